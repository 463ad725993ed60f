internal import RecourseModel

/// The command's own sentences; their words stand in the knowledge, in both languages.
enum CommandSentence: String, CaseIterable {
  case openCases = "command.open-cases"
  case openCasesAsk = "command.open-cases-ask"
  case noCases = "command.no-cases"
  case resumeWhich = "command.resume-which"
  case note = "command.note"
  case newCase = "command.new-case"
  case readingCases = "command.reading-cases"
  case exported = "command.exported"
  case noTranscript = "command.no-transcript"
  case planOpenFirst = "command.plan-open-first"
  case planOpenLater = "command.plan-open-later"
  case lineTooLong = "command.line-too-long"
  case notKnowledge = "command.not-knowledge"
  case knowledgeFormat = "command.knowledge-format"
  case knowledgeDamaged = "command.knowledge-damaged"
  case clockEarly = "command.clock-early"
  case notUTF8 = "command.not-utf8"
  case zerosDropped = "command.zeros-dropped"
  case settingBad = "command.setting-bad"
  case settingUnknown = "command.setting-unknown"
  case settingFlag = "command.setting-flag"
  case settingEnvironment = "command.setting-environment"
  case settingFile = "command.setting-file"
  case settingLocale = "command.setting-locale"
  case settingNone = "command.setting-none"
  case settingsFile = "command.settings-file"

  /// The sentence with its placeholders filled; the id where an edition lacks it.
  func words(
    in interface: [String: LocalizedText], language: Language, _ values: [String: String] = [:]
  ) -> String {
    guard var text = interface[rawValue]?[language] else { return rawValue }
    for (name, value) in values {
      text = text.replacing("{\(name)}", with: value)
    }
    return text
  }
}
