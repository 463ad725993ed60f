import RecourseEngine
import RecourseModel

/// Checks of what the compiled knowledge can come to: nothing idle, nothing together that excludes
/// each other, always a next step, and no way back down the ladder.
struct ReachChecks {
  /// Most questions to the first plan that are not remarked on.
  static let mostToFirstPlan = 15

  let draft: Draft
  let advisor: Advisor
  let findings: FindingList

  private var knowledge: Knowledge { advisor.edition.knowledge }

  /// Runs all of them.
  func run() {
    checkQuestions()
    checkItems()
    checkExclusives()
    checkDoors()
    checkLadder()
    checkFirstPlan()
  }

  private func checkQuestions() {
    for id in advisor.questionsNeverAsked() {
      findings.add(
        .neverAsked, at: draft.place(id.rawValue, .questions),
        "`\(id)` is never asked: no item hangs on it; use it in a condition, or take it out")
    }
  }

  private func checkItems() {
    let (never, always) = advisor.itemsWithoutChoice()
    for id in never {
      findings.add(
        .neverNow, at: draft.place(id.rawValue, .items),
        "no answers make item `\(id)` now; its conditions exclude each other")
    }
    let meant = Set(knowledge.items.filter { $0.when == .always }.map(\.id))
    for id in always where !meant.contains(id) {
      findings.add(
        .alwaysNow, at: draft.place(id.rawValue, .items),
        "item `\(id)` is now for everybody, though it has conditions; write `always` if that is meant"
      )
    }
  }

  // MARK: Together

  private func checkExclusives() {
    let pairs = draft.uses.exclusives
    guard !pairs.isEmpty else { return }
    var asked = knowledge
    asked.properties = pairs.enumerated().map { index, pair in
      Property(
        id: PropertyID("exclusive-\(index)"), statement: .empty,
        claim: .never(.all([.now(pair.item), .now(pair.other)])))
    }
    let results = PropertyChecker.check(
      asked, advisor.edition.diagrams, asOf: knowledge.lastChecked)
    for (pair, result) in zip(pairs, results) where result.outcome != .proved {
      let example = result.counterexample.map { ", for \($0.asWritten)" } ?? ""
      findings.add(
        .exclusivesTogether, at: pair.place,
        "`\(pair.item)` and `\(pair.other)` can be now together, on \(result.asOf.iso)\(example)")
    }
  }

  // MARK: Always a next step

  private func checkDoors() {
    guard !knowledge.items.isEmpty, advisor.stepsForAll().isEmpty else { return }
    guard let stage = knowledge.questions.first(where: { $0.id == "stage" }) else {
      findings.add(
        .noDoor, at: draft.place(knowledge.items[0].id.rawValue, .items),
        "there are answers that leave no step to be done; give one step `when: always`")
      return
    }
    for option in stage.options
    where advisor.stepsForAll(answering: stage.id, with: option.id).isEmpty {
      findings.add(
        .noDoor, at: draft.place(stage.id.rawValue, .questions),
        "for `\(stage.id)` = `\(option.id)` there are answers that leave no step to be done; "
          + "give one step `when: {\(stage.id): \(option.id)}` alone")
    }
  }

  // MARK: The ladder

  private func checkLadder() {
    let rungs = Dictionary(
      knowledge.items.map { ($0.id.rawValue, $0.rung) }, uniquingKeysWith: { first, _ in first })
    let lost = advisor.stepsTakenAway(asOf: knowledge.lastChecked) { happening in
      if happening.sets.values.contains(where: CanonicalIDs.restingAnswers.contains) { return nil }
      // A happening speaks of the step whose `tried-` it sets; any other of the first complaint.
      return happening.sets.keys.compactMap { id in
        id.rawValue.hasPrefix("tried-") ? rungs[String(id.rawValue.dropFirst(6))] : nil
      }.max() ?? .talk
    }.filter { draft.uses.takenAway[$0.happening]?.contains($0.item) != true }
    for happening in knowledge.happenings {
      let own = lost.filter { $0.happening == happening.id }
      guard let first = own.first else { continue }
      let others = own.count > 1 ? " and \(own.count - 1) more" : ""
      findings.add(
        .ladderBackwards, at: draft.place(happening.id.rawValue, .happenings),
        "happening `\(happening.id)` takes `\(first.item)`\(others) away, for "
          + "\(first.example.asWritten); leave that case out by `when`, or name it in `takes-away`")
    }
  }

  // MARK: The first plan

  private func checkFirstPlan() {
    // What the program sets before the interview is no question to anybody.
    let presets = knowledge.questions.count { $0.isPreset }
    let advisor = advisor.restricted(to: .recourse)
    let most =
      advisor.forecast(of: [:], asOf: knowledge.lastChecked).toFirstPlan.most - presets
    guard most > ReachChecks.mostToFirstPlan else { return }
    let first = advisor.firstPhaseAdditions().first
    findings.add(
      .manyFirstQuestions,
      at: draft.place(first?.item.rawValue ?? knowledge.items[0].id.rawValue, .items),
      "up to \(most) questions before the first plan; `\(first?.item.rawValue ?? "")` alone adds "
        + "\(first?.questions.map(\.rawValue).joined(separator: ", ") ?? "none"): take `phase: first` "
        + "off it, or decide it by fewer questions")
  }
}
