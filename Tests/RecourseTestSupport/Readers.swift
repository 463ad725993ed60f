private import Foundation

/// Programs that were not written here and read what was.
public enum Readers {
  /// Runs a script of Debian's own Python, whose modules the README's test command installs.
  ///
  /// - Returns: its standard output as JSON; it stops with what Python said on an error.
  public static func python(_ script: String, reading input: String) throws -> Any {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-X", "utf8", "-c", script]
    let standardInput = Pipe()
    let output = Pipe()
    let complaint = Pipe()
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = complaint
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    let words = try complaint.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Refused(words: String(decoding: words, as: UTF8.self))
    }
    return try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }

  /// The reader refused the input.
  public struct Refused: Error {
    /// What it said.
    public var words: String
  }
}
