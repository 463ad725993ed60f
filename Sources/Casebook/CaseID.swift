/// The name of a case in its casebook: `2026-11-21-a`, or `CODE/2026-11-21-a` for a client's.
public struct CaseID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The client's code; nil: one's own case.
  public let client: String?
  /// The name within its folder.
  public let name: String

  /// Checks both parts: letters, digits, `-` and `_` only, 1 to 64 of them.
  public init?(client: String? = nil, name: String) {
    guard CaseID.isPlain(name), client.map(CaseID.isPlain) ?? true else { return nil }
    self.client = client
    self.name = name
  }

  /// Reads `NAME` or `CODE/NAME`.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if parts.count == 2 {
      self.init(client: String(parts[0]), name: String(parts[1]))
    } else {
      self.init(name: text)
    }
  }

  /// `NAME` or `CODE/NAME`.
  public var description: String {
    client.map { $0 + "/" + name } ?? name
  }

  /// Whether a text can be a client's code or a case's name: ASCII letters, digits, `-`, `_`.
  public static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x5F
      }
  }

  /// One's own cases first, then by client and name.
  public static func < (left: Self, right: Self) -> Bool {
    (left.client ?? "", left.name) < (right.client ?? "", right.name)
  }
}
