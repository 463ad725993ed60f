/// A part of a paper with a heading of its own, in the order in which the program makes them.
public enum PaperPart: String, Hashable, Sendable, CaseIterable {
  /// What to do first, with the words to send.
  case start
  /// What else can be done now.
  case then
  /// Usual replies, and what to do with an answer.
  case answers
  /// The ladder and the days, drawn; pages only.
  case picture
  /// What comes next if nothing helps.
  case later
  /// What comes after that.
  case further
  /// What is not known and decides something.
  case find
  /// Files that show something, and what is still to be got.
  case evidence
  /// Money and hours against what is at stake.
  case worth
  /// Why these steps, and what was left out.
  case why
  /// Every deadline with its counting.
  case dates
  /// What the plan rests on.
  case told
  /// Answers that are kept and not used.
  case parked
  /// What happened, and room to write.
  case contacts
  /// Remarks.
  case notes
  /// Laws and rules by number.
  case sources
}

/// The outer form of the papers as authors wrote it: one template a file, the style sheet among
/// them.
public struct PaperForms: Hashable, Sendable, Codable {
  /// The files that there are, by their names below `templates/`.
  public enum File: String, Hashable, Sendable, CaseIterable {
    /// The page: its head, its landmarks, the order of its parts.
    case page = "page.html"
    /// A part of the page.
    case pagePart = "page-part.html"
    /// How the page looks.
    case style = "page.css"
    /// The checklist in Markdown: the order of its parts.
    case checklist = "checklist.md"
    /// A part of the checklist.
    case checklistPart = "checklist-part.md"
    /// The plan as plain lines: the order of its parts.
    case text = "plan.txt"
    /// A part of the plain lines.
    case textPart = "plan-part.txt"
  }

  /// The texts by the files' names.
  private var texts: [String: String]
  /// SHA-256 of the style sheet in base64, which the page's own policy demands.
  public var styleDigest: String

  /// Takes the texts of the files.
  public init(texts: [File: String] = [:], styleDigest: String = "") {
    self.texts = Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) })
    self.styleDigest = styleDigest
  }

  /// A template; empty where the edition has none.
  public subscript(file: File) -> PaperTemplate {
    let text = texts[file.rawValue] ?? ""
    // A style sheet has no places: its braces are its own.
    return file == .style ? PaperTemplate(pieces: [.text(text)]) : PaperTemplate(text)
  }

  /// True: a template may name this sentence of the interface.
  public static func mayName(_ sentence: String) -> Bool {
    sentence.hasPrefix("paper.") || sentence.hasPrefix("plan.")
  }
}

extension PaperForms.File {
  /// The places that have to be there, each once.
  public var required: [String] {
    switch self {
    case .page:
      ["language", "title", "style", "style-digest", "head", "foot"]
        + PaperPart.allCases.map(\.rawValue)
    case .checklist, .text:
      ["title", "head", "disclaimer"]
        + PaperPart.allCases.filter { $0 != .picture }.map(\.rawValue)
    case .pagePart: ["id", "part", "language", "heading", "entries"]
    case .checklistPart, .textPart: ["heading", "entries"]
    case .style: []
    }
  }

  /// Places that may be there.
  public var optional: [String] { self == .page ? ["columns", "contents"] : [] }

  /// Places that may stand more than once: they are a word or a line.
  public var repeated: Set<String> { ["language", "title", "id", "part", "heading", "columns"] }

  /// Places that hold several lines, and stand between the tags of a page.
  public var blocks: Set<String> {
    switch self {
    case .page: Set(PaperPart.allCases.map(\.rawValue) + ["style", "head", "contents", "foot"])
    case .pagePart: ["entries"]
    case .checklist, .text, .checklistPart, .textPart: ["head", "entries"]
    case .style: []
    }
  }

  /// True: marked up with tags.
  public var isPage: Bool { self == .page || self == .pagePart }
}
