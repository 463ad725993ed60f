import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

@Suite struct CaseTranscriptTests {
  private static let events: [CaseEvent] = [
    .started(
      CaseStart(topic: "recourse", language: .english, client: nil, edition: "2026-10")),
    .story("charged *twice*\n# by my gym"),
    .answered("country", .option("us"), .preset),
    .answered("posted", .option("both"), .story),
    .answered("amount", .amount(Money(minorUnits: 4000, currency: "USD")), .person),
    .changed("amount", .amount(Money(minorUnits: 4500, currency: "USD"))),
    .answered("statement-date", .unknown, .person),
    .item("gather-records", true),
    .note("ask for Ann"),
    .undone(9),
    .logged(nil, day("2026-11-23"), "phoned"),
    .language(.simplifiedChinese),
    .answered("wanted", .option("partial"), .person),
    .exported("markdown"),
  ]

  private func record(_ language: Language) -> String {
    let entries = Self.events.enumerated().map { at, event in
      let minute = at < 10 ? "0\(at)" : "\(at)"
      return CaseTranscript.Entry(at: "2026-11-21T10:\(minute):30Z", event: event)
    }
    var fixture = Fixture.gym
    fixture.knowledge.items = [
      Item(
        id: "gather-records", rung: .prepare, isFirstPhase: true, when: .always,
        title: text("Save proof", "存证据"), todo: text("Save it.", "存好。")),
      Item(
        id: "write-complaint", rung: .talk, isFirstPhase: true,
        when: .isIn("posted", ["both"], orUnknown: false), title: text("Send the message", "发文字"),
        todo: text("Send it.", "发出去。")),
    ]
    return CaseTranscript(
      builder: fixture.builder, entries: entries, caseID: "2026-11-21-a", language: language
    ).text
  }

  @Test func `the record tells what was asked, answered, changed and advised, and when`() {
    #expect(
      record(.english) == """
        # Record of case 2026-11-21-a

        The advice below is worked out with knowledge 2026-11; the case began with 2026-10.

        1. **2026-11-21 10:00 UTC** \u{20}
           The case began. \u{20}
           Advised to do now: Save proof; Send the message
        2. **2026-11-21 10:01 UTC** \u{20}
           In the person's own words: “charged \\*twice\\* # by my gym”
        3. **2026-11-21 10:02 UTC** \u{20}
           Set before the questions began: country: United States
        4. **2026-11-21 10:03 UTC** \u{20}
           Understood from the story, and confirmed: how the charges show: both final
        5. **2026-11-21 10:04 UTC** \u{20}
           Asked: How much? \u{20}
           Answered: 40.00 USD
        6. **2026-11-21 10:05 UTC** \u{20}
           Asked: How much? \u{20}
           Changed to: 45.00 USD. Before: 40.00 USD.
        7. **2026-11-21 10:06 UTC** \u{20}
           Asked: Which date? \u{20}
           Answered: not known
        8. **2026-11-21 10:07 UTC** \u{20}
           Done: Save proof
        9. **2026-11-21 10:08 UTC** \u{20}
           Note: ask for Ann \u{20}
           (taken back later)
        10. **2026-11-21 10:09 UTC** \u{20}
            Entry 9 was taken back.
        11. **2026-11-21 10:10 UTC** \u{20}
            Happened on Monday 23 November 2026: phoned
        12. **2026-11-21 10:11 UTC** \u{20}
            Language: 中文
        13. **2026-11-21 10:12 UTC** \u{20}
            Asked: 想要什么？ \u{20}
            Answered: 退一部分
        14. **2026-11-21 10:13 UTC** \u{20}
            Saved as a paper: markdown

        General information, not legal advice. You decide.

        """)
  }

  @Test func `the record in Chinese keeps each question in the language in which it was asked`() {
    let text = record(.simplifiedChinese)
    #expect(text.contains("问：How much?"))
    #expect(text.contains("问：想要什么？"))
    #expect(text.contains("建议现在做：存证据；发文字"))
  }

  @Test(arguments: [
    (CaseClosing(outcome: "let-go", minutes: 90), "The case was closed: Let go: more would have"),
    (
      CaseClosing(outcome: "part", recovered: Money(minorUnits: 2000, currency: "USD")),
      "The case was closed: Paid or put right in part, 20.00 USD"
    ),
    (CaseClosing(outcome: "they *paid*"), "The case was closed: they \\*paid\\*"),
  ])
  func `how a case ended is told in words`(closing: CaseClosing, told: String) {
    let entries = (Self.events.prefix(1) + [.closed(closing)]).map {
      CaseTranscript.Entry(at: "2026-11-21T10:00:00Z", event: $0)
    }
    let text = CaseTranscript(
      builder: Fixture.gym.builder, entries: Array(entries), caseID: "a", language: .english
    ).text
    #expect(text.contains(told))
    #expect(text.contains("Time spent: 1.5 hours") == (closing.minutes == 90))
  }

  @Test func `what is typed is no markup`() {
    #expect(record(.english).contains("“charged \\*twice\\* # by my gym”"))
  }
}
