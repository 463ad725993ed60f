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

  @Test(arguments: 0..<12)
  func `of the questions that can change the plan the first is asked`(block: Int) {
    for seed in block * 8..<block * 8 + 8 {
      guard
        let (advisor, oracle) = sample(UInt64(seed), [.impossible, .orUnknown, .moves], most: 4)
      else { continue }
      var random = SeededRandom(seed: UInt64(seed) ^ 0x66)
      var answers: Answers = [:]
      while true {
        let prompt = advisor.position(of: answers, asOf: today).next
        #expect(advisor.nextQuestion(of: answers, asOf: today)?.question == prompt?.question)
        // All that stand before it; at the end of the interview, all.
        for earlier in oracle.questions {
          if earlier.id == prompt?.question { break }
          guard !earlier.told, answers[earlier.id] == nil,
            advisor.verdict(of: earlier.askedWhen, answers: answers, asOf: today) == true
          else { continue }
          #expect(
            !oracle.canChange(earlier.id, answers),
            "seed \(seed): \(earlier.id) is passed over in \(answers)")
        }
        guard let prompt, let answer = random.pick(choices(advisor, oracle, prompt, answers))
        else { break }
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
      var random = SeededRandom(seed: UInt64(seed) ^ 0x44)
      var answers: Answers = [:]
      // Before the first answer, and after each of the first two.
      for _ in 0..<3 {
        let place = "seed \(seed) \(answers)"
        let forecast = advisor.forecast(of: answers, asOf: today)
        let first = enumerate(advisor, oracle, answers, toFirstPlan: true)
        #expect(forecast.toFirstPlan.isExact, "\(place)")
        #expect(forecast.toFirstPlan.fewest == first.fewest, "\(place)")
        #expect(forecast.toFirstPlan.most == first.most, "\(place)")
        #expect(abs(forecast.toFirstPlan.mean - first.mean) < 1e-9, "\(place)")
        #expect(advisor.forecastToFirstPlan(of: answers, asOf: today) == forecast.toFirstPlan)
        let all = enumerate(advisor, oracle, answers, toFirstPlan: false)
        #expect(forecast.inAll.fewest <= all.fewest, "\(place)")
        #expect(forecast.inAll.most >= all.most, "\(place)")
        if forecast.inAll.isExact {
          #expect(forecast.inAll.fewest == all.fewest, "\(place)")
          #expect(forecast.inAll.most == all.most, "\(place)")
          #expect(abs(forecast.inAll.mean - all.mean) < 1e-9, "\(place)")
        }
        guard let prompt = advisor.position(of: answers, asOf: today).next,
          let answer = random.pick(choices(advisor, oracle, prompt, answers))
        else { break }
        answers[prompt.question] = answer
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
