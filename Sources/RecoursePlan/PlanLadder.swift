import RecourseModel

/// The ladder of a plan, and where the person stands on it, as a picture with words for it.
struct PlanLadder {
  /// One rung of the picture.
  struct Step {
    var rung: Rung
    /// How many steps of each state.
    var now: Int
    var later: Int
    var done: Int
    /// True: the place to stop is here.
    var stopsBefore: Bool
  }

  let plan: Plan
  /// The rungs from the bottom up.
  let steps: [Step]
  /// Where the person stands; nil: nothing is left to do.
  let standsOn: Rung?

  init(plan: Plan) {
    self.plan = plan
    steps = Rung.allCases.filter { $0 != .stop }.map { rung in
      func count(_ steps: [PlanStep]) -> Int { steps.count { $0.rung == rung } }
      return Step(
        rung: rung, now: count(plan.now), later: count(plan.allLater), done: count(plan.handled),
        stopsBefore: plan.worth.beyond?.rung == rung)
    }
    standsOn = (plan.now.first ?? plan.later.first)?.rung
  }

  private var words: PlanWords { plan.words }

  /// The picture; `name` makes its ids.
  func picture(name: (String) -> String) -> HTML {
    let height = Self.top + Self.gap * steps.count
    let rails = [Self.left, Self.right].map { x in
      HTML.element(
        "line",
        [
          "class": "rail", "x1": "\(x)", "y1": "\(Self.top / 2)", "x2": "\(x)",
          "y2": "\(height - 8)",
        ])
    }
    let rungs = steps.reversed().enumerated().flatMap { at, step in
      rung(step, y: Self.top + Self.gap * at + 12)
    }
    return .element(
      "svg",
      [
        "viewBox": "0 0 360 \(height)", "role": "img",
        "aria-labelledby": "\(name("title")) \(name("words"))",
      ],
      [
        .element("title", ["id": name("title")], words(.ladderTitle)),
        .element("desc", ["id": name("words")], description),
      ] + rails + rungs)
  }

  /// The picture in words.
  private var description: String {
    let parts = steps.map { words($0.rung.paperName) + words.wording.colon + state($0) }
    let list = parts.joined(separator: words.wording.semicolon)
    let here = standsOn.map { words(.ladderStand, ["rung": words($0.paperName)]) }
    return [here, words(.ladderWords, ["rungs": list])].compactMap { $0 }
      .joined(separator: words.wording.sentenceGap)
  }

  /// "to do now: 2, later: 1".
  private func state(_ step: Step) -> String {
    var parts: [String] = []
    func add(_ count: Int, _ sentence: PaperSentence) {
      if count > 0 { parts.append(words(sentence, ["count": String(count)])) }
    }
    add(step.done, .ladderDone)
    add(step.now, .ladderNow)
    add(step.later, .ladderLater)
    if step.stopsBefore { parts.append(words(.ladderStop)) }
    if parts.isEmpty { parts.append(words(.ladderNone)) }
    return parts.joined(separator: words.wording.comma)
  }

  // MARK: - Drawing

  private static let top = 20
  private static let gap = 52
  private static let left = 10
  private static let right = 62
  private static let textX = 84

  private func rung(_ step: Step, y: Int) -> [HTML] {
    let isEmpty = step.now + step.later + step.done == 0
    let look = step.now > 0 ? "rung now" : isEmpty ? "rung none" : "rung"
    let isHere = step.rung == standsOn
    let title = HTML.element(
      "text",
      ["class": isHere || step.now > 0 ? "strong" : nil, "x": "\(Self.textX)", "y": "\(y - 2)"],
      words(step.rung.paperName))
    let here = HTML.element(
      "tspan", ["class": "here"],
      words(.ladderHere) + words.wording.fullStop + words.wording.sentenceGap)
    let state = HTML.element(
      "text", ["class": "quiet", "x": "\(Self.textX)", "y": "\(y + 17)"],
      (isHere ? [here] : []) + [.text(state(step))])
    let line = HTML.element(
      "line",
      [
        "class": look, "x1": "\(Self.left)", "y1": "\(y)", "x2": "\(Self.right)", "y2": "\(y)",
      ])
    return [line, title, state] + (isHere ? person(standingAt: y) : [])
  }

  /// Somebody who stands on a rung and holds on to both rails.
  private func person(standingAt y: Int) -> [HTML] {
    let x = (Self.left + Self.right) / 2
    return [
      .element("circle", ["class": "person", "cx": "\(x)", "cy": "\(y - 40)", "r": "5"]),
      .element(
        "path",
        [
          "class": "limb",
          "d": "M\(x) \(y - 32)V\(y - 16)M\(x) \(y - 16)L\(x - 7) \(y - 3)M\(x) \(y - 16)"
            + "L\(x + 7) \(y - 3)M\(x) \(y - 29)L\(Self.left + 3) \(y - 34)M\(x) \(y - 29)"
            + "L\(Self.right - 3) \(y - 34)",
        ]),
    ]
  }
}

extension Rung {
  /// What the rung is called in a picture.
  fileprivate var paperName: PaperSentence {
    switch self {
    case .prepare, .stop: .rungPrepare
    case .talk: .rungTalk
    case .escalate: .rungEscalate
    case .thirdParty: .rungThirdParty
    case .publicWord: .rungPublic
    case .payment: .rungPayment
    case .legal: .rungLegal
    }
  }
}
