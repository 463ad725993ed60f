import RecourseEngine
import RecourseModel
import RecourseTestSupport
import ShippedKnowledge
import Testing

/// Compiled knowledge that somebody passed on: what is not refused can be run on.
@Suite struct SoundnessTests {
  private let shipped: Edition

  init() throws {
    shipped = try ShippedEdition.load()
  }

  @Test func `the shipped edition is sound, and each topic of it`() throws {
    try shipped.requireSoundness()
    for topic in Topic.allCases { try shipped.restricted(to: topic).requireSoundness() }
  }

  @Test(arguments: EditionFlaw.allCases)
  func `each flaw is told`(flaw: EditionFlaw) {
    var edition = shipped
    switch flaw {
    case .variables: edition.diagrams.variables[3].question = "nobody-asks-this"
    case .nodes: edition.diagrams.children[0] = CompiledDiagrams.terminals
    case .roots: edition.diagrams.items.removeLast()
    case .cycle:
      edition.knowledge.conditions[0].condition = .named(edition.knowledge.conditions[0].id)
    }
    #expect(throws: flaw) { try edition.requireSoundness() }
  }

  @Test func `a question that waits for its own answer is a cycle`() throws {
    var edition = shipped
    let own = edition.knowledge.questions[5].id
    edition.knowledge.questions[5].askedWhen = .not(.isIn(own, [], orUnknown: true))
    #expect(throws: EditionFlaw.cycle) { try edition.requireSoundness() }
  }

  @Test func `diagrams altered at random are refused or can be run on`() {
    var random = SeededRandom(seed: 11)
    var refused = 0
    let day = CivilDate(dayNumber: 20_778)
    for _ in 0..<60 {
      var edition = shipped
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        alter(&edition.diagrams.levels, &random)
      case 1: alter(&edition.diagrams.children, &random)
      case 2: alter(&edition.diagrams.items, &random)
      case 3: alter(&edition.diagrams.guards, &random)
      default:
        let place = Int.random(in: edition.diagrams.variables.indices, using: &random)
        edition.diagrams.variables.remove(at: place)
      }
      if (try? edition.requireSoundness()) == nil {
        refused += 1
      } else {
        let position = Advisor(edition: edition).position(of: [:], asOf: day)
        #expect(position.items.count == edition.knowledge.items.count)
      }
    }
    #expect((10..<60).contains(refused))
  }

  private func alter(_ figures: inout [Int], _ random: inout SeededRandom) {
    let place = Int.random(in: figures.indices, using: &random)
    figures[place] = Int.random(in: -1...figures.count, using: &random)
  }
}
