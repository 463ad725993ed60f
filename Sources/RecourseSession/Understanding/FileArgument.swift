/// A file's name at the beginning of a line, as people and file managers write it: plain, in
/// quotes, with backslashes before spaces, or as a `file://` address.
public struct FileArgument: Hashable, Sendable {
  /// The name, quotes and escapes taken away; a leading `~/` stays.
  public var path: String
  /// What stands behind it, without the space between.
  public var rest: String

  /// Reads a line; nil where no name stands.
  public init?(_ line: String) {
    var characters = line.drop { $0.isWhitespace }
    var path = ""
    var quote: Character?
    reading: while let character = characters.first {
      switch (character, quote) {
      case (let mark, let open?) where mark == open: quote = nil
      case ("\\", nil), ("\\", "\""):
        characters.removeFirst()
        guard let next = characters.first else { break reading }
        path.append(next)
      case ("'", nil), ("\"", nil): quote = character
      case (let space, nil) where space.isWhitespace: break reading
      default: path.append(character)
      }
      characters.removeFirst()
    }
    guard !path.isEmpty else { return nil }
    self.path = FileArgument.local(path)
    rest = String(characters.drop { $0.isWhitespace })
  }

  /// The path of a `file://` address on this machine; anything else as it is.
  private static func local(_ text: String) -> String {
    for start in ["file://localhost/", "file:///"] where text.hasPrefix(start) {
      return decoded("/" + text.dropFirst(start.count))
    }
    return text
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == 0x25, digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A name as it can stand at the beginning of a line: with backslashes where they are needed.
  public static func escaped(_ path: String) -> String {
    var text = ""
    for character in path {
      if character.isWhitespace || "\\'\"".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
