import RecourseAuthoring
import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing
import TextLayout

/// What the shipped edition promises.
struct ShippedKnowledgeTests {
  private let knowledge = Shipped.knowledge

  @Test func `the edition is as large as it has to be`() {
    #expect(knowledge.questions.count { !$0.told } >= 30)
    #expect(knowledge.items.count >= 50)
    #expect(knowledge.stories.count >= 16)
    for language in Language.allCases {
      #expect(knowledge.stories.count { $0.language == language } >= 8)
    }
  }

  @Test func `at least ten deadlines are used by items and can prove their date`() {
    let used = Set(
      knowledge.items.flatMap { item in
        [item.deadline].compactMap { $0 } + item.otherDeadlines
          + item.inCountries.flatMap { $0.deadlines ?? [] }
      })
    let proved = knowledge.deadlines.filter { deadline in
      used.contains(deadline.id) && !deadline.sources.isEmpty
        && !deadline.rule.english.isEmpty && !deadline.rule.simplifiedChinese.isEmpty
    }
    #expect(proved.count >= 10)
  }

  @Test(arguments: Shipped.whole?.knowledge.stories.map(\.id) ?? [])
  func `the story gets what it expects`(id: StoryID) throws {
    let edition = try #require(Shipped.whole)
    let story = try #require(edition.knowledge.stories.first { $0.id == id })
    let result = StoryRunner(edition).run(story)
    #expect(result.misses.map(\.description) == [])
    #expect(!result.toFirstPlan.isEmpty && !result.now.isEmpty)
  }

  @Test func `the seven cornerstones are among the properties`() {
    let ids = Set(knowledge.properties.map(\.id.rawValue))
    let cornerstones: Set = [
      "terms-first", "records-in-every-plan", "bottom-up", "dispute-only-for-billing-errors",
      "dispute-after-good-faith", "value-before-cost", "court-last",
    ]
    #expect(cornerstones.subtracting(ids) == [])
  }

  @Test func `every sentence of the program stands in both languages`() {
    #expect(knowledge.interface.count > 100)
    for (id, text) in knowledge.interface {
      #expect(!text.english.isEmpty && !text.simplifiedChinese.isEmpty, "\(id)")
    }
    for sentence in PlanSentence.allCases {
      #expect(knowledge.interface[sentence.rawValue] != nil, "\(sentence.rawValue)")
    }
  }

  @Test(arguments: Language.allCases)
  func `a question with its help and options fits 20 rows of 76 columns`(language: Language) {
    for question in knowledge.questions where !question.told && question.kind != .text {
      let rows = { (text: String, indent: String) in
        Wrapping(columns: 76, first: indent, rest: indent).lines(of: text).count
      }
      let texts =
        [question.text[language]]
        + question.variants.compactMap { $0.text?[language] }
      let help =
        [question.help?[language] ?? ""] + question.variants.compactMap { $0.help?[language] }
      // A long list without conditions is typed by name; of others nine are on offer at most.
      let isTyped =
        question.options.count > 9 && question.options.allSatisfy { $0.offeredWhen == .always }
      let options = question.options.map { rows($0.text[language], "     ") }.sorted(by: >)
      let most =
        (texts.map { rows($0, "") }.max() ?? 0)
        + (help.map { $0.isEmpty ? 0 : rows($0, "") }.max() ?? 0)
        + (isTyped ? 0 : options.prefix(9).reduce(0, +)) + 1
      #expect(most <= 20, "\(question.id) takes \(most) rows")
    }
  }
}
