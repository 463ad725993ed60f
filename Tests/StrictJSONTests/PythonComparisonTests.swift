import Glibc
import StrictJSON
import Testing

/// Random documents and mutations of them, held against Python's reader: the same are taken, and
/// they say the same.
struct PythonComparisonTests {
  /// Reads hex lines; answers `-`, or the document written compactly in ASCII, numbers as written.
  private static let script = """
    import json, sys
    class Raw(float):
        pass
    def pairs(items):
        if len({k for k, _ in items}) != len(items): raise ValueError('twice')
        return dict(items)
    def refuse(word): raise ValueError(word)
    def text(value):
        if isinstance(value, dict):
            return '{' + ','.join(text(k) + ':' + text(v) for k, v in value.items()) + '}'
        if isinstance(value, list): return '[' + ','.join(map(text, value)) + ']'
        if isinstance(value, tuple): return value[0]
        if isinstance(value, str):
            value.encode('utf-8')
            return '"' + ''.join('%x.' % ord(c) for c in value) + '"'
        return {None: 'null', True: 'true', False: 'false'}[value]
    keep = lambda digits: (digits,)
    with open(sys.argv[2], 'w') as out:
        for line in open(sys.argv[1]):
            try:
                document = bytes.fromhex(line).decode('utf-8')
                value = json.loads(document, object_pairs_hook=pairs, parse_int=keep,
                                   parse_float=keep, parse_constant=refuse)
                out.write(text(value) + '\\n')
            except (ValueError, RecursionError):
                out.write('-\\n')
    """

  /// The same form, from our tree.
  private static func text(_ value: JSONValue) -> String {
    func spelled(_ string: String) -> String {
      "\"" + string.unicodeScalars.map { String($0.value, radix: 16) + "." }.joined() + "\""
    }
    return switch value.content {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.text
    case .string(let string): spelled(string)
    case .array(let elements): "[" + elements.map(text).joined(separator: ",") + "]"
    case .object(let members):
      "{" + members.map { spelled($0.key) + ":" + text($0.value) }.joined(separator: ",") + "}"
    }
  }

  @Test func `what Python takes is taken and says the same, and nothing else`() throws {
    var random = Seeded(state: 20_261_121)
    var documents: [[UInt8]] = []
    for _ in 0..<1500 {
      let value = Self.value(depth: 0, &random)
      let writer = JSONWriter(
        style: Bool.random(using: &random) ? .pretty : .compact,
        isASCII: Bool.random(using: &random))
      let document = writer.bytes(of: value)
      documents.append(document)
      for _ in 0..<4 { documents.append(Self.mutated(document, &random)) }
    }
    let answers = try #require(Self.python(documents))
    #expect(answers.count == documents.count)
    var taken = 0
    for (document, answer) in zip(documents, answers) {
      let ours = (try? JSONValue(parsing: document)).map(Self.text) ?? "-"
      if ours != "-" { taken += 1 }
      #expect(ours == answer, "\(String(decoding: document, as: UTF8.self))")
    }
    // Both kinds were really tried.
    #expect(taken >= 1500 && documents.count - taken > 1500)
  }

  // MARK: Documents

  private static func value(depth: Int, _ random: inout Seeded) -> JSONValue {
    switch Int.random(in: 0..<(depth < 4 ? 9 : 6), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .int(Int.random(in: -1000...1000, using: &random))
    case 3: return .number(JSONNumber(hundredths: Int.random(in: -9999...9999, using: &random)))
    case 4, 5: return .string(string(&random))
    case 6, 7:
      let count = Int.random(in: 0...4, using: &random)
      return .array((0..<count).map { _ in value(depth: depth + 1, &random) })
    default:
      let count = Int.random(in: 0...4, using: &random)
      return .object(
        (0..<count).map { JSONMember("\($0)" + string(&random), value(depth: depth + 1, &random)) })
    }
  }

  private static func string(_ random: inout Seeded) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "Z", "0", " ", "\"", "\\", "/", "\n", "\u{0}", "\u{7F}", "\u{85}", "é", "\u{301}",
      "退", "款", "😀", "\u{2028}", "\u{202E}", "\u{FEFF}", "\u{FFFF}", "\u{10FFFF}", "{", "]",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let scalar = alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  private static func mutated(_ document: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = document
    let pieces = [
      ",", ":", "\"", "\\", "\\u", "\\ud83d", "\\ude00", "[", "]", "{", "}", "0", "1", "-", "+",
      ".", "e", "E", "null", "NaN", "true", "//", "\n", "\t", " ", "\u{FEFF}", "\u{A0}", "'", "x",
    ]
    let place = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0 where place < bytes.count: bytes.remove(at: place)
    case 1 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 2: bytes.removeLast(bytes.count - place)
    case 3 where place < bytes.count:
      let end = min(bytes.count, place + Int.random(in: 1...6, using: &random))
      bytes.insert(contentsOf: bytes[place..<end], at: place)
    default:
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &random)]
      bytes.insert(contentsOf: piece.utf8, at: place)
    }
    return bytes
  }

  // MARK: Python

  private static func python(_ documents: [[UInt8]]) -> [String]? {
    var template = Array("/tmp/strict-json-XXXXXX".utf8CString)
    guard let folder = mkdtemp(&template).map({ String(cString: $0) }) else { return nil }
    let (input, output) = (folder + "/in", folder + "/out")
    defer {
      unlink(input)
      unlink(output)
      rmdir(folder)
    }
    var hex = ""
    for document in documents {
      for byte in document { hex += (byte < 16 ? "0" : "") + String(byte, radix: 16) }
      hex += "\n"
    }
    guard let file = fopen(input, "w") else { return nil }
    fputs(hex, file)
    fclose(file)
    let arguments: [String] = ["/usr/bin/python3", "-c", script, input, output]
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    guard posix_spawn(&process, "/usr/bin/python3", nil, nil, words, environ) == 0 else {
      return nil
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 && errno == EINTR {}
    guard status == 0, let result = fopen(output, "r") else { return nil }
    defer { fclose(result) }
    var bytes: [UInt8] = []
    while case let byte = fgetc(result), byte != EOF {
      bytes.append(UInt8(truncatingIfNeeded: byte))
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { String($0) }
  }
}

/// The same numbers at every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
