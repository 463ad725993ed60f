public import RecourseModel

/// What the conversation wants to know of files; it opens none itself.
public enum EvidenceWork: Hashable, Sendable {
  /// A file is to be measured, and copied beside the case if wanted.
  ///
  /// - path: as typed, quotes and escapes taken away; may begin with `~/`.
  case add(path: String, words: String, copies: Bool)
  /// The files noted are to be compared with what is kept of them.
  case verify([Evidence])
}

/// What was found.
public enum EvidenceFound: Hashable, Sendable {
  /// The file, measured.
  case file(Evidence)
  /// It could not be read: the line to show.
  case failed(String)
  /// How each file stands, in their order.
  case verified([EvidenceStanding])
}

/// How a file stands against what is kept of it.
public enum EvidenceStanding: Hashable, Sendable {
  /// The same bytes.
  case same
  /// Other bytes.
  case changed
  /// There is no such file any more.
  case gone
  /// It cannot be read.
  case unreadable

  /// Its sentence; placeholders `name`, and `day` or `place`.
  public var sentence: CaseSentence {
    switch self {
    case .same: .evidenceSame
    case .changed: .evidenceChanged
    case .gone: .evidenceGone
    case .unreadable: .evidenceUnread
    }
  }
}
