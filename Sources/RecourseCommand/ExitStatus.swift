/// The exit codes of the program, as scripts rely on them.
enum ExitStatus {
  /// Fine.
  static let fine: Int32 = 0
  /// Wrong use of the command line.
  static let usage: Int32 = 64
  /// Bad input data.
  static let badData: Int32 = 65
  /// No such input.
  static let noInput: Int32 = 66
  /// A defect of ours.
  static let defect: Int32 = 70
  /// Cannot create what is to be written.
  static let cannotCreate: Int32 = 73
  /// Cannot write on.
  static let cannotWrite: Int32 = 74
  /// Busy: try again.
  static let busy: Int32 = 75
  /// Left by Ctrl-C twice.
  static let interrupted: Int32 = 130
}

/// A refusal with its one line and its exit code.
struct Refusal: Error {
  /// The line, without a newline.
  var line: String
  /// The exit code.
  var status: Int32
}
