/// A number as it was written: no rounding happens before somebody asks for a figure.
public struct JSONNumber: Hashable, Sendable {
  /// The text, in JSON's form.
  public let text: String

  /// A whole number.
  public init(_ value: Int) {
    text = String(value)
  }

  /// A figure given in hundredths, without needless zeros: 12950 is `129.5`.
  public init(hundredths: Int) {
    self.init(sign: hundredths < 0, magnitude: hundredths.magnitude, places: 2)
  }

  /// A figure rounded to a number of decimal places, 0 to 9; nil if it is not finite or too large.
  public init?(rounding value: Double, places: Int) {
    guard value.isFinite, (0...9).contains(places) else { return nil }
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    guard let whole = Int(exactly: (value * scale).rounded(.toNearestOrAwayFromZero)) else {
      return nil
    }
    self.init(sign: whole < 0, magnitude: whole.magnitude, places: places)
  }

  /// Text that the reader has checked.
  init(checked text: String) {
    self.text = text
  }

  private init(sign: Bool, magnitude: UInt, places: Int) {
    var digits = String(magnitude)
    if digits.count <= places {
      digits = String(repeating: "0", count: places + 1 - digits.count) + digits
    }
    let whole = digits.dropLast(places)
    var fraction = digits.suffix(places)
    while fraction.last == "0" { fraction.removeLast() }
    text = (sign ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
  }

  /// What a number amounts to in a unit.
  public enum Figure: Hashable, Sendable {
    /// Exactly so many.
    case exact(Int)
    /// It is finer than the unit.
    case finer
    /// It does not fit.
    case larger
  }

  /// The whole number that it is exactly (`3`, `3.0`, `3e2`); nil if it is none or does not fit.
  public var int: Int? {
    if case .exact(let value) = figure(places: 0) { return value }
    return nil
  }

  /// The figure in hundredths; nil if it has more than two decimal places or does not fit.
  public var hundredths: Int? {
    if case .exact(let value) = figure(places: 2) { return value }
    return nil
  }

  /// The value in units of so many decimal places: 2 for hundredths. Nothing is rounded.
  public func figure(places: Int) -> Figure {
    var isNegative = false
    var digits: [UInt8] = []
    var exponent = places
    var inFraction = false
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x2D: isNegative = true
      case 0x2E: inFraction = true
      case 0x65, 0x45:
        // An exponent that does not fit is out of any range, unless the figure is zero.
        let written = Substring(rest.first == 0x2B ? rest.dropFirst() : rest)
        let value = Int(written) ?? (rest.first == 0x2D ? Int.min / 4 : Int.max / 4)
        exponent += max(Int.min / 4, min(Int.max / 4, value))
        rest = rest[rest.endIndex...]
      default:
        digits.append(byte - 0x30)
        if inFraction { exponent -= 1 }
      }
    }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { return .exact(0) }
    if exponent < 0 { return .finer }
    if exponent > 20 { return .larger }
    digits += [UInt8](repeating: 0, count: exponent)
    var value = 0
    for digit in digits {
      let (product, tooLarge) = value.multipliedReportingOverflow(by: 10)
      let step = isNegative ? -Int(digit) : Int(digit)
      let (sum, overflow) = product.addingReportingOverflow(step)
      if tooLarge || overflow { return .larger }
      value = sum
    }
    return .exact(value)
  }
}
