import RecourseEngine
package import RecourseModel
internal import StrictJSON

extension EditionReport {
  /// The report for other programs; the same editions give the same text.
  package func json(_ language: Language) -> String {
    let words = CircumstanceWords([new, old], language: language)
    let report: JSONValue = [
      "format": 1,
      "old": .string(old.edition),
      "new": .string(new.edition),
      "items": ["added": ids(addedItems), "removed": ids(removedItems)],
      "questions": ["added": ids(addedQuestions), "retired": ids(retiredQuestions)],
      "options": .array(
        otherOptions.map { other in
          [
            "question": .string(other.question.rawValue), "added": ids(other.added),
            "retired": ids(other.retired),
          ]
        }),
      "advice": .array(comparison.changes.map { json(of: $0, words) }),
      "told": .array(
        otherParts.map { other in
          [
            "item": .string(other.item.rawValue),
            "parts": .array(other.parts.map(JSONValue.string)),
          ]
        }),
    ]
    return JSONWriter(style: .pretty).text(of: report)
  }

  private func json(of change: EditionComparison.Change, _ words: CircumstanceWords) -> JSONValue {
    [
      "item": .string(change.item.rawValue),
      "from": .string(change.from.rawValue),
      "to": .string(change.to.rawValue),
      "ways": .array(
        (change.ways?.ways ?? []).map { way in
          [
            "conditions": .array(words.lines(way).map(JSONValue.string)),
            "questions": ids(way.parts.map(\.question)),
            "example": way.example.file,
          ]
        }),
      "others": change.ways.map { .int($0.others) } ?? nil,
      "othersCounted": change.ways.map { .bool($0.areAllCounted) } ?? nil,
    ]
  }

  private func ids<Kind>(_ ids: [Identifier<Kind>]) -> JSONValue {
    .array(ids.map { .string($0.rawValue) })
  }
}

extension Answers {
  /// An answers file in one line, ready to be saved and replayed.
  static func file(_ answers: Answers) -> String {
    JSONWriter(style: .compact).text(of: answers.file)
  }
}
