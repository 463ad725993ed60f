package import RecourseEngine
import RecourseModel

/// Everything that a check of a knowledge folder found out.
package struct CheckReport {
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

  /// Whether something is wrong, so that the check fails.
  package var fails: Bool { findings.contains { $0.severity == .error } }

  /// Reads, compiles, proves and plays a folder's files.
  package init(files: [SourceFile]) {
    let outcome = KnowledgeCompiler.compile(files)
    edition = outcome.draft.knowledge.edition
    questions = outcome.draft.knowledge.questions.count
    items = outcome.draft.knowledge.items.count
    properties = outcome.properties
    stories = []
    let list = FindingList(outcome.findings)
    if let compiled = outcome.compiled {
      let runner = StoryRunner(compiled)
      stories = compiled.knowledge.stories.map(runner.run)
    }
    for story in stories where !story.passes {
      list.add(
        .storyFails, at: outcome.draft.place(story.story.id.rawValue, .stories),
        "story `\(story.story.id)` fails: "
          + story.misses.map(\.description).joined(separator: "; "))
    }
    findings = list.sorted
  }
}
