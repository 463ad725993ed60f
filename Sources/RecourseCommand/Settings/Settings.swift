internal import Casebook
private import Glibc
internal import RecourseModel

/// What holds for this run: flags beat `RECOURSE_...` variables beat the file beat the locale.
struct Settings {
  /// Where a value comes from.
  enum Origin: Equatable {
    case flag
    case environment
    case file
    case locale
    case none
  }

  /// A value as it is kept, and where it comes from.
  struct Chosen: Equatable {
    var value: String?
    var origin: Origin
  }

  /// Every setting.
  private(set) var chosen: [SettingName: Chosen] = [:]
  /// Variables whose value means nothing, and what is wrong with the file.
  private(set) var wrongVariables: [SettingName] = []
  /// See ``SettingsFile/mistakes``.
  let mistakes: [SettingsFile.Mistake]

  /// Weighs everything.
  init(
    flags: [SettingName: String], variable: (String) -> String?, file: SettingsFile,
    locale: [SettingName: String]
  ) {
    mistakes = file.mistakes
    for name in SettingName.allCases {
      let typed = variable(name.variable)
      let given = typed.flatMap(name.canonical)
      if typed != nil, given == nil { wrongVariables.append(name) }
      let found: [(String?, Origin)] = [
        (flags[name], .flag), (given, .environment), (file.values[name], .file),
        (locale[name], .locale),
      ]
      let first = found.first { $0.0 != nil }
      chosen[name] = Chosen(value: first?.0, origin: first?.1 ?? .none)
    }
  }

  subscript(name: SettingName) -> Chosen { chosen[name] ?? Chosen(value: nil, origin: .none) }

  /// The language to speak.
  var language: Language { self[.language].value.flatMap(Language.init(rawValue:)) ?? .english }

  /// The buyer's country; nil: not known.
  var country: OptionID? { self[.country].value.map { OptionID($0) } }

  /// What an hour is worth to this person; nil: not said.
  var hour: HourValue? { self[.hour].value.flatMap(HourValue.init) }

  /// Whether output is linear.
  var isPlain: Bool { self[.plain].value == "yes" }
}

extension Surroundings {
  /// The configuration file: XDG config home, relative paths ignored as that standard asks.
  var settingsPath: String {
    if let home = variable("XDG_CONFIG_HOME"), home.hasPrefix("/") {
      return home + "/recourse/config"
    }
    return homeFolder + "/.config/recourse/config"
  }

  /// The configuration file's contents; empty where there is none.
  ///
  /// - Parameter language: For the one line of a refusal.
  /// - Throws: ``Refusal`` if there is one that cannot be read.
  func settingsFile(in language: Language) throws -> SettingsFile {
    guard InputFile.exists(settingsPath) else { return SettingsFile("") }
    let bytes = try InputFile.bytes(of: settingsPath, in: language)
    return SettingsFile(String(decoding: bytes, as: UTF8.self))
  }

  /// Writes the configuration file, whole or not at all, through a link if it is one.
  ///
  /// - Parameter language: For the one line of a refusal.
  /// - Throws: ``Refusal``.
  func write(_ file: SettingsFile, language: Language) throws {
    var path = settingsPath
    if let target = realpath(path, nil) {
      path = String(cString: target)
      free(target)
    }
    do throws(CasebookError) {
      var folder = ""
      for part in path.split(separator: "/").dropLast() {
        folder += "/" + part
        if !InputFile.exists(folder), mkdir(folder, 0o700) != 0, errno != EEXIST {
          throw .notSaved(folder, SystemError(.makeFolder, code: errno))
        }
      }
      try exclusiveExport(to: path, Array(file.text.utf8), force: true)
    } catch {
      throw Refusal(
        line: "recourse: \(error.describe(language: language))", status: ExitStatus.cannotCreate)
    }
  }
}
