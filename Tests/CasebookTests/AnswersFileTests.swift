import Casebook
import RecourseModel
import StrictJSON
import Testing

struct AnswersFileTests {
  private static func text(_ words: String) -> LocalizedText {
    LocalizedText(english: words, simplifiedChinese: words)
  }

  private static func question(
    _ id: QuestionID, _ kind: QuestionKind, _ options: [OptionID] = [], told: Bool = false
  ) -> Question {
    Question(
      id: id, kind: kind, text: text(id.rawValue), label: text(id.rawValue),
      options: options.map { Option(id: $0, text: text($0.rawValue)) }, told: told)
  }

  private static let knowledge = Knowledge(
    edition: "test",
    questions: [
      question("country", .choice, ["us", "cn", "other"]),
      question("problem", .choice, ["late", "damaged", "not-delivered"]),
      question("in-writing", .yesNo, ["yes", "no"]), question("records", .several, ["a", "b"]),
      question("amount", .amount), question("visits", .count),
      question("promised-date", .date), question("seller-name", .text),
      question("tried-ask-supervisor", .choice, ["not-tried", "refused"], told: true),
    ], currencies: ["us": "USD", "cn": "CNY", "other": "XXX"])

  private func read(_ json: String) throws -> AnswersFile {
    try AnswersFile(reading: Array(json.utf8), path: "a.json", knowledge: Self.knowledge)
  }

  /// The findings as a person sees them.
  private func findings(_ json: String, _ language: Language = .english) -> [String] {
    do {
      _ = try AnswersFile(
        reading: Array(json.utf8), path: "a.json", knowledge: Self.knowledge)
      return []
    } catch {
      return error.describe(language: language)
    }
  }

  @Test func `every kind of answer is taken`() throws {
    let file = try read(
      """
      {"format": 1, "topic": "recourse", "country": "cn", "answers": {
        "problem": "late", "in-writing": true, "records": ["b", "a"], "amount": 129.5,
        "visits": 3, "promised-date": "2026-03-01", "seller-name": "某店",
        "tried-ask-supervisor": "refused"}}
      """)
    #expect(file.topic == "recourse")
    #expect(
      file.answers == [
        "country": .option("cn"), "problem": .option("late"), "in-writing": .option("yes"),
        "records": .options(["b", "a"]),
        "amount": .amount(Money(minorUnits: 12_950, currency: "CNY")), "visits": .count(3),
        "promised-date": .date(try #require(CivilDate(year: 2026, month: 3, day: 1))),
        "seller-name": .text("某店"), "tried-ask-supervisor": .option("refused"),
      ])
  }

