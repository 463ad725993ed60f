public import RecoursePlan

/// A piece of what is shown, with its meaning; never wrapped, aligned or coloured here.
public enum Block: Hashable, Sendable {
  /// The first line of a screen, with words at the right end.
  case title(String, right: String)
  /// The subject of a question, with the forecast at the right end; either may be empty.
  case heading(String, right: String)
  /// An empty row.
  case gap
  /// Ordinary sentences.
  case paragraph(String)
  /// Named lines: "Time  about 5 minutes".
  case terms([Term])
  /// The question; quoted ones are read aloud to a client.
  case question(String, isReadAloud: Bool)
  /// Numbered options.
  case options([Choice])
  /// What may be done next: in one row if it fits, so that what stands above stays in sight.
  case menu([Choice])
  /// A line for the adviser alone.
  case note(String)
  /// What was made of the words just typed.
  case understood(String)
  /// One useful sentence about this problem.
  case fact(String)
  /// Something to mind before going on.
  case warning(String)
  /// How to go on: quiet, below everything else.
  case hint(String)
  /// The answers given, by number.
  case answers([AnswerLine])
  /// Where something stands, above its reasons.
  case verdict(String)
  /// One of several things listed one below the other.
  case point(String)
  /// What follows from the point above it.
  case below(String)
  /// What a change does to the plan.
  case difference([DifferenceLine])
  /// Commands and what they do.
  case help([Term])
  /// A letter, at the left edge, ready to be copied.
  case letter(LetterPage)

  /// A name and the lines beside it.
  public struct Term: Hashable, Sendable {
    /// The name.
    public var name: String
    /// One or more lines; each may be wrapped, they are not joined.
    public var lines: [String]

    /// Makes a term.
    public init(name: String, lines: [String]) {
      self.name = name
      self.lines = lines
    }
  }

  /// An option with the number to type.
  public struct Choice: Hashable, Sendable {
    /// The number; 0 stands for something else or not sure.
    public var number: Int
    /// The option as offered.
    public var text: String

    /// Makes an option.
    public init(number: Int, text: String) {
      self.number = number
      self.text = text
    }
  }

  /// One answer in the list of answers.
  public struct AnswerLine: Hashable, Sendable {
    /// How an answer stands.
    public enum Standing: Hashable, Sendable {
      /// It counts.
      case active
      /// Kept, and not used as things stand.
      case parked
      /// Suggested by what was typed, not confirmed.
      case toConfirm
    }

    /// The number for `/change`.
    public var number: Int
    /// What the answer is called.
    public var label: String
    /// The answer in words.
    public var answer: String
    /// How it stands.
    public var standing: Standing
    /// `standing` in words where it is not active, and whether it was changed; may be empty.
    public var remark: String

    /// Makes a line.
    public init(
      number: Int, label: String, answer: String, standing: Standing, remark: String
    ) {
      self.number = number
      self.label = label
      self.answer = answer
      self.standing = standing
      self.remark = remark
    }
  }

  /// One step that a change moves.
  public struct DifferenceLine: Hashable, Sendable {
    /// How it moves.
    public enum Sign: String, Hashable, Sendable {
      /// It comes in.
      case plus = "+"
      /// It goes out.
      case minus = "-"
      /// It moves between now and later.
      case moves = "~"
    }

    /// How it moves.
    public var sign: Sign
    /// The step.
    public var title: String
    /// Where it stands now, in words: "now", "later".
    public var place: String

    /// Makes a line.
    public init(sign: Sign, title: String, place: String) {
      self.sign = sign
      self.title = title
      self.place = place
    }
  }
}
