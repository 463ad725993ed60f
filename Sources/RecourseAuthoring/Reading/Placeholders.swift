/// The `{names}` in a text that are filled in for a person.
enum Placeholders {
  /// Names that are computed and are no questions.
  static let computed = ["reply-by", "today", "deadline", "file-by", "channel", "changes"]

  /// One placeholder.
  struct Name: Hashable {
    /// What stands between the braces, without `?`.
    var name: String
    /// Written with `?`: a blank is fine.
    var isOptional: Bool

    /// As written.
    var written: String { "{\(name)\(isOptional ? "?" : "")}" }
  }

  /// The placeholders of a text in order; nil where braces do not match up or hold no name.
  static func names(in text: String) -> [Name]? {
    var names: [Name] = []
    var rest = text.unicodeScalars[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{" else { return nil }
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}") else { return nil }
      var inside = rest[after..<close]
      let isOptional = inside.last == "?"
      if isOptional { inside = inside.dropLast() }
      let isName = inside.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || isMark($0)) }
      guard !inside.isEmpty, isName else { return nil }
      names.append(Name(name: String(inside), isOptional: isOptional))
      rest = rest[rest.index(after: close)...]
    }
    return names
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "." || ("0"..."9").contains(scalar)
  }
}