  @Test func `other forms of the same are taken`() throws {
    let file = try read(
      #"{"format":1,"answers":{"amount":40,"country":"us","in-writing":"no","records":[]}}"#)
    #expect(file.answers["amount"] == .amount(Money(minorUnits: 4000, currency: "USD")))
    #expect(file.answers["in-writing"] == .option("no"))
    #expect(file.answers["records"] == .options([]))
    let all = try read(
      #"{"format":1,"country":"us","answers":{"country":"us","problem":null,"amount":null}}"#)
    #expect(all.answers == ["country": .option("us"), "problem": .unknown, "amount": .unknown])
    let bare = try read(#"{"format":1,"answers":{"amount":1}}"#)
    #expect(bare.answers == ["amount": .amount(Money(minorUnits: 100, currency: "XXX"))])
  }

  @Test func `everything wrong is found at once, each with its place`() {
    let lines = findings(
      """
      {"format": 1, "country": "us", "answer": 1, "answers": {
        "problm": "late",
        "problem": "damagd",
        "in-writing": "maybe",
        "records": ["a", "a", 7, "c"],
        "amount": 1.005,
        "visits": 2.5,
        "promised-date": "2026-02-30",
        "seller-name": 5,
        "country": "cn"
      }}
      """)
    #expect(
      lines == [
        #"a.json:1:32: unknown key "answer"; did you mean answers?"#,
        #"a.json:2:3: unknown question "problm"; did you mean problem?"#,
        #"a.json:3:14: problem has no option "damagd"; did you mean damaged?"#,
        #"a.json:4:17: in-writing has no option "maybe"; it has: yes, no"#,
        "a.json:5:20: records has a twice",
        "a.json:5:25: records takes an array of options' ids; [] is none of these",
        #"a.json:5:28: records has no option "c"; it has: a, b"#,
        "a.json:6:13: amount takes at most two decimal places",
        "a.json:7:13: visits takes a whole number",
        #"a.json:8:20: promised-date takes a day of the calendar as "YYYY-MM-DD""#,
        "a.json:9:18: seller-name takes a text in quotes",
        "a.json:10:14: country differs from the country at the top of the file",
      ])
  }

  @Test(
    arguments: [
      ("[]", "a.json:1:1: an object { } is expected"),
      ("{\"answers\":{}}", #"a.json:1:1: the file lacks "format": 1"#),
      (#"{"format":2,"answers":{}}"#, "a.json:1:11: only format 1 is read"),
      (#"{"format":1}"#, #"a.json:1:1: the file lacks "answers": { }"#),
      (#"{"format":1,"answers":[]}"#, "a.json:1:23: answers is an object { }"),
      (
        #"{"format":1,"topic":"x","answers":{}}"#,
        #"a.json:1:21: the topic is "recourse" or "agreement""#
      ),
      (#"{"format":1,"country":5,"answers":{}}"#, "a.json:1:23: country is a text in quotes"),
      (
        #"{"format":1,"country":"fr","answers":{}}"#,
        #"a.json:1:23: country has no option "fr"; it has: us, cn, other"#
      ),
      ("{\"format\":1,\n}", "a.json:1:12: nothing follows this comma"),
      (
        #"{"format":1,"answers":{"amount":-1}}"#,
        "a.json:1:33: amount takes a figure from 0 to ten million million"
      ),
      (
        #"{"format":1,"answers":{"amount":1e300}}"#,
        "a.json:1:33: amount takes a figure from 0 to ten million million"
      ),
      (
        #"{"format":1,"answers":{"amount":"5"}}"#,
        "a.json:1:33: amount takes a number, such as 129.50"
      ),
      (
        #"{"format":1,"answers":{"\u001b[31m":1}}"#,
        #"a.json:1:24: unknown question "<U+001B>[31m""#
      ),
    ])
  func `a refused file has one line`(json: String, line: String) {
    #expect(findings(json) == [line])
  }

  @Test func `findings are said in Chinese too`() {
    #expect(
      findings(#"{"format":1,"answers":{"problm":1,"amount":"5"}}"#, .simplifiedChinese) == [
        #"a.json:1:24：未知的问题 "problm"；是不是 problem？"#, "a.json:1:44：amount 应为数字，例如 129.50",
      ])
  }

  @Test func `a long value is not repeated, for it may be somebody's story`() {
    let story = String(repeating: "secret ", count: 10)
    let lines = findings(#"{"format":1,"answers":{"problem":"\#(story)"}}"#)
    #expect(lines.count == 1 && !lines[0].contains("secret"))
  }

  @Test func `answers are written in order and read back`() throws {
    let answers: Answers = [
      "country": .option("cn"), "records": .options(["b"]), "problem": .unknown,
      "amount": .amount(Money(minorUnits: 12_950, currency: "CNY")), "visits": .count(0),
      "promised-date": .date(CivilDate(dayNumber: 20_000)), "seller-name": .text("a\u{202E}\n"),
      "in-writing": .option("no"),
    ]
    let file = AnswersFile(topic: "recourse", answers: answers)
    let json = JSONWriter().text(of: file.json(knowledge: Self.knowledge))
    #expect(
      json == #"{"format":1,"topic":"recourse","country":"cn","answers":{"country":"cn","#
        + #""problem":null,"in-writing":"no","records":["b"],"amount":129.5,"visits":0,"#
        + #""promised-date":"2024-10-04","seller-name":"a\u202e\n"}}"#)
    #expect(try read(json) == file)
  }
}
