import StrictJSON
import Testing

/// Reads a text; the error if it is refused.
func refusal(_ text: String, limits: JSONLimits = JSONLimits()) -> JSONError? {
  refusal(Array(text.utf8), limits: limits)
}

/// Reads bytes; the error if they are refused.
func refusal(_ bytes: [UInt8], limits: JSONLimits = JSONLimits()) -> JSONError? {
  do {
    _ = try JSONValue(parsing: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}

struct JSONReaderTests {
  @Test func `every value knows its line and column`() throws {
    let text = "{\n  \"退款\": [1,\ttrue],\r\n\"b\" :\n null}"
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.place == JSONPlace(line: 1, column: 1))
    let members = try #require(value.members)
    #expect(members.map(\.keyPlace) == [.init(line: 2, column: 3), .init(line: 3, column: 1)])
    let array = try #require(value["退款"])
    #expect(array.place == JSONPlace(line: 2, column: 9))
    #expect(array.array?.map(\.place) == [.init(line: 2, column: 10), .init(line: 2, column: 13)])
    #expect(value["b"]?.place == JSONPlace(line: 4, column: 2))
  }

  @Test func `strings come with every escape undone`() throws {
    let text = #""\"\\\/\b\f\n\r\t\u0041\u9000\ud83d\ude00😀é""#
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.string == "\"\\/\u{8}\u{C}\n\r\tA退😀😀é")
  }

  @Test(
    arguments: [
      ("", JSONError.Cause.empty, 1, 1),
      (" \n ", .empty, 2, 2),
      ("\u{FEFF}{}", .byteOrderMark, 1, 1),
      ("{\"a\":1,}", .trailingComma, 1, 7),
      ("[1 , ]", .trailingComma, 1, 4),
      ("[1,,2]", .unexpected(","), 1, 4),
      ("[1 2]", .missingComma, 1, 4),
      ("{\"a\" 1}", .missingColon, 1, 6),
      ("{a:1}", .missingKey, 1, 2),
      ("{'a':1}", .missingKey, 1, 2),
      ("// hi\n1", .comment, 1, 1),
      ("[1, /* */ 2]", .comment, 1, 5),
      ("1 // end", .comment, 1, 3),
      ("{\"a\":1,\n \"b\":2,\n \"a\":3}", .duplicateKey("a"), 3, 2),
      ("{\"a\":1, \"\\u0061\":3}", .duplicateKey("a"), 1, 9),
      ("[", .unfinished, 1, 2),
      ("{\"a\":", .unfinished, 1, 6),
      ("\"abc", .openString, 1, 1),
      ("[\"a\nb\"]", .openString, 1, 2),
      ("\"a\tb\"", .controlCharacter("\t"), 1, 3),
      ("\"a\0b\"", .controlCharacter("\0"), 1, 3),
      ("\"\\x\"", .badEscape, 1, 2),
      ("\"\\u12g4\"", .badEscape, 1, 2),
      ("\"\\ud83d\"", .loneSurrogate, 1, 2),
      ("\"\\ud83dx\"", .loneSurrogate, 1, 2),
      ("\"\\ud83d\\u0041\"", .loneSurrogate, 1, 2),
      ("\"\\ude00\"", .loneSurrogate, 1, 2),
      ("NaN", .unknownWord("NaN"), 1, 1),
      ("True", .unknownWord("True"), 1, 1),
      ("nullx", .unknownWord("nullx"), 1, 1),
      ("01", .badNumber, 1, 1),
      ("-", .badNumber, 1, 1),
      ("1.", .badNumber, 1, 1),
      ("1e", .badNumber, 1, 1),
      ("-01", .badNumber, 1, 1),
      (".5", .unexpected("."), 1, 1),
      ("+1", .unexpected("+"), 1, 1),
      ("1 1", .contentAfterEnd, 1, 3),
      ("{}]", .contentAfterEnd, 1, 3),
      ("[}", .unexpected("}"), 1, 2),
      ("[1}", .unexpected("}"), 1, 3),
      ("\u{A0}1", .unexpected("\u{A0}"), 1, 1),
      ("1\u{2028}", .contentAfterEnd, 1, 2),
    ])
  func `what is not JSON is refused with its place`(
    text: String, cause: JSONError.Cause, line: Int, column: Int
  ) {
    #expect(refusal(text) == JSONError(cause, at: JSONPlace(line: line, column: column)))
  }

  @Test(arguments: [
    [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
    [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22],
    [0x22, 0xF0, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
    [0x22, 0xE9, 0x80, 0x22], [0x22, 0xFF, 0x22], [0xFF, 0xFE, 0x7B, 0x00], [0x22, 0xE9],
  ])
  func `bytes that are not UTF-8 are refused`(bytes: [UInt8]) {
    #expect(refusal(bytes)?.cause == .notUTF8)
  }

  @Test func `UTF-16 is refused`() {
    #expect(refusal([0x7B, 0x00, 0x7D, 0x00])?.cause == .missingKey)
    #expect(refusal([0x00, 0x7B, 0x00, 0x7D])?.cause == .unexpected("\0"))
  }

  @Test func `depth is limited without exhausting the stack`() {
    let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(refusal(deep) == nil)
    #expect(refusal("[" + deep + "]")?.cause == .tooDeep(limit: 64))
    #expect(
      refusal(String(repeating: "[", count: 100_000))
        == JSONError(.tooDeep(limit: 64), at: JSONPlace(line: 1, column: 65)))
    #expect(
      refusal(String(repeating: "{\"a\":", count: 100_000))?.cause == .tooDeep(limit: 64))
    #expect(refusal("[[1]]", limits: JSONLimits(depth: 1))?.cause == .tooDeep(limit: 1))
  }

  @Test func `size is limited`() {
    let text = "\"" + String(repeating: "a", count: 1 << 20) + "\""
    #expect(refusal(text)?.cause == .tooLarge(limit: 1 << 20))
    #expect(refusal(text, limits: JSONLimits(bytes: 1 << 21)) == nil)
    #expect(refusal("[1]", limits: JSONLimits(bytes: 3)) == nil)
    #expect(refusal("[1]", limits: JSONLimits(bytes: 2))?.cause == .tooLarge(limit: 2))
  }

  @Test func `names that look alike and differ in bytes are two names`() throws {
    let value = try JSONValue(parsing: Array("{\"\u{E9}\":1,\"e\u{301}\":2}".utf8))
    #expect(value["\u{E9}"]?.int == 1)
    #expect(value["e\u{301}"]?.int == 2)
  }
}
