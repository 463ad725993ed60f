import RecourseModel

/// Holds one template against what its paper needs.
struct TemplateCheck {
  let form: PaperForms.File
  let text: String
  let file: String
  /// The program's own sentences, any of which may stand in a template.
  let sentences: [String: LocalizedText]
  let findings: FindingList

  /// Adds every finding of the template.
  func run() {
    if form == .style { return checkReach(of: text, at: .start(of: file)) }
    var place = Place.start(of: file)
    var isInTag = false
    var seen: Set<String> = []
    for piece in PaperTemplate(text).pieces {
      switch piece {
      case .place(let name):
        check(name, at: place, isInTag: isInTag, isFirst: seen.insert(name).inserted)
      case .text(let text):
        checkReach(of: text, at: place)
        checkWords(of: text, at: place, isInTag: &isInTag)
      }
      for scalar in piece.written.unicodeScalars { place.advance(over: scalar) }
    }
    for name in form.required where !seen.contains(name) {
      findings.add(
        .templatePlace, at: .start(of: file),
        "`{{\(name)}}` is missing: the paper would not be whole")
    }
    // The policy of the page allows exactly the sheet, without a space around it.
    if form == .page, seen.contains("style"), !text.contains("<style>{{style}}</style>") {
      findings.add(
        .templatePlace, at: .start(of: file),
        "`{{style}}` stands between `<style>` and `</style>` with nothing around it")
    }
  }

  // MARK: - Places

  private func check(_ name: String, at place: Place, isInTag: Bool, isFirst: Bool) {
    if name.contains(".") { return checkSentence(name, at: place) }
    let known = form.required + form.optional
    guard known.contains(name) else {
      findings.add(
        .placeholder, at: place,
        "nothing fills in `{{\(name)}}` here" + Nearest.hint(name, among: known)
          + "; known are \(known.joined(separator: ", "))")
      return
    }
    if !isFirst, !form.repeated.contains(name) {
      findings.add(.templatePlace, at: place, "`{{\(name)}}` stands here a second time")
    }
    if isInTag, form.blocks.contains(name) {
      findings.add(
        .templatePlace, at: place, "`{{\(name)}}` is no word; it stands between tags, not in one")
    }
  }

  /// A sentence of the interface, by its id; it has nothing to fill in.
  private func checkSentence(_ id: String, at place: Place) {
    guard let sentence = sentences[id], PaperForms.mayName(id) else {
      findings.add(
        .placeholder, at: place,
        "there is no sentence `\(id)` in interface/papers.yaml or interface/plan.yaml"
          + Nearest.hint(id, among: sentences.keys.filter(PaperForms.mayName).sorted()))
      return
    }
    if Placeholders.names(in: sentence.english)?.isEmpty != true {
      findings.add(
        .placeholder, at: place, "the sentence `\(id)` has places of its own, which nothing fills")
    }
  }

  // MARK: - The authors' own text

  /// What would ask somebody else for something, or run.
  private static let reaching = [
    "<script", "<link", "<iframe", "<object", "<embed", "<base", "<form", "<img", "<audio",
    "<video", " src", "://", "url(", "@import", "javascript:", " style=", " on",
  ]

  private func checkReach(of text: String, at start: Place) {
    let lower = text.lowercased()
    // In a sheet `on` is no handler, and the sheet must not end its element.
    let words =
      form == .style ? ["</", "<!", "://", "url(", "@import"] : form.isPage ? Self.reaching : []
    for word in words {
      guard let found = lower.firstRange(of: word) else { continue }
      var place = start
      for scalar in lower[..<found.lowerBound].unicodeScalars { place.advance(over: scalar) }
      findings.add(
        .templateReach, at: place,
        "`\(word)`: a page runs nothing and asks nobody for anything")
    }
  }

  /// Words of its own would be there in one language only.
  private func checkWords(of text: String, at start: Place, isInTag: inout Bool) {
    var place = start
    var told = false
    for scalar in text.unicodeScalars {
      if form.isPage, scalar == "<" { isInTag = true }
      if !isInTag, !told, scalar.properties.isAlphabetic {
        findings.add(
          .templateWords, at: place,
          "words of its own; put the sentence into interface/papers.yaml and its id here")
        told = true
      }
      if form.isPage, scalar == ">" { isInTag = false }
      place.advance(over: scalar)
    }
  }
}
