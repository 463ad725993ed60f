public import RecourseModel

/// What a list shows of a case; no answer and no word that somebody typed is in it.
public struct CaseHead: Hashable, Sendable {
  /// The case.
  public var id: CaseID
  /// What it is about, in the knowledge's words.
  public var subject = LocalizedText(english: "", simplifiedChinese: "")
  /// The day on which it began.
  public var started: CivilDate?
  /// When it was last written.
  public var lastWritten: UTCTime?
  /// True: it ended.
  public var isClosed = false
  /// Why it cannot be opened, if it cannot.
  public var problem: CasebookError?
  /// The days that matter, the earliest first.
  public var due: [Due] = []
  /// The days for which `due` holds, unless the case is written meanwhile.
  public var validity: ClosedRange<CivilDate>

  /// One day that matters.
  public struct Due: Hashable, Sendable {
    /// The day.
    public var day: CivilDate
    /// What kind of day it is: a word that the maker of the head knows.
    public var kind: String
    /// The step that belongs to it.
    public var step: ItemID?

    /// Makes a day.
    public init(day: CivilDate, kind: String, step: ItemID?) {
      self.day = day
      self.kind = kind
      self.step = step
    }
  }

  /// A head that says nothing yet, for one day.
  public init(id: CaseID, asOf: CivilDate) {
    self.id = id
    validity = asOf...asOf
  }
}

/// What tells whether a file is still the one that was read.
public struct FileStamp: Hashable, Sendable {
  var size: Int
  /// Nanoseconds since 1970.
  public private(set) var modified: Int
  var changed: Int
  var inode: UInt64

  init(_ status: FileStatus) {
    size = status.size
    modified = status.modified
    changed = status.changed
    inode = status.inode
  }

  package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
