internal import RecourseModel

/// The command's own sentences; their words stand in the knowledge, in both languages.
enum CommandSentence: String, CaseIterable {
  case openCases = "command.open-cases"
  case openCasesAsk = "command.open-cases-ask"
  case noCases = "command.no-cases"
  case caseLine = "command.case-line"
  case newCase = "command.new-case"
  case saved = "command.saved"
  case nothingKept = "command.nothing-kept"
  case exported = "command.exported"
  case exportExists = "command.export-exists"
  case readOnly = "command.read-only"
  case tornLine = "command.torn-line"
  case notSaved = "command.not-saved"
  case whyNow = "command.why-now"
  case whyLater = "command.why-later"
  case whyNot = "command.why-not"
  case whyOpen = "command.why-open"
  case because = "command.because"
  case nearestChange = "command.nearest-change"
  case noChange = "command.no-change"
  case pastedLines = "command.pasted-lines"
  case noUTF8 = "command.no-utf8"

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
