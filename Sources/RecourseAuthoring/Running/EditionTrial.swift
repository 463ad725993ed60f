internal import ParallelWork
import RecourseEngine
import RecourseModel

/// What a compiled edition is tried for: its properties and its stories, in pieces that wait for
/// nothing but the edition, so that all cores have work.
struct EditionTrial: Sendable {
  /// What came of it.
  struct Results: Sendable {
    /// Every property among the items of its topic, in the authors' order.
    var properties: [PropertyResult] = []
    /// Every story, in the authors' order.
    var stories: [StoryResult] = []
    /// See ``RecourseEngine/Advisor/firstPhaseAdditions()``.
    var firstPlan: [FirstPhaseAddition] = []
  }

  private enum Piece: Sendable {
    case properties(Topic)
    case firstPlan
    case story(Story)
  }

  private enum Made: Sendable {
    case properties([PropertyResult])
    case firstPlan([FirstPhaseAddition])
    case story(StoryResult)
  }

  private let edition: Edition
  private let advisors: [Topic: Advisor]
  private let runner: StoryRunner
  private let pieces: [Piece]

  /// Prepares an edition.
  ///
  /// - Parameters:
  ///   - advisor: of all topics.
  ///   - playsStories: false: only properties are looked at.
  init(_ advisor: Advisor, playsStories: Bool) {
    edition = advisor.edition
    let advisors = Dictionary(
      uniqueKeysWithValues: Topic.allCases.map { ($0, advisor.restricted(to: $0)) })
    self.advisors = advisors
    runner = StoryRunner(advisor, by: advisors)
    // What takes longest goes first, so that no core is left alone with it.
    pieces =
      Topic.allCases.map(Piece.properties)
      + (playsStories ? [.firstPlan] + edition.knowledge.stories.map(Piece.story) : [])
  }

  /// Tries everything.
  ///
  /// - Parameters:
  ///   - times: what each part takes is added here.
  ///   - progress: told how many pieces of how many were begun.
  ///   - meanwhile: done by the calling thread before it takes its share.
  func run(
    times: inout CheckTimes, progress: (Int, Int) -> Void, meanwhile: () -> Void
  ) -> Results {
    func begun(_ index: Int) { progress(index, pieces.count) }
    let made = Cores.map(pieces.count, progress: begun, meanwhile: meanwhile) { [self] index in
      CheckTimes.ofThread { make(pieces[index]) }
    }
    var results = Results()
    for (piece, seconds) in made {
      switch piece {
      case .properties(let found):
        results.properties += found
        times.add(.properties, seconds)
      case .firstPlan(let found):
        results.firstPlan = found
        times.add(.coverage, seconds)
      case .story(let story):
        results.stories.append(story)
        times.add(.stories, seconds)
      }
    }
    let found = results.properties
    results.properties = edition.knowledge.properties.compactMap { property in
      found.first { $0.id == property.id }
    }
    return results
  }

  private func make(_ piece: Piece) -> Made {
    switch piece {
    case .properties(let topic):
      let part = advisors[topic]?.edition ?? edition
      return .properties(
        PropertyChecker.check(part.knowledge, part.diagrams, asOf: edition.knowledge.lastChecked))
    case .firstPlan: return .firstPlan(advisors[.recourse]?.firstPhaseAdditions() ?? [])
    case .story(let story): return .story(runner.run(story))
    }
  }
}
