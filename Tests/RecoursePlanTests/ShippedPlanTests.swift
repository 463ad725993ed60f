import Foundation
import RecourseEngine
import RecourseModel
import RecoursePlan
import ShippedKnowledge
import Testing
import TextLayout

/// Plans of the built-in knowledge, held by what every plan has to keep: its words may change.
@Suite struct ShippedPlanTests {
  static let shipped = Shipped()

  @Test func `there are personas in both languages`() {
    let stories = Self.shipped.stories
    #expect(stories.count { $0.language == .english } >= 8)
    #expect(stories.count { $0.language == .simplifiedChinese } >= 8)
  }

  @Test(arguments: shipped.names)
  func `a plan fits the screen, begins with at most three steps and says nothing twice`(
    story: String
  ) throws {
    for plan in Self.shipped.plans(of: story) {
      let screen = PlanText(plan: plan).screen
      #expect(screen.count - bodyRows(of: plan, in: screen) <= 26, "\(screen)")
      #expect(plan.start.count <= 3)
      // The mark of what is to be checked may stand on a line of its own more than once.
      let said = screen.filter { !$0.isEmpty && !$0.hasSuffix("   CHECK FIRST") }
      #expect(Set(said).count == said.count, "\(screen)")
      let steps = (plan.now + plan.allLater + plan.handled).map(\.id)
      #expect(Set(steps).count == steps.count)
      let ambiguous: Columns.Ambiguous = plan.language == .english ? .narrow : .wide
      for line in screen where Columns.width(of: line, ambiguous: ambiguous) > 76 {
        Issue.record("too wide: \(line)")
      }
    }
  }

  @Test(arguments: shipped.names)
  func `the words to send are there where a first step writes, and later rungs are few`(
    story: String
  ) {
    for plan in Self.shipped.plans(of: story) {
      let writes = plan.now.contains { $0.rung > .prepare && $0.message != nil }
      if writes {
        #expect(plan.sending.map { sending in plan.start.contains { $0.id == sending.id } } == true)
      }
      for step in plan.start where Self.shipped.writes(step.id) {
        #expect(step.message != nil, "\(step.id)")
      }
      #expect(plan.later.count <= 4)
      // What the other side has to do first is no rung of the ladder.
      #expect(!plan.later.contains { ["weigh-offer", "confirm-settlement"].contains($0.id) })
      for step in plan.later + plan.further where step.message != nil {
        Issue.record("\(step.id) is later and has words already")
      }
    }
  }

  /// Small claims cost less than a lawsuit, so that its fee is no reason to stop.
  @Test(arguments: shipped.names)
  func `the fee of a lawsuit stops nobody who could go to small claims`(story: String) {
    for plan in Self.shipped.plans(of: story) {
      #expect(plan.worth.beyond?.item != "lawsuit")
    }
  }

  /// A source of another country would be another country's law.
  @Test(arguments: shipped.names)
  func `no plan rests on another country's law`(story: String) throws {
    for plan in Self.shipped.plans(of: story) {
      let own = try #require(plan.scope.country?.rawValue.uppercased())
      let others = Set(["US", "CN", "UK", "EU", "HK", "TW", "SG", "AU", "CA"]).subtracting([own])
      for note in plan.footnotes {
        let owner = String(note.source.rawValue.prefix { $0 != "-" })
        #expect(!others.contains(owner), "\(note.source)")
      }
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: MarkdownEscapeTests.program)),
    arguments: shipped.names)
  func `a renderer sees every box, every footnote and no stray mark`(story: String) throws {
    for plan in Self.shipped.plans(of: story) {
      let paper = PlanPaper(plan: plan)
      let kinds = paper.sections.flatMap(\.entries).map(\.kind)
      let page = try CommonMark.html(of: PlanMarkdown(plan: plan).text)
      let boxes = page.components(separatedBy: "type=\"checkbox\"").count - 1
      #expect(boxes == kinds.count { $0 == .task || $0 == .done })
      let notes = page.components(separatedBy: "<li id=\"fn-").count - 1
      #expect(notes == plan.footnotes.count)
      for stray in ["**", "[^", "- [ ]", "&gt; ", "<em>"] {
        #expect(!page.contains(stray), "\(stray)")
      }
      #expect(try !CommonMark.html(of: AdviserSheet(plan: plan).text).contains("[^"))
    }
  }

  /// The rows that the words to send take, with the empty lines around them.
  private func bodyRows(of plan: Plan, in screen: [String]) -> Int {
    guard plan.message != nil, let first = screen.firstIndex(of: ""),
      let last = screen.lastIndex(of: "")
    else { return 0 }
    return last - first + 1
  }
}

/// The built-in edition, and the plans of its personas.
struct Shipped: Sendable {
  let stories: [Story]
  private let builder: PlanBuilder
  private let builders: [StoryID: PlanBuilder]
  private let requests: [StoryID: [PlanRequest]]
  private let made: [StoryID: [Plan]]
  var names: [String] { stories.map(\.id.rawValue) }

  init() {
    guard let edition = try? ShippedEdition.loadWhole() else {
      preconditionFailure("the built-in edition cannot be read")
    }
    let whole = Advisor(edition: edition)
    builder = PlanBuilder(edition: edition, advisor: whole)
    stories = edition.knowledge.stories
    var planners: [StoryID: PlanBuilder] = [:]
    var asked: [StoryID: [PlanRequest]] = [:]
    var plans: [StoryID: [Plan]] = [:]
    for topic in Topic.allCases {
      let own = whole.restricted(to: topic)
      let planner = PlanBuilder(edition: own.edition, advisor: own)
      for story in stories where story.topic == topic {
        let requests = Self.requests(of: story, planner)
        planners[story.id] = planner
        asked[story.id] = requests
        plans[story.id] = requests.map { planner.plan(for: $0) }
      }
    }
    builders = planners
    requests = asked
    made = plans
  }

  func plans(of name: String) -> [Plan] { made[StoryID(name)] ?? [] }

  /// The same for programs.
  func json(of name: String) -> [String] {
    let id = StoryID(name)
    return (requests[id] ?? []).map { PlanJSON(builder: builders[id] ?? builder).text(for: $0) }
  }

  /// True: the knowledge has words for the step.
  func writes(_ id: ItemID) -> Bool {
    builder.edition.knowledge.items.contains { $0.id == id && $0.say != nil }
  }

  /// What is asked for after the first steps are decided, and with every answer.
  private static func requests(of story: Story, _ builder: PlanBuilder) -> [PlanRequest] {
    let knowledge = builder.edition.knowledge
    var first: Answers = [:]
    for question in knowledge.questions where question.isPreset || question.told {
      first[question.id] = story.facts[question.id]
    }
    while true {
      let position = builder.advisor.position(of: first, asOf: story.asOf)
      guard position.phase == .firstSteps, let next = position.next?.question else { break }
      first[next] = story.facts[next] ?? .unknown
    }
    return [first, story.facts].map { answers in
      PlanRequest(
        answers: answers,
        position: builder.advisor.position(of: answers, asOf: story.asOf), asOf: story.asOf,
        language: story.language)
    }
  }
}

/// A reader of Markdown that was not written here.
enum CommonMark {
  static func html(of markdown: String) throws -> String {
    try run(markdown, ["-t", "html"])
  }

  static func run(_ markdown: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: MarkdownEscapeTests.program)
    process.arguments =
      arguments
      + ["footnotes", "table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] }
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
