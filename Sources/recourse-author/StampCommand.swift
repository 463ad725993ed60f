import ArgumentParser
import RecourseAuthoring

/// `recourse-author stamp`
struct StampCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stamp", abstract: "Marks translations as made from today's English.",
    discussion: """
      Look at the Chinese first: a stamp says that somebody did.

      Examples:
        recourse-author stamp
        recourse-author stamp --only items/write-complaint
      """)

  @OptionGroup var knowledge: KnowledgeArgument

  @Option(help: "Only this entry, such as items/write-complaint; may be repeated.")
  var only: [String] = []

  func run() throws {
    let (text, unknown) = TranslationStamps.text(for: try knowledge.files(), only: only)
    if let first = unknown.first {
      throw ValidationError("no Chinese for `\(first)`; name it like items/write-complaint")
    }
    try writeIfChanged(Array(text.utf8), to: knowledge.folder + "/" + TranslationStamps.path)
  }
}
