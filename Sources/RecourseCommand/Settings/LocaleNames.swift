internal import RecourseModel

/// Language and country as the locale variables name them, by one rule:
///
/// LC_ALL, LC_MESSAGES and LANG are looked at in this order, and the first that names a language
/// gives it; so for the country, where LC_MONETARY comes last. `C.UTF-8` is a character set and
/// names neither: the next is asked. Plain `C` and `POSIX` end the search: English and no country,
/// as scripts that set them expect. LANGUAGE, a list, stands before the locale's language as it
/// does for GNU programs, unless the locale is `C`.
struct LocaleNames {
  /// Looks up an environment variable; nil: not set or empty.
  let variable: (String) -> String?

  /// The language; English where none of ours is named.
  var language: Language {
    guard let locale = named(["LC_ALL", "LC_MESSAGES", "LANG"]).first else { return .english }
    let wished = variable("LANGUAGE")?.split(separator: ":").compactMap { Self.language(of: $0) }
    return wished?.first ?? Self.language(of: locale) ?? .english
  }

  /// The country as an option of the question `country`, if it is one of those covered: `en_US`
  /// gives `us`.
  var country: OptionID? {
    named(["LC_ALL", "LC_MESSAGES", "LANG", "LC_MONETARY"]).lazy
      .compactMap(Self.country(of:)).first
  }

  /// The values that name a language, up to a plain `C`.
  private func named(_ names: [String]) -> [String] {
    var values: [String] = []
    for value in names.compactMap(variable) {
      let name = value.prefix { $0 != "." && $0 != "@" }
      guard name == "C" || name == "POSIX" else {
        values.append(value)
        continue
      }
      if name == value { break }
    }
    return values
  }

  private static func language(of locale: some StringProtocol) -> Language? {
    switch locale.prefix(while: \.isLetter).lowercased() {
    case "zh": .simplifiedChinese
    case "en": .english
    default: nil
    }
  }

  private static func country(of locale: String) -> OptionID? {
    guard let underscore = locale.firstIndex(of: "_") else { return nil }
    let code = locale[locale.index(after: underscore)...].prefix(2).lowercased()
    return Country(isoCode: code)?.option
  }
}
