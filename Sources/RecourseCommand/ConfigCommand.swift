internal import ArgumentParser
internal import RecourseModel
internal import TextLayout

/// `recourse config`
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show and set language, country, your hour, plain output.",
    discussion: """
      Flags beat RECOURSE_LANGUAGE, RECOURSE_COUNTRY, RECOURSE_HOUR and RECOURSE_PLAIN; these beat \
      the file ~/.config/recourse/config; the file beats the locale.

      Examples:
        recourse config                     show all, and where each comes from
        recourse config language zh-Hans    speak Chinese from now on
        recourse config country us          assume that you live in the United States
        recourse config hour "30 USD"       weigh your own time in plans
        recourse config plain yes           linear output, as for screen readers
        recourse config hour --unset        forget it
      """)

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: "language, country, hour or plain.",
    completion: .list(SettingName.allCases.map(\.rawValue)))
  var name: String?

  @Argument(help: "What it is from now on.")
  var value: String?

  @Flag(help: "Take the setting out of the file.")
  var unset = false

  func validate() throws {
    guard let name else {
      if unset {
        throw ValidationError("--unset: name the setting, as recourse config hour --unset")
      }
      return
    }
    guard let setting = SettingName(rawValue: name) else {
      let names = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("there is no setting \(Shown.safe(name)); there are: \(names)")
    }
    guard let value else { return }
    if unset { throw ValidationError("--unset takes no value") }
    if setting.canonical(value) == nil {
      throw ValidationError("\(name): one of \(setting.values)")
    }
  }

  func run() throws {
    try answering {
      let workspace = try Workspace(options)
      guard let setting = name.flatMap(SettingName.init) else {
        for setting in SettingName.allCases { try show(setting, workspace) }
        try Console.write(
          workspace.words(
            .settingsFile, ["file": workspace.surroundings.forPeople(path(workspace))]) + "\n")
        return ExitStatus.fine
      }
      guard unset || value != nil else {
        try show(setting, workspace)
        return ExitStatus.fine
      }
      var file = try workspace.surroundings.settingsFile(in: workspace.language)
      file.set(setting, to: value.flatMap(setting.canonical))
      try workspace.surroundings.write(file, language: workspace.language)
      try show(setting, try Workspace(options))
      return ExitStatus.fine
    }
  }

  private func path(_ workspace: Workspace) -> String {
    Shown.safe(workspace.surroundings.settingsPath)
  }

  private func show(_ setting: SettingName, _ workspace: Workspace) throws {
    let chosen = workspace.settings[setting]
    let value = chosen.value ?? "-"
    let origin = workspace.words(origin(chosen.origin), ["variable": setting.variable])
    try Console.write(
      Columns.padded(setting.rawValue, to: 10) + Columns.padded(value, to: 12) + origin + "\n")
  }

  private func origin(_ origin: Settings.Origin) -> CommandSentence {
    switch origin {
    case .flag: .settingFlag
    case .environment: .settingEnvironment
    case .file: .settingFile
    case .locale: .settingLocale
    case .none: .settingNone
    }
  }
}
