/// Brings different ways of writing the same thing together: capitals, full-width forms, quotes,
/// traditional characters, numbers, white space.
struct TextFolding: Sendable {
  /// The folded UTF-8 of a phrase.
  func bytes(of text: String) -> [UInt8] {
    var folded = FoldedText(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { append(scalar, line: 0, offset: 0, to: &folded) }
    folded.finish()
    return folded.bytes
  }

  /// Adds one character of a text.
  ///
  /// - Parameters:
  ///   - line: its line, counted from 1.
  ///   - offset: its place among the text's characters.
  func append(
    _ scalar: Unicode.Scalar, line: Int, offset: Int, to folded: inout FoldedText
  ) {
    switch scalar.value {
    case 0x30...0x39: folded.addDigit(line: line, offset: offset)
    case 0xFF10...0xFF19: folded.addDigit(line: line, offset: offset)
    case 0x41...0x5A: folded.add(ascii: UInt8(scalar.value) + 32, line: line, offset: offset)
    case 0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000: folded.addSpace()
    case 0x2018, 0x2019: folded.add(ascii: UInt8(ascii: "'"), line: line, offset: offset)
    case 0x201C, 0x201D, 0x300C, 0x300D, 0x300E, 0x300F, 0x300A, 0x300B:
      folded.add(ascii: UInt8(ascii: "\""), line: line, offset: offset)
    case 0x2010...0x2014: folded.add(ascii: UInt8(ascii: "-"), line: line, offset: offset)
    case 0xFF01...0xFF5E:
      if let plain = Unicode.Scalar(scalar.value - 0xFEE0) {
        append(plain, line: line, offset: offset, to: &folded)
      }
    case 0x21...0x7E: folded.add(ascii: UInt8(scalar.value), line: line, offset: offset)
    default:
      let simplified = TraditionalCharacters.simplified[scalar] ?? scalar
      folded.add(simplified, line: line, offset: offset)
    }
  }
}

/// Folded bytes that know where they come from.
struct FoldedText {
  /// The bytes.
  private(set) var bytes: [UInt8] = []
  /// The line of each byte.
  private(set) var lines: [Int32] = []
  /// The place of each byte among the text's characters.
  private(set) var offsets: [Int32] = []
  private var wantsSpace = false
  private var isAfterHan = false

  private static let number = UInt8(ascii: "#")
  private static let chineseDigits = Set("一二两三四五六七八九十百千".unicodeScalars)
  private static let counted = Set("日天个年月周时期倍份元分次号项".unicodeScalars)
  /// A run of Chinese numerals at the end, which becomes a number if something countable follows.
  private var numeralBytes = 0
  private var wordStart = 0

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
    lines.reserveCapacity(capacity)
    offsets.reserveCapacity(capacity)
  }

  mutating func addSpace() {
    foldNumberWord()
    if !bytes.isEmpty { wantsSpace = true }
  }

  /// A run of digits, with points and commas inside, is one `#`.
  mutating func addDigit(line: Int, offset: Int) {
    if !wantsSpace {
      if bytes.last == Self.number { return }
      if bytes.count > 1, bytes[bytes.count - 2] == Self.number,
        [UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[bytes.count - 1])
      {
        drop(1)
        return
      }
    }
    add(ascii: Self.number, line: line, offset: offset)
  }

  mutating func add(ascii byte: UInt8, line: Int, offset: Int) {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    if !isLetter { foldNumberWord() }
    settleSpace(beforeHan: false)
    numeralBytes = 0
    if isLetter, bytes.isEmpty || !Self.isLetter(bytes[bytes.count - 1]) {
      wordStart = bytes.count
    }
    put(byte, line: line, offset: offset)
    isAfterHan = false
  }

  mutating func add(_ scalar: Unicode.Scalar, line: Int, offset: Int) {
    foldNumberWord()
    let isHan = (0x2E80...0x9FFF).contains(scalar.value)
    settleSpace(beforeHan: isHan)
    if numeralBytes > 0, Self.counted.contains(scalar) {
      let first = bytes.count - numeralBytes
      let (ownLine, ownOffset) = (lines[first], offsets[first])
      drop(numeralBytes)
      put(Self.number, line: Int(ownLine), offset: Int(ownOffset))
    }
    let before = bytes.count
    for byte in Unicode.UTF8.encode(scalar) ?? .init() { put(byte, line: line, offset: offset) }
    numeralBytes =
      Self.chineseDigits.contains(scalar) ? numeralBytes + bytes.count - before : 0
    isAfterHan = isHan
  }

  /// Settles what hangs in the air at the end.
  mutating func finish() {
    foldNumberWord()
    wantsSpace = false
  }

  private mutating func settleSpace(beforeHan isHan: Bool) {
    guard wantsSpace else { return }
    wantsSpace = false
    // Between Chinese characters a space or a line end says nothing.
    guard !(isHan && isAfterHan), let line = lines.last, let offset = offsets.last else { return }
    put(UInt8(ascii: " "), line: Int(line), offset: Int(offset))
    numeralBytes = 0
  }

  /// "ten" and the like become `#`.
  private mutating func foldNumberWord() {
    guard wordStart < bytes.count, Self.isLetter(bytes[bytes.count - 1]) else { return }
    let length = bytes.count - wordStart
    guard (3...8).contains(length), Self.numberWords.contains(Array(bytes[wordStart...])) else {
      return
    }
    let (line, offset) = (lines[wordStart], offsets[wordStart])
    drop(length)
    put(Self.number, line: Int(line), offset: Int(offset))
    wordStart = bytes.count
  }

  private static let numberWords = Set(
    [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "fourteen", "fifteen", "twenty", "thirty", "forty", "sixty", "ninety", "hundred",
    ].map { Array($0.utf8) })

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }

  private mutating func put(_ byte: UInt8, line: Int, offset: Int) {
    bytes.append(byte)
    lines.append(Int32(line))
    offsets.append(Int32(offset))
  }

  private mutating func drop(_ count: Int) {
    bytes.removeLast(count)
    lines.removeLast(count)
    offsets.removeLast(count)
  }
}
