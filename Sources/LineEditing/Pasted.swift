/// Pasted or given text as one line that can be edited.
struct Pasted: Equatable {
  /// The text without a control or an invisible mark.
  var text: String
  /// How many lines it was, empty ones left out.
  var lines: Int

  /// Line ends become one space each run, since a terminal may send two for one; tabs and other
  /// controls become a space; the invisible marks that make libedit's picture wrong are dropped.
  init(_ raw: String) {
    let lines = raw.unicodeScalars.split(whereSeparator: Self.isLineEnd).map { line in
      String(
        String.UnicodeScalarView(
          line.filter { !Self.isInvisible($0) }.map { Self.isControl($0) ? " " : $0 }))
    }
    text = lines.joined(separator: " ")
    self.lines = lines.count
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200B, 0x200E...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: true
    default: false
    }
  }
}
