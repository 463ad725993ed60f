package import RecourseEngine
package import RecourseModel

/// Everything that a check of a knowledge folder found out.
package struct CheckReport {
  /// How far the seed documents' passages are used.
  package struct Passages: Equatable, Sendable {
    /// How many there are.
    package var total: Int
    /// How many something cites.
    package var used: Int
    /// How many are left out, with a reason.
    package var leftOut: Int
  }

  /// How far a translation has come.
  package struct Translation: Equatable, Sendable {
    /// Texts without a translation.
    package var missing: Int
    /// Entries whose translation was made from another English, or was never stamped.
    package var stale: Int
  }

  /// The edition's name; empty if none was read.
  package var edition: String
  /// How many questions there are.
  package var questions: Int
  /// How many items there are.
  package var items: Int
  /// All findings, by place.
  package var findings: [Finding]
  /// What became of each property; none if an error kept the knowledge from being compiled.
  package var properties: [PropertyResult]
  /// What came of each story; none if an error kept the knowledge from being compiled.
  package var stories: [StoryResult]
  /// What the stories come to; nil without a compiled knowledge.
  package var coverage: StoryCoverage?
  /// The use of passages.
  package var passages: Passages
  /// The state of the Chinese.
  package var chinese: Translation
  /// How many interviews there are; nil without a compiled knowledge.
  package var interviews: InterviewCount?

  /// What single first-phase items add to the questions before the first plan, most first.
  package var firstPlan: [FirstPhaseAddition] = []
  /// How many nodes the diagrams have; nil without a compiled knowledge.
  package var diagrams: Int?
  /// How long it took.
  package private(set) var times: CheckTimes

  /// The answers that break each refuted property, and the day on which they do.
  package var counterexamples: [(property: String, answers: Answers, day: String)] {
    properties.compactMap { result in
      result.counterexample.map { (result.id.rawValue, $0, result.asOf.iso) }
    }
  }

  /// Whether something is wrong, so that the check fails.
  package var fails: Bool { findings.contains { $0.severity == .error } }

  /// Reads, compiles, proves and plays a folder's files.
  ///
  /// - Parameter progress: told how many pieces of the work of how many were begun.
  package init(files: [SourceFile], progress: (Int, Int) -> Void = { _, _ in }) {
    let start = CheckTimes.now
    let outcome = KnowledgeCompiler.compile(files, playsStories: true, progress: progress)
    times = outcome.times
    let draft = outcome.draft
    edition = draft.knowledge.edition
    questions = draft.knowledge.questions.count
    items = draft.knowledge.items.count
    properties = outcome.properties
    passages = draft.passages
    chinese = Translation(
      missing: draft.languages.missing,
      stale: draft.languages.stale.count + draft.languages.unstamped.count)
    stories = outcome.trial.stories
    firstPlan = outcome.trial.firstPlan
    let list = FindingList(outcome.findings)
    for story in stories where !story.passes {
      list.add(
        .storyFails, at: draft.place(story.story.id.rawValue, .stories),
        "story `\(story.story.id)` fails: "
          + story.misses.map(\.description).joined(separator: "; "))
    }
    findings = list.sorted
    guard let compiled = outcome.compiled else {
      times.clock = CheckTimes.now - start
      return
    }
    diagrams = compiled.diagrams.levels.count
    coverage = times.measure(.coverage) {
      StoryCoverage(compiled.knowledge, outcome.trial.stories)
    }
    times.clock = CheckTimes.now - start
    interviews = times.measure(.counting) {
      InterviewCount(compiled, asOf: compiled.knowledge.lastChecked)
    }
  }
}

extension Draft {
  fileprivate var passages: CheckReport.Passages {
    let all = knowledge.sources.filter { $0.kind == .passage }
    let used = all.count { uses.sources.contains($0.id) }
    let leftOut = all.count { !uses.sources.contains($0.id) && $0.leftOut != nil }
    return CheckReport.Passages(total: all.count, used: used, leftOut: leftOut)
  }
}
