extension JSONValue {
  /// Reads a text by RFC 8259, UTF-8 only: no byte order mark, no comments, no trailing commas, no
  /// duplicate names, no half surrogate pairs.
  public init(
    parsing bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(JSONError) {
    var reader = JSONReader(bytes: bytes, limits: limits)
    self = try reader.document()
  }
}

/// Walks over the bytes once; the place of a value is counted on from the one before.
struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  var position = 0
  private var marked = 0
  private var markedPlace = JSONPlace(line: 1, column: 1)

  init(bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The byte to read next; nil at the end.
  var next: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  /// The place of an offset; offsets must not go back behind the last one asked for.
  mutating func place(of offset: Int) -> JSONPlace {
    while marked < offset {
      let byte = bytes[marked]
      if byte == 0x0A {
        markedPlace = JSONPlace(line: markedPlace.line + 1, column: 1)
      } else if byte & 0xC0 != 0x80 {
        markedPlace.column += 1
      }
      marked += 1
    }
    return markedPlace
  }

  mutating func error(_ cause: JSONError.Cause, at offset: Int? = nil) -> JSONError {
    JSONError(cause, at: place(of: offset ?? position))
  }

  // MARK: Values

  mutating func document() throws(JSONError) -> JSONValue {
    guard bytes.count <= limits.bytes else { throw error(.tooLarge(limit: limits.bytes)) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { throw error(.byteOrderMark) }
    skipSpace()
    if next == nil { throw error(.empty) }
    let value = try value(depth: 0)
    skipSpace()
    if next == 0x2F { throw error(.comment) }
    if next != nil { throw error(.contentAfterEnd) }
    return value
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard let byte = next else { throw error(.unfinished) }
    let start = place(of: position)
    switch byte {
    case 0x22: return JSONValue(.string(try string()), at: start)
    case 0x5B: return JSONValue(.array(try array(depth: depth + 1)), at: start)
    case 0x7B: return JSONValue(.object(try object(depth: depth + 1)), at: start)
    case 0x2D, 0x30...0x39: return JSONValue(.number(try number()), at: start)
    default: return JSONValue(try word(), at: start)
    }
  }

  private mutating func array(depth: Int) throws(JSONError) -> [JSONValue] {
    guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
    position += 1
    var elements: [JSONValue] = []
    skipSpace()
    if next == 0x5D {
      position += 1
      return elements
    }
    while true {
      elements.append(try value(depth: depth))
      if try endOrComma(closing: 0x5D) { return elements }
    }
  }

  private mutating func object(depth: Int) throws(JSONError) -> [JSONMember] {
    guard depth <= limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
    position += 1
    var members: [JSONMember] = []
    var seen: Set<[UInt8]> = []
    skipSpace()
    if next == 0x7D {
      position += 1
      return members
    }
    while true {
      guard let byte = next else { throw error(.unfinished) }
      guard byte == 0x22 else { throw byte == 0x2F ? error(.comment) : error(.missingKey) }
      let start = place(of: position)
      let key = try string()
      guard seen.insert(Array(key.utf8)).inserted else {
        throw JSONError(.duplicateKey(key), at: start)
      }
      skipSpace()
      guard next == 0x3A else { throw next == nil ? error(.unfinished) : error(.missingColon) }
      position += 1
      skipSpace()
      members.append(JSONMember(key, try value(depth: depth), keyPlace: start))
      if try endOrComma(closing: 0x7D) { return members }
    }
  }

  /// After an element: true at the closing bracket, false after a comma.
  private mutating func endOrComma(closing: UInt8) throws(JSONError) -> Bool {
    skipSpace()
    guard let byte = next else { throw error(.unfinished) }
    if byte == closing {
      position += 1
      return true
    }
    guard byte == 0x2C else {
      if byte == 0x2F { throw error(.comment) }
      throw byte == 0x5D || byte == 0x7D ? error(try unexpected()) : error(.missingComma)
    }
    let comma = position
    position += 1
    skipSpace()
    if next == closing { throw error(.trailingComma, at: comma) }
    return false
  }

  // MARK: Words and numbers

  private mutating func word() throws(JSONError) -> JSONValue.Content {
    let start = position
    while let byte = next, (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "":
      if next == 0x2F { throw error(.comment) }
      throw error(try unexpected())
    default: throw error(.unknownWord(String(word.prefix(20))), at: start)
    }
  }

  /// The character that should not be here, decoded.
  private mutating func unexpected() throws(JSONError) -> JSONError.Cause {
    guard let length = scalarLength(at: position) else { return .notUTF8 }
    let text = String(decoding: bytes[position..<position + length], as: UTF8.self)
    return text.unicodeScalars.first.map { .unexpected($0) } ?? .unfinished
  }

  private mutating func number() throws(JSONError) -> JSONNumber {
    let start = position
    if next == 0x2D { position += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != 0x30 else {
      throw error(.badNumber, at: start)
    }
    if next == 0x2E {
      position += 1
      guard digits() > 0 else { throw error(.badNumber, at: start) }
    }
    if next == 0x65 || next == 0x45 {
      position += 1
      if next == 0x2B || next == 0x2D { position += 1 }
      guard digits() > 0 else { throw error(.badNumber, at: start) }
    }
    return JSONNumber(checked: String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
    return position - start
  }
}
