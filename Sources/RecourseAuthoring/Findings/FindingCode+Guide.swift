extension FindingCode {
  /// The page of a code: what it means, what to do, a bad and a good example.
  package var guide: FindingGuide {
    switch rawValue.dropFirst(2).prefix(2) {
    case "00", "01", "02": formGuide
    case "03", "05": entryGuide
    case "06": reachGuide
    case "07": languageGuide
    case "08": templateGuide
    default: proofGuide
    }
  }

  /// Something with which the knowledge cannot be used.
  func error(_ title: String, _ advice: String, _ bad: String, _ good: String) -> FindingGuide {
    FindingGuide(title: title, severity: .error, advice: advice, bad: bad, good: good)
  }

  /// Something that somebody should look at.
  func warning(_ title: String, _ advice: String, _ bad: String, _ good: String) -> FindingGuide {
    FindingGuide(title: title, severity: .warning, advice: advice, bad: bad, good: good)
  }
}
