/// Why a casebook could not do something. Words: ``describe(language:)``.
public enum CasebookError: Error, Hashable, Sendable {
  /// No case has this name, or one that begins so.
  case noSuchCase(String)
  /// Several names begin so.
  case ambiguous(String, [CaseID])
  /// A client's code or a name with other characters than letters, digits, `-` and `_`.
  case badName(String)
  /// The data folder belongs to somebody else.
  case foreignFolder(String)
  /// Others can write into the data folder.
  case openFolder(String)
  /// Another process has the case open; it can still be read.
  case busy(String)
  /// A link, a pipe, a device or a folder where a file should be.
  case notAFile(String)
  /// The file belongs to somebody else.
  case foreignFile(String)
  /// More bytes than a case can have.
  case tooLarge(String, limit: Int)
  /// No complete first record: the case never began.
  case neverStarted(String)
  /// Made by a later version of the program.
  case laterFormat(String, Int)
  /// Its first record checks out, but names a format that was never written, or none (nil).
  case unknownFormat(String, Int?)
  /// A record (1-based line) does not check out.
  case damaged(String, line: Int, CaseDamage)
  /// Another program changed or replaced the file while the case was open.
  case changedElsewhere(String)
  /// The case was opened to be read only.
  case readOnly(String)
  /// Nothing was saved; the file is as before, and the same can be tried again.
  case notSaved(String, SystemError)
  /// It may or may not have been saved; this open case takes nothing more.
  case perhapsNotSaved(String, SystemError)
  /// Nothing more is written since an earlier failure.
  case stopped(String)
  /// A record that cannot be written: too long, or a date outside the years 1 to 9999.
  case unwritable(String)
  /// A file of this name exists.
  case exists(String)
  /// The name is a link; nothing is written through links.
  case isLink(String)
  /// A folder or a file that is no handover pack.
  case noPack(String)
  /// Nothing in the file can be saved.
  case nothingToSalvage(String)
  /// Anything else that the system refused.
  case system(String, SystemError)
}

/// What is wrong with a record.
public enum CaseDamage: Hashable, Sendable {
  /// It was changed: the checksum does not fit.
  case changed
  /// Its end is missing.
  case cut
  /// It stands before another one that comes first.
  case swapped
  /// It stands twice.
  case doubled
  /// At least one record before it is missing.
  case missing
  /// Its checksum fits, but it cannot be read.
  case unreadable
}

/// Something that was noticed and put right, or that one should know; the case is usable.
public enum CaseNotice: Hashable, Sendable {
  /// Others could read the folder; now only the owner can.
  case folderRepaired(String)
  /// Others could read the file; now only the owner can.
  case fileRepaired(String)
  /// A last record that was never completely written was moved aside.
  case tornTail(String, line: Int, movedTo: String)
  /// A last record that was never completely written; it could not be moved aside.
  case tornTailStays(String, line: Int)
  /// The last record was whole and only its line end was missing.
  case lineEndMended(String)
  /// Nothing can be written.
  case readOnly(String)
  /// The file system has no locks: let no second program write into the case.
  case noLocks(String)
  /// Records of a later version were left alone.
  case laterRecords(String, Int)
  /// A record is earlier than the one before it: the clock went back.
  case clockWentBack(String, line: Int)
}
