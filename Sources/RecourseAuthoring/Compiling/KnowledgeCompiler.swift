internal import ParallelWork
package import RecourseEngine
package import RecourseModel

/// Turns authors' files into an edition, or says everything that stands in the way.
package enum KnowledgeCompiler {
  /// What came of compiling.
  package struct Outcome {
    /// The edition; nil if an error stands in the way.
    package var edition: Edition?
    /// All findings, by place.
    package var findings: [Finding]
    /// What became of each property; empty if the conditions could not be compiled.
    package var properties: [PropertyResult] { trial.properties }
    /// What was read.
    let draft: Draft
    /// The edition even where a property does not hold, so that it can be tried; nil if the
    /// conditions could not be compiled.
    package let compiled: Edition?
    /// What the edition was tried for.
    let trial: EditionTrial.Results
    /// How long it took.
    let times: CheckTimes
  }

  /// Checks and compiles a folder's files, and proves the properties.
  package static func compile(_ files: [SourceFile]) -> Outcome {
    compile(files, playsStories: false)
  }

  /// The same.
  ///
  /// - Parameters:
  ///   - playsStories: plays the stories, too.
  ///   - progress: told how many pieces of how many were begun.
  static func compile(
    _ files: [SourceFile], playsStories: Bool, progress: (Int, Int) -> Void = { _, _ in }
  ) -> Outcome {
    var times = CheckTimes()
    let draft = times.measure(.reading) { Draft(files: files) }
    let list = FindingList(draft.sortedFindings)
    var compiled: Edition?
    var trial = EditionTrial.Results()
    if !list.sorted.contains(where: { $0.severity == .error && $0.code.stopsBuild }) {
      do throws(CompileFailure) {
        let (knowledge, diagrams) = try times.measure(.compiling) { () throws(CompileFailure) in
          try DiagramCompiler.compile(draft.knowledge) { Cores.map($0, $1) }
        }
        draft.reportLaterQuestions(in: knowledge, to: list)
        let edition = Edition(knowledge: knowledge, diagrams: diagrams)
        compiled = edition
        let advisor = Advisor(edition: edition)
        var reach = 0.0
        trial = EditionTrial(advisor, playsStories: playsStories)
          .run(times: &times, progress: progress) {
            reach =
              CheckTimes.ofThread {
                ReachChecks(draft: draft, advisor: advisor, findings: list).run()
              }.seconds
          }
        times.add(.reach, reach)
      } catch {
        for cause in error.errors {
          list.add(cause.code, at: draft.place(of: cause), cause.words)
        }
      }
    }
    for result in trial.properties {
      guard let (code, words) = result.finding else { continue }
      list.add(code, at: draft.place(result.id.rawValue, .properties), words)
    }
    let findings = list.sorted
    let stops = findings.contains { $0.severity == .error && $0.code.stopsBuild }
    return Outcome(
      edition: stops ? nil : compiled, findings: findings, draft: draft, compiled: compiled,
      trial: trial, times: times)
  }
}

extension Knowledge {
  /// The day on which a source was last checked: the as-of date of what is tried without a case.
  package var lastChecked: CivilDate {
    sources.map(\.checked).max() ?? CivilDate(dayNumber: 0)
  }
}

extension PropertyResult {
  /// What there is to say of the result; nil where it is proved.
  fileprivate var finding: (FindingCode, String)? {
    switch outcome {
    case .proved: nil
    case .refuted:
      (
        .refuted,
        "property `\(id)` does not hold, on \(asOf.iso) for \((counterexample ?? [:]).asWritten)"
      )
    case .bounded:
      (
        .notProved,
        "property `\(id)` is not proved: the diagrams allow a case that no concrete answers confirm"
      )
    case .gaveUp:
      (
        .gaveUp,
        "the proof of property `\(id)` went past its limits"
          + (askTogether.count == 2
            ? " between `\(askTogether[0])` and `\(askTogether[1])`: ask these together, or state "
              + "it by stage or by country"
            : "; state it by stage or by country")
      )
    }
  }
}

