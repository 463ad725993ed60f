public import RecourseModel

/// Makes small knowledge up from a seed: guards, option guards, *or-unknown*, moves, several
/// questions, figures, dates, impossible combinations, phases, needs and message variants.
public struct RandomKnowledge: Sendable {
  /// What a made-up knowledge may contain.
  public struct Features: OptionSet, Sendable {
    /// See `OptionSet`.
    public let rawValue: Int
    /// Takes the bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Combinations that cannot be, and options that are not always offered.
    public static let impossible = Features(rawValue: 1)
    /// Atoms that are true where the answer is *don't know*.
    public static let orUnknown = Features(rawValue: 2)
    /// Answers that may move, and told questions.
    public static let moves = Features(rawValue: 4)
    /// Items of the first phase.
    public static let phases = Features(rawValue: 8)
    /// Everything.
    public static let all: Features = [.impossible, .orUnknown, .moves, .phases]
  }

  private var random: SeededRandom
  private let features: Features
  private var questions: [Question] = []

  /// Prepares a seed.
  public init(seed: UInt64, features: Features = .all) {
    random = SeededRandom(seed: seed)
    self.features = features
  }

  /// Makes a knowledge of at most `most` questions (at least two) and three or four items.
  public mutating func make(most: Int = 5) -> Knowledge {
    questions = []
    for index in 0..<2 + random.below(most - 1) { questions.append(question(index)) }
    var knowledge = Knowledge(edition: "random", questions: questions)
    if features.contains(.impossible), random.percent(60) {
      knowledge.impossible = [.all([atom(questions), atom(questions)])]
    }
    for index in 0..<3 + random.below(2) {
      let condition = condition(questions, depth: 2)
      var item = Item.made(
        ItemID("item-\(index)"), index == 0 ? .talk : .escalate,
        first: features.contains(.phases) && index < 2, when: condition)
      if random.percent(20), let needed = random.pick(questions) { item.needs = [needed.id] }
      if random.percent(25) {
        item.sayVariants = [SayVariant(when: atom(questions), say: .mark("variant"))]
      }
      knowledge.items.append(item)
    }
    return knowledge
  }

  private mutating func question(_ index: Int) -> Question {
    let id = QuestionID("q\(index)")
    let earlier = questions
    var guardCondition = Condition.always
    if !earlier.isEmpty, random.percent(45) { guardCondition = condition(earlier, depth: 1) }
    switch random.below(8) {
    case 0: return .several(id, ["x", "y"], askedWhen: guardCondition)
    case 1: return .plain(id, .amount, askedWhen: guardCondition)
    case 2: return .plain(id, .date, askedWhen: guardCondition)
    default:
      let options: [OptionID] = random.percent(50) ? ["a", "b"] : ["a", "b", "c"]
      var question = Question.choice(id, options, askedWhen: guardCondition)
      if features.contains(.moves), random.percent(35) {
        question.moves = [Move(from: "a", to: ["b"], weight: 1 + random.below(2))]
        if options.count == 3, random.percent(50) {
          question.moves.append(Move(from: "b", to: ["c"]))
        }
        if guardCondition == .always, random.percent(40) {
          question.told = true
          question.startsAs = "a"
        }
      }
      if features.contains(.impossible), !earlier.isEmpty, random.percent(25) {
        question.options[1].offeredWhen = atom(earlier)
      }
      return question
    }
  }

  private mutating func condition(_ speakingOf: [Question], depth: Int) -> Condition {
    guard depth > 0, random.percent(75) else { return atom(speakingOf) }
    let parts = (0..<2 + random.below(2)).map { _ in condition(speakingOf, depth: depth - 1) }
    switch random.below(5) {
    case 0, 1: return .all(parts)
    case 2, 3: return .any(parts)
    default: return .not(parts[0])
    }
  }

  private mutating func atom(_ speakingOf: [Question]) -> Condition {
    guard let question = random.pick(speakingOf) else { return .always }
    let orUnknown = features.contains(.orUnknown) && random.percent(20)
    switch question.kind {
    case .amount, .count:
      let figure = random.percent(50) ? 1000 : 5000
      return random.percent(50)
        ? .over(question.id, figure, orUnknown: orUnknown)
        : .atMost(question.id, figure, orUnknown: orUnknown)
    case .date:
      let span = random.percent(50) ? Span(30, .days) : Span(3, .months)
      return random.percent(50)
        ? .within(question.id, span, orUnknown: orUnknown)
        : .past(question.id, span, orUnknown: orUnknown)
    case .several:
      let option: OptionID = random.percent(50) ? "x" : "y"
      return random.percent(70)
        ? .has(question.id, option, orUnknown: orUnknown)
        : .lacks(question.id, option, orUnknown: orUnknown)
    case .choice, .yesNo, .text:
      let options = question.options.map(\.id).filter { _ in random.percent(50) }
      let chosen = options.isEmpty ? [question.options[0].id] : options
      return random.percent(70)
        ? .isIn(question.id, chosen, orUnknown: orUnknown)
        : .isNot(question.id, chosen, orUnknown: orUnknown)
    }
  }
}
