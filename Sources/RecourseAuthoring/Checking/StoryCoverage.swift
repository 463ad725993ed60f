import RecourseEngine
import RecourseModel

/// How much of a knowledge the stories come to.
package struct StoryCoverage: Equatable, Sendable {
  /// A part that is reached out of a whole.
  package struct Share: Equatable, Sendable {
    /// How many are reached.
    package var reached: Int
    /// How many there are.
    package var total: Int
    /// The first few that are not, as authors name them.
    package var missed: [String]
  }

  /// Options that some story answers where they count.
  package var options: Share
  /// Items that are *now* or *later* in some story.
  package var items: Share
  /// Named conditions that hold in some story.
  package var conditions: Share

  init(_ knowledge: Knowledge, _ stories: [StoryResult]) {
    var options: Set<String> = []
    var conditions: Set<ConditionID> = []
    let evaluator = DirectEvaluator(knowledge)
    for story in stories {
      for (question, answer) in story.answers {
        for option in answer.options { options.insert("\(question)=\(option)") }
      }
      for condition in knowledge.conditions where !conditions.contains(condition.id) {
        let holds = evaluator.holds(
          condition.condition, in: story.answers, asOf: story.story.asOf)
        if holds { conditions.insert(condition.id) }
      }
    }
    let items = Set(stories.flatMap { $0.now + $0.later })
    self.options = Share(
      knowledge.questions.filter { !$0.told }.flatMap { question in
        question.options.map { "\(question.id)=\($0.id)" }
      }, in: options)
    self.items = Share(
      knowledge.items.map(\.id.rawValue), in: Set(items.map(\.rawValue)))
    self.conditions = Share(
      knowledge.conditions.map(\.id.rawValue), in: Set(conditions.map(\.rawValue)))
  }
}

extension StoryCoverage.Share {
  fileprivate init(_ all: [String], in reached: Set<String>) {
    let missed = all.filter { !reached.contains($0) }
    self.init(reached: all.count - missed.count, total: all.count, missed: Array(missed.prefix(5)))
  }
}

extension Answer {
  /// The options that it chooses.
  fileprivate var options: [OptionID] {
    switch self {
    case .option(let option): [option]
    case .options(let options): options
    case .amount, .count, .date, .text, .unknown: []
    }
  }
}
