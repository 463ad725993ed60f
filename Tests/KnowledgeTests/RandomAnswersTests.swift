import RecourseAuthoring
import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

/// Holds the diagrams of the shipped edition against a direct reading of its conditions.
struct RandomAnswersTests {
  private let knowledge = Shipped.knowledge
  private let evaluator = Shipped.evaluator
  private let asOf = Shipped.asOf

  @Test(arguments: 0..<8)
  func `full answers give every item the state of its condition`(block: Int) throws {
    let advisor = try #require(Shipped.advisor)
    var random = SeededRandom(seed: UInt64(block) + 1)
    var possible = 0
    for _ in 0..<8 {
      let world = Shipped.world(&random)
      guard evaluator.isPossible(world, asOf: asOf) else { continue }
      possible += 1
      let position = advisor.position(of: world, asOf: asOf)
      #expect(position.phase == .complete && position.next == nil)
      for (item, standing) in zip(knowledge.items, position.items) {
        let holds = evaluator.holds(item.when, in: world, asOf: asOf)
        #expect((standing.state == .now) == holds, "\(item.id) in \(world.asWritten)")
        #expect(standing.state != .open, "\(item.id) in \(world.asWritten)")
      }
    }
    #expect(possible > 2)
  }

  @Test(arguments: 0..<6)
  func `each question asked is surely asked and can still change the first plan`(seed: Int) throws {
    let advisor = try #require(Shipped.advisor)
    var random = SeededRandom(seed: UInt64(seed) + 100)
    let world = Shipped.world(&random)
    var answers: Answers = [:]
    for question in knowledge.questions where question.told || question.isPreset {
      answers[question.id] = world[question.id]
    }
    var asked = 0
    while true {
      let position = advisor.position(of: answers, asOf: asOf)
      guard let prompt = position.next, position.phase == .firstSteps else { break }
      asked += 1
      for _ in 0..<3 {
        let completed = Shipped.world(&random, fixed: answers)
        #expect(
          evaluator.isAsked(prompt.question, in: completed, asOf: asOf),
          "\(prompt.question) after \(answers.asWritten)")
      }
      let changes = try canChange(prompt, after: answers, &random)
      #expect(changes, "\(prompt.question) decides \(prompt.decides) after \(answers.asWritten)")
      answers[prompt.question] = world[prompt.question] ?? .unknown
    }
    #expect(asked >= 2)
  }

  /// Whether two answers to a prompt and some answers to the rest give different first steps.
  private func canChange(
    _ prompt: Prompt, after answers: Answers, _ random: inout SeededRandom
  ) throws -> Bool {
    let question = try #require(knowledge.questions.first { $0.id == prompt.question })
    for id in prompt.decides {
      let item = try #require(knowledge.items.first { $0.id == id })
      let roots = [item.when] + item.sayVariants.map { .all([item.when, $0.when]) }
      for _ in 0..<3_000 {
        let rest = completion(of: roots, without: question, answers, &random)
        let one = rest.merging([question.id: choice(of: question, prompt, &random)]) { $1 }
        let other = rest.merging([question.id: choice(of: question, prompt, &random)]) { $1 }
        if item.needs.contains(question.id), holds(item.when, one), one != other { return true }
        if roots.contains(where: { holds($0, one) != holds($0, other) }) { return true }
      }
    }
    return false
  }

  /// Some answers to what the conditions rest on.
  private func completion(
    of roots: [Condition], without own: Question, _ answers: Answers, _ random: inout SeededRandom
  ) -> Answers {
    var needed: Set<QuestionID> = []
    var waiting = Array(
      roots.reduce(into: Set<QuestionID>()) {
        $0.formUnion($1.mentions(expanding: Shipped.names))
      })
    while let id = waiting.popLast() {
      guard needed.insert(id).inserted,
        let question = knowledge.questions.first(where: { $0.id == id })
      else { continue }
      waiting += question.askedWhen.mentions(expanding: Shipped.names)
    }
    var completion = answers
    for question in knowledge.questions
    where needed.contains(question.id) && answers[question.id] == nil && question.id != own.id
      && !question.told
    {
      completion[question.id] = Shipped.answer(question, &random)
    }
    return completion
  }

  private func choice(
    of question: Question, _ prompt: Prompt, _ random: inout SeededRandom
  ) -> Answer {
    if question.kind == .choice || question.kind == .yesNo, let option = random.pick(prompt.options)
    {
      return .option(option)
    }
    return Shipped.answer(question, &random)
  }

  private func holds(_ condition: Condition, _ world: Answers) -> Bool {
    evaluator.holds(condition, in: world, asOf: asOf)
  }
}
