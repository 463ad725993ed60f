public import ArgumentParser
public import RecourseModel

/// Options that every command takes.
struct GlobalOptions: ParsableArguments {
  @ArgumentParser.Option(
    help: "Language: en or zh-Hans (default: recourse config, else the locale).")
  var language: Language?

  @ArgumentParser.Option(
    name: .customLong("as-of"), help: "The day to count from, YYYY-MM-DD (default: today).")
  var asOf: CivilDate?

  @ArgumentParser.Option(
    help: ArgumentHelp(
      "Use compiled knowledge instead of the built-in edition.", valueName: "file"))
  var knowledge: String?

  @Flag(name: .customLong("private"), help: "Write nothing to disk.")
  var isPrivate = false

  @ArgumentParser.Option(
    help: ArgumentHelp("Folder of the cases (default: XDG data home).", valueName: "dir"))
  var data: String?

  @Flag(name: [.customLong("no-colour"), .customLong("no-color")], help: "No colours.")
  var noColour = false

  @Flag(help: "Linear output for screen readers.")
  var plain = false
}

extension Language: ExpressibleByArgument {
  /// Takes what a person writes for a language.
  public init?(argument: String) {
    switch argument.lowercased() {
    case "en", "english": self = .english
    case "zh-hans", "zh", "zh-cn", "zh_cn", "chinese", "中文": self = .simplifiedChinese
    default: return nil
    }
  }
}

extension CivilDate: ExpressibleByArgument {
  /// Takes `YYYY-MM-DD`.
  public init?(argument: String) {
    self.init(iso: argument)
  }
}

extension Topic: ExpressibleByArgument {}