extension Draft {
  /// Where the cause of a failure stands: its item, question or condition.
  fileprivate func place(of cause: CompileError) -> Place {
    let start = Place(file: "edition.yaml", line: 1, column: 1)
    func question(_ id: QuestionID) -> Place {
      index.place(of: id.rawValue, in: .questions) ?? start
    }
    func item(_ id: ItemID) -> Place { index.place(of: id.rawValue, in: .items) ?? start }
    func condition(_ place: ConditionPlace) -> Place {
      switch place {
      case .askedWhen(let id), .offeredWhen(let id, _), .listedWhen(let id, _),
        .questionVariant(let id, _):
        question(id)
      case .item(let id), .itemLater(let id), .sayVariant(let id, _), .need(let id, _): item(id)
      default: start
      }
    }
    switch cause {
    case .unknownQuestion(_, let place), .unknownOption(_, _, let place),
      .unknownCondition(_, let place), .wrongKind(_, let place), .overLimit(let place, _, _, _, _):
      return condition(place)
    case .circularQuestions(let ids): return ids.first.map(question) ?? start
    case .circularConditions(let ids):
      return ids.first.flatMap { index.place(of: $0.rawValue, in: .conditions) } ?? start
    case .duplicateQuestion(let id), .spansWithoutOrder(let id, _, _),
      .tooManyValues(let id, _, _), .wrongMove(let id, _), .toldWithoutStart(let id),
      .optionImpossible(let id, _):
      return question(id)
    default: return start
    }
  }
}

extension CompileError {
  /// What the finding is about.
  fileprivate var code: FindingCode {
    switch self {
    case .unknownQuestion: .unknownQuestion
    case .unknownOption: .unknownOption
    case .unknownCondition: .unknownReference
    case .wrongKind: .wrongOperator
    case .circularConditions: .circularConditions
    case .circularQuestions: .circularGuards
    case .duplicateQuestion: .duplicateID
    case .spansWithoutOrder: .spansWithoutOrder
    case .toldWithoutStart: .toldWithoutStart
    case .optionImpossible: .neverTrue
    case .tooManyValues, .wrongMove, .nothingPossible, .overLimit:
      .cannotCompile
    }
  }

  /// The cause in one line, with what to do where that is not plain.
  fileprivate var words: String {
    switch self {
    case .unknownQuestion(let id, _): "there is no question `\(id)`"
    case .unknownOption(let question, let option, _): "`\(question)` has no option `\(option)`"
    case .unknownCondition(let id, _): "there is no condition `\(id)`"
    case .wrongKind(let id, _): "`\(id)` cannot be asked that: its kind is another"
    case .circularConditions(let ids):
      "these conditions rest on each other: \(ids.map(\.rawValue).joined(separator: ", "))"
    case .circularQuestions(let ids):
      "these questions wait for each other: \(ids.map(\.rawValue).joined(separator: ", "))"
    case .duplicateQuestion(let id): "the question `\(id)` is written twice"
    case .spansWithoutOrder(let id, let one, let other):
      "`\(id)`: the order of \(one.count) \(one.unit.rawValue) and \(other.count) "
        + "\(other.unit.rawValue) depends on the start day; use the same unit"
    case .tooManyValues(let id, let count, let most):
      "`\(id)` has \(count) options or cells; at most \(most) can be handled"
    case .wrongMove(let id, _): "`\(id)` has a move to or from an option that it does not have"
    case .toldWithoutStart(let id): "`\(id)` is told and needs `starts-as`"
    case .nothingPossible: "the impossible combinations leave nothing possible"
    case .optionImpossible(let question, let option):
      "`\(question)`: the option `\(option)` can never be true"
    case .overLimit(let place, let nodes, let steps, let one, let other):
      "the condition of \(place.words) grows past the limits (\(nodes) nodes, \(steps) steps) between `\(one)` and "
        + "`\(other)`: ask these together"
    }
  }
}

extension ConditionPlace {
  /// What the condition belongs to.
  fileprivate var words: String {
    switch self {
    case .askedWhen(let id): "`asked-when` of question `\(id)`"
    case .offeredWhen(let id, let option): "option `\(option)` of question `\(id)`"
    case .listedWhen(let id, let option): "`listed-when` of `\(option)` of question `\(id)`"
    case .questionVariant(let id, let index): "wording \(index + 1) of question `\(id)`"
    case .named(let id): "`\(id)`"
    case .impossible(let index): "impossible combination \(index + 1)"
    case .item(let id): "item `\(id)`"
    case .itemLater(let id): "item `\(id)`, closed under its moves,"
    case .sayVariant(let id, let index): "message \(index + 1) of item `\(id)`"
    case .need(let id, let question): "item `\(id)` with what it needs of `\(question)`"
    case .happening(let id): "happening `\(id)`"
    case .property(let id): "property `\(id)`"
    }
  }
}
