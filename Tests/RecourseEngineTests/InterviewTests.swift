import RecourseEngine
import RecourseModel
import RecourseTestSupport
import Testing

struct InterviewTests {
  /// Answers that a prompt may get, *don't know* last.
  private func choices(
    _ advisor: Advisor, _ oracle: Oracle, _ prompt: Prompt, _ given: Answers
  ) -> [Answer] {
    guard let index = oracle.questions.firstIndex(where: { $0.id == prompt.question }) else {
      return []
    }
    let all = oracle.answers[index].filter { answer in
      if case .option(let option) = answer { return prompt.options.contains(option) }
      // A figure, a date or a set that no world has would be parked.
      let next = given.merging([prompt.question: answer]) { _, new in new }
      return !advisor.position(of: next, asOf: today).parked.contains(prompt.question)
    }
    return all + [.unknown]
  }

  @Test(arguments: 0..<12)
  func `every question asked has a settled guard and can still change the plan`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), most: 4) else { continue }
      var random = SeededRandom(seed: UInt64(seed) ^ 0x55)
      var answers: Answers = [:]
      var asked: Set<QuestionID> = []
      while let prompt = advisor.position(of: answers, asOf: today).next {
        #expect(asked.insert(prompt.question).inserted, "seed \(seed) asks twice")
        let options = choices(advisor, oracle, prompt, answers)
        #expect(options.count >= 3, "seed \(seed): one answer only to \(prompt.question)")
        let question = oracle.knowledge.questions.first { $0.id == prompt.question }
        #expect(
          advisor.verdict(of: question?.askedWhen ?? .never, answers: answers, asOf: today) == true,
          "seed \(seed): \(prompt.question) is asked before its guard is settled")
        #expect(
          oracle.canChange(prompt.question, answers), "seed \(seed) \(prompt.question) \(answers)")
        #expect(!prompt.decides.isEmpty)
        guard let answer = random.pick(options) else { break }
        answers[prompt.question] = answer
      }
    }
  }

  /// Fewest, most and mean number of prompts, by going through every interview.
  private func enumerate(
    _ advisor: Advisor, _ oracle: Oracle, _ answers: Answers, toFirstPlan: Bool
  ) -> (fewest: Int, most: Int, mean: Double) {
    let position = advisor.position(of: answers, asOf: today)
    guard let prompt = position.next, !toFirstPlan || position.phase == .firstSteps else {
      return (0, 0, 0)
    }
    var fewest = Int.max
    var most = 0
    var sum = 0.0
    let options = choices(advisor, oracle, prompt, answers)
    for answer in options {
      var next = answers
      next[prompt.question] = answer
      let rest = enumerate(advisor, oracle, next, toFirstPlan: toFirstPlan)
      fewest = min(fewest, rest.fewest + 1)
      most = max(most, rest.most + 1)
      if answer != .unknown { sum += rest.mean }
    }
    return (fewest, most, 1 + sum / Double(options.count - 1))
  }

  @Test(arguments: 0..<12)
  func `the forecast is what going through every interview gives`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), [.orUnknown, .moves, .phases], most: 4)
      else { continue }
      let forecast = advisor.forecast(of: [:], asOf: today)
      let first = enumerate(advisor, oracle, [:], toFirstPlan: true)
      #expect(forecast.toFirstPlan.isExact)
      #expect(forecast.toFirstPlan.fewest == first.fewest, "seed \(seed)")
      #expect(forecast.toFirstPlan.most == first.most, "seed \(seed)")
      #expect(abs(forecast.toFirstPlan.mean - first.mean) < 1e-9, "seed \(seed)")
      let all = enumerate(advisor, oracle, [:], toFirstPlan: false)
      #expect(forecast.inAll.fewest <= all.fewest, "seed \(seed)")
      #expect(forecast.inAll.most >= all.most, "seed \(seed)")
      if forecast.inAll.isExact {
        #expect(forecast.inAll.fewest == all.fewest, "seed \(seed)")
        #expect(forecast.inAll.most == all.most, "seed \(seed)")
      }
    }
  }

  @Test(arguments: 0..<8)
  func `with impossible worlds the forecast is a bound on both sides`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard let (advisor, oracle) = sample(UInt64(seed), most: 4) else { continue }
      let forecast = advisor.forecast(of: [:], asOf: today).toFirstPlan
      let first = enumerate(advisor, oracle, [:], toFirstPlan: true)
      #expect(forecast.fewest <= first.fewest, "seed \(seed)")
      #expect(forecast.most >= first.most, "seed \(seed)")
    }
  }
}
