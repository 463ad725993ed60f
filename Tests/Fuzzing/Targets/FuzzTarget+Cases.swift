import RecourseModel
import StrictJSON

@testable import Casebook

extension FuzzTarget {
  static func answers(_ bytes: [UInt8]) {
    do {
      let file = try AnswersFile(reading: bytes, path: "answers.json", knowledge: asked)
      for (question, answer) in file.answers {
        precondition(asked.questions.contains { $0.id == question })
        if case .date(let day) = answer { precondition(CivilDate(iso: day.iso) == day) }
      }
    } catch {
      for language in Language.allCases {
        let lines = error.describe(language: language)
        precondition(!lines.isEmpty && lines.allSatisfy(isOneSafeLine))
      }
    }
  }

  static func transcript(_ bytes: [UInt8]) {
    do {
      let contents = try CaseContents(reading: bytes, path: "case.jsonl")
      let checked = contents.checked(bytes)
      let again = try? CaseContents(reading: checked, path: "case.jsonl")
      precondition(again?.entries == contents.entries && again?.damage == nil)
    } catch {
      precondition(Language.allCases.allSatisfy { isOneSafeLine(error.describe(language: $0)) })
    }
    let saved = SalvagedRecords(CaseLines(bytes))
    let now = UTCTime(secondsSince1970: 0)
    guard !saved.records.isEmpty,
      let file = saved.file(
        caseNumber: String(repeating: "0", count: 32), client: nil, now: now)
    else { return }
    let salvaged = try? CaseContents(reading: file, path: "case.jsonl")
    precondition(salvaged?.damage == nil, "what was salvaged does not check out")
  }

  /// The bytes are the insides of records, a line each; the checksums are put behind them.
  static func records(_ bytes: [UInt8]) {
    let number = String(repeating: "a", count: 32)
    var link = Array(number.utf8)
    var file: [UInt8] = []
    let head =
      #"{"n":1,"at":"2026-11-21T12:00:00Z","kind":"started","format":1,"case":"\#(number)","topic":"recourse","language":"en","edition":"x""#
    var count = 1
    for body in [Array(head.utf8)] + bytes.split(separator: 0x0A).map(Array.init) {
      var content = body
      if count > 1 { content = Array("{\"n\":\(count),".utf8) + body }
      let checksum = chain(after: link, content)
      file += content + Array(#","c":""#.utf8) + checksum + Array("\"}\n".utf8)
      link = checksum
      count += 1
    }
    guard let contents = try? CaseContents(reading: file, path: "case.jsonl") else { return }
    for entry in contents.entries {
      guard let fields = entry.event.fields(caseNumber: number) else { continue }
      var members = [JSONMember("kind", .string(entry.event.kind))] + fields
      if case .undone = entry.event { members.removeAll { $0.key == "record" } }
      if case .undone = entry.event { continue }
      let event = CaseEvent(record: .object(members))
      precondition(event == entry.event, "an event is not what it was written as")
    }
    let state = CaseState(folding: contents.events, happenings: [])
    precondition(state.start != nil)
    let mask = SecretMask("7")
    for line in CaseLines(file).complete {
      let value = CaseRecord.value(of: line)
      _ = value?.mapWords(mask.apply)
    }
  }

  private static func isOneSafeLine(_ line: String) -> Bool {
    !line.isEmpty
      && line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
  }

  /// A question of every kind.
  private static let asked: Knowledge = {
    func question(_ id: QuestionID, _ kind: QuestionKind, _ options: [OptionID] = []) -> Question {
      let text = LocalizedText(english: id.rawValue, simplifiedChinese: id.rawValue)
      return Question(
        id: id, kind: kind, text: text, label: text,
        options: options.map { option in
          Option(
            id: option,
            text: LocalizedText(english: option.rawValue, simplifiedChinese: option.rawValue))
        })
    }
    var knowledge = Knowledge(edition: "fuzz")
    knowledge.questions = [
      question("country", .choice, ["us", "cn"]), question("paid", .yesNo),
      question("records", .several, ["contract", "photos"]), question("amount", .amount),
      question("times", .count), question("day", .date), question("name", .text),
    ]
    return knowledge
  }()
}
