import StrictJSON
import Testing

struct JSONWriterTests {
  private let value: JSONValue = [
    "b": [1, true, nil], "a": ["x": "y", "w": []], "empty": [:],
  ]

  @Test func `compact is one line in the given order`() {
    #expect(
      JSONWriter().text(of: value)
        == #"{"b":[1,true,null],"a":{"x":"y","w":[]},"empty":{}}"#)
  }

  @Test func `pretty has two spaces a level`() {
    #expect(
      JSONWriter(style: .pretty).text(of: value)
        == """
        {
          "b": [
            1,
            true,
            null
          ],
          "a": {
            "x": "y",
            "w": []
          },
          "empty": {}
        }
        """)
  }

  @Test func `names are sorted when asked`() {
    #expect(
      JSONWriter(sortsKeys: true).text(of: value)
        == #"{"a":{"w":[],"x":"y"},"b":[1,true,null],"empty":{}}"#)
  }

  @Test func `characters that act are escaped and others stand as they are`() {
    let text = "\u{0}\u{1F}\u{7F}\u{9B}\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{61C}\u{FEFF}"
    #expect(
      JSONWriter().text(of: .string(text))
        == #""\u0000\u001f\u007f\u009b\u2028\u2029\u202e\u2066\u200f\u061c\ufeff""#)
    #expect(JSONWriter().text(of: "\"\\/\u{8}\t\n\u{C}\r退😀") == #""\"\\/\b\t\n\f\r退😀""#)
    #expect(JSONWriter(isASCII: true).text(of: "退😀") == #""\u9000\ud83d\ude00""#)
  }

  @Test(arguments: [true, false])
  func `every character survives writing and reading`(isASCII: Bool) throws {
    var start: UInt32 = 0
    while start < 0x11_0000 {
      var text = ""
      for code in start..<(start + 0x1000) {
        if let scalar = Unicode.Scalar(code) { text.unicodeScalars.append(scalar) }
      }
      let writer = JSONWriter(isASCII: isASCII)
      let read = try JSONValue(parsing: writer.bytes(of: JSONValue.string(text)))
      #expect(read == .string(text), "from \(start)")
      start += 0x1000
    }
  }
}
