import DecisionDiagrams
public import RecourseModel

extension Advisor {
  /// How many prompts are left to the first plan and in all.
  ///
  /// The figures follow the diagrams of when each question is asked. They are exact unless
  /// `isExact` is false: past the budget, where impossible worlds bear on what is left (they can
  /// only make questions fall away), and for *in all* while the first steps still choose questions.
  public func forecast(
    of answers: Answers, asOf: CivilDate
  ) -> (toFirstPlan: Forecast, inAll: Forecast) {
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    let first = interview.undecided(in: .firstSteps)
    let all = interview.undecided(in: .laterSteps)
    let forecasting = Forecasting(compiled, interview.residuals)
    let toFirstPlan = forecasting.forecast(first)
    var inAll = all == first ? toFirstPlan : forecasting.forecast(all)
    if !first.isEmpty && all != first {
      // Answers to the first steps can settle questions that stand before them.
      inAll.isExact = false
      inAll.fewest = toFirstPlan.fewest
      inAll.most = max(inAll.most, toFirstPlan.most)
    }
    return (toFirstPlan, inAll)
  }

  /// How many prompts are left to the first plan: the cheaper part of ``forecast(of:asOf:)``.
  public func forecastToFirstPlan(of answers: Answers, asOf: CivilDate) -> Forecast {
    let interview = Interview(compiled, Reading(compiled, answers, asOf: asOf))
    return Forecasting(compiled, interview.residuals)
      .forecast(interview.undecided(in: .firstSteps))
  }
}

/// Counts prompts by asked-when diagrams.
struct Forecasting {
  /// Most steps for the diagrams, and most nodes for their sum.
  private static let steps = 300_000
  private static let nodes = 60_000

  private let compiled: Compiled
  private let residuals: Residuals

  init(_ compiled: Compiled, _ residuals: Residuals) {
    self.compiled = compiled
    self.residuals = residuals
  }

  func forecast(_ roots: [Int]) -> Forecast {
    guard !roots.isEmpty else { return Forecast(fewest: 0, most: 0, mean: 0, isExact: true) }
    let arena = residuals.arena
    let support = arena.support(of: roots)
    let prompts = compiled.asked.map(\.levels).filter { $0.contains { support[$0] } }
    arena.setBudget(Limits(nodes: Forecasting.steps, steps: Forecasting.steps))
    let supports = roots.map { arena.support(of: [$0]) }
    let asked = prompts.map { prompt in
      let own = zip(roots, supports).filter { $1[prompt].contains(true) }
      return askedWhen(prompt, own.map { $0.0 })
    }
    let isWithinBudget = !arena.isExceeded
    arena.setBudget(.none)
    guard isWithinBudget else {
      return Forecast(
        fewest: 1, most: prompts.count, mean: Double(1 + prompts.count) / 2, isExact: false)
    }
    let possible = compiled.layout.variables.indices.map {
      support[$0] ? residuals.possibleValues($0) : []
    }
    let mean = asked.reduce(0) { $0 + probability($1, possible) }
    let sums = SumDiagrams(arities: compiled.layout.arities, limit: Forecasting.nodes)
    let extremes = sums.extremes(of: asked, in: arena) { level, value in
      value == compiled.layout.unknown(level) || possible[level].contains(value)
    }
    let worldsBear = zip(residuals.worlds, compiled.diagrams.worlds).contains { left, _ in
      !Arena.isTerminal(left)
        && zip(arena.support(of: [left]), support).contains { $0 && $1 }
    }
    guard let extremes else {
      return Forecast(fewest: 1, most: prompts.count, mean: mean, isExact: false)
    }
    return Forecast(
      fewest: worldsBear ? 1 : extremes.lowerBound, most: extremes.upperBound, mean: mean,
      isExact: !worldsBear)
  }

  /// How many of the prompts are put in the mean, because of some roots.
  func mean(of prompts: [Range<Int>], _ roots: [Int]) -> Double {
    let support = residuals.arena.support(of: roots)
    let possible = compiled.layout.variables.indices.map {
      support[$0] ? residuals.possibleValues($0) : []
    }
    return prompts.reduce(0) { $0 + probability(askedWhen($1, roots), possible) }
  }

  /// Where some root comes to one of the prompt's levels, by what was answered before.
  private func askedWhen(_ prompt: Range<Int>, _ roots: [Int]) -> Int {
    let arena = residuals.arena
    return roots.reduce(Arena.no) { asked, root in
      if asked == Arena.yes || arena.isExceeded { return asked }
      return arena.or(asked, arena.paths(from: root, to: prompt))
    }
  }

  /// The share of the answers for which a diagram is *yes*, every possible one being as likely.
  private func probability(_ diagram: Int, _ possible: [[Int]]) -> Double {
    var memo: [Int: Double] = [:]
    func visit(_ node: Int) -> Double {
      if Arena.isTerminal(node) { return node == Arena.yes ? 1 : 0 }
      if let known = memo[node] { return known }
      let values = possible[residuals.arena.level(of: node)]
      let sum = values.reduce(0.0) { $0 + visit(residuals.arena.child($1, of: node)) }
      let made = values.isEmpty ? 0 : sum / Double(values.count)
      memo[node] = made
      return made
    }
    return visit(diagram)
  }
}
