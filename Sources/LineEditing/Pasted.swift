/// Pasted or given text as one line that can be edited.
struct Pasted: Equatable {
  /// The text without a control or an invisible mark.
  var text: String
  /// How many lines it was.
  var lines: Int

  /// Line ends, tabs and controls become one space each; the invisible marks that make libedit's
  /// picture wrong are dropped. Line ends at the end are dropped.
  init(_ raw: String) {
    var result = String.UnicodeScalarView()
    var lines = 1
    var last: Unicode.Scalar?
    var scalars = Array(raw.unicodeScalars)
    while let end = scalars.last, Self.isLineEnd(end) { scalars.removeLast() }
    for scalar in scalars {
      defer { last = scalar }
      if Self.isLineEnd(scalar) {
        if scalar == "\n", last == "\r" { continue }
        lines += 1
        result.append(" ")
      } else if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        result.append(" ")
      } else if !Self.isInvisible(scalar) {
        result.append(scalar)
      }
    }
    text = String(result)
    self.lines = lines
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
