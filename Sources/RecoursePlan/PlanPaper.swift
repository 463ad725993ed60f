public import RecourseModel

/// A plan as a paper that is enough by itself: everything in order, nothing formatted yet.
public struct PlanPaper: Sendable, Hashable {
  /// What it is called.
  public var title: String
  /// Day, country, edition and case, then what has to be known before anything else.
  public var head: [Entry]
  /// The parts, in order; none is empty.
  public var sections: [Section]
  /// The sources, by number.
  public var footnotes: [Note]
  /// What the paper is not.
  public var disclaimer: String

  /// A part with its heading.
  public struct Section: Sendable, Hashable {
    /// Which part.
    public var part: PaperPart
    /// The heading.
    public var heading: String
    /// The entries; at least one.
    public var entries: [Entry]
  }

  /// A source and its number.
  public struct Note: Sendable, Hashable {
    /// The number.
    public var number: Int
    /// The source in words.
    public var text: String
  }

  /// One entry of a part.
  public struct Entry: Sendable, Hashable {
    /// What an entry is.
    public enum Kind: Sendable, Hashable {
      /// Something to tick off.
      case task
      /// Something that was ticked off.
      case done
      /// Something to know.
      case point
      /// One of several, counted from 1.
      case number(Int)
    }

    /// What it is.
    public var kind: Kind
    /// What it begins with, to be set off; may be empty.
    public var lead: String
    /// What it says.
    public var text: String
    /// Numbers of the footnotes that it rests on.
    public var footnotes: [Int]
    /// Lines that belong to it.
    public var details: [String]
    /// Words to send.
    public var message: PlanMessage?

    /// Makes an entry.
    public init(
      _ kind: Kind, lead: String = "", _ text: String, footnotes: [Int] = [],
      details: [String] = [], message: PlanMessage? = nil
    ) {
      self.kind = kind
      self.lead = lead
      self.text = text
      self.footnotes = footnotes
      self.details = details
      self.message = message
    }
  }

  /// Lays a plan out as a paper.
  public init(plan: Plan) {
    let layout = PaperLayout(plan: plan)
    title = plan.words(.checklist, ["title": plan.scope.title ?? plan.aim ?? ""])
    head = layout.head
    sections = layout.sections.filter { !$0.entries.isEmpty }
    footnotes = layout.footnotes
    disclaimer = plan.words(.disclaimer)
  }

  /// A part as the edition has it, filled; empty where there is none.
  func part(
    _ place: String, _ template: PaperTemplate, heading: (String) -> String,
    entries: (Section) -> String, words: (String) -> String
  ) -> String {
    guard let section = sections.first(where: { $0.part.rawValue == place }) else { return "" }
    return template.filled { name in
      switch name {
      case "heading": heading(section.heading)
      case "entries": entries(section)
      default: words(name)
      }
    }
    .withoutLineEnds
  }
}
