public import RecourseModel

/// What a person does at the prompt.
public enum Input: Hashable, Sendable {
  /// A line, without its line end.
  case line(String)
  /// Several pasted lines, joined into one, and how many they were.
  case paste(String, lines: Int)
  /// Ctrl-C; true: nothing was typed yet.
  case interrupt(onEmptyLine: Bool)
  /// Ctrl-D on an empty line, or the end of a pipe.
  case end
  /// What came of ``Event/edit(text:)``.
  case edited(EditOutcome)
}

/// What came of changing a text in an editor.
public enum EditOutcome: Hashable, Sendable {
  /// The text as it was left.
  case text(String)
  /// The editor could not be used: why, in a few words.
  case failed(String)
}

/// What the conversation wants done, in order. The last one is always `ask`, `edit`,
/// `evidence` or `leave`.
public enum Event: Hashable, Sendable {
  /// Must be on disk before anything that follows is shown.
  case record(CaseEvent)
  /// To be shown; the renderer wraps it at the terminal's width.
  case show(Block)
  /// To be made by RecoursePlan from the conversation's state, and shown.
  case plan(PlanView)
  /// To be written to a file. The command records `exported` itself once the file stands.
  case export(format: ExportFormat)
  /// A letter is to be written to files; `edited` is its text where somebody changed it.
  case letterFile(LetterID, edited: String?)
  /// A text is to be changed in the person's editor; the next input is what came of it.
  case edit(text: String)
  /// Files are to be looked at; ``Conversation/send(_:)-(EvidenceFound)`` takes what was found.
  case evidence(EvidenceWork)
  /// The next line is to be read.
  case ask(Ask)
  /// The conversation is over, with an exit code: 0 fine, 65 bad input in a pipe, 130 interrupted.
  case leave(code: Int32)
}

/// Which page of the plan.
public enum PlanView: Hashable, Sendable {
  /// The plan as far as the answers reach.
  case plan
  /// The steps side by side.
  case options
  /// The message to send now, alone, flush left, ready to be copied.
  case message
}

/// The formats that `/export` writes.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  /// A Markdown checklist.
  case markdown
  /// One page for a browser and for paper.
  case html
  /// Plain text.
  case text
  /// JSON for programs.
  case json
  /// Days and tasks for a calendar.
  case ics
  /// Tasks and contacts for a spreadsheet.
  case csv
  /// What was asked, answered and advised, and when.
  case transcript
}

/// How the next line is read.
public struct Ask: Hashable, Sendable {
  /// Put into the line for editing: an earlier answer, or what could not be understood.
  public var prefill: String
  /// What Tab offers: commands, and the options of the question on screen.
  public var completions: [Completion]
  /// What Tab offers behind a command, by the command with its slash.
  public var arguments: [String: [Completion]]
  /// The question on screen; nil at menus.
  public var question: QuestionID?

  /// Makes a prompt.
  public init(
    prefill: String = "", completions: [Completion] = [],
    question: QuestionID? = nil, arguments: [String: [Completion]] = [:]
  ) {
    self.prefill = prefill
    self.completions = completions
    self.question = question
    self.arguments = arguments
  }
}

/// One thing that Tab offers.
public struct Completion: Hashable, Sendable {
  /// What is put into the line.
  public var text: String
  /// A few words beside it in the list; may be empty.
  public var remark: String
  /// Other names by which it is found; they are never put into the line.
  public var aliases: [String]

  /// Makes an offer.
  public init(text: String, remark: String = "", aliases: [String] = []) {
    self.text = text
    self.remark = remark
    self.aliases = aliases
  }
}
