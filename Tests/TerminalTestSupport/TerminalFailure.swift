/// Why a terminal test could not go on, with what was seen until then.
public struct TerminalFailure: Error, CustomStringConvertible {
  /// What was wanted and what came.
  public let description: String

  /// Says what was wanted and what came.
  public init(_ description: String) { self.description = description }

  static func timeout(_ wanted: String, seen: String) -> Self {
    Self("no \(wanted.debugDescription) in time; seen: \(seen.suffix(2_000).debugDescription)")
  }
}
