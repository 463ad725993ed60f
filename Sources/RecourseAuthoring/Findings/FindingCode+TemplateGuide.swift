extension FindingCode {
  /// Pages of the codes about the papers' templates.
  var templateGuide: FindingGuide {
    switch self {
    case .templatePlace:
      error(
        "A template lacks a place, has it twice, or has it where it cannot stand",
        "Every part stands once, on a line of its own: a plan without one of them is not whole.",
        "<main id=\"main\">\n{{then}}   # page.html without {{start}}",
        "<main id=\"main\">\n{{start}}\n{{then}}")
    case .templateReach:
      error(
        "A page that runs something or asks somebody for something",
        "A page is one file: no script, no address, no picture from elsewhere.",
        "body { background: url(picture.png); }", "body { background: #fbfaf7; }")
    default:
      error(
        "Words in a template, which would be there in one language only",
        "Put the sentence into interface/papers.yaml, in both languages, and its id here.",
        "## Start here", "## {{heading}}")
    }
  }
}
