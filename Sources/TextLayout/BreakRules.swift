/// Where a line may end: Western words hold together, Chinese breaks between any two characters,
/// and marks stay with the text that they belong to (GB/T 15834-2011, section 5).
enum BreakRules {
  /// Marks that never begin a line.
  static let neverFirst = scalars("。，、；：！？）》」』】〕〉］｝．～…‥·％!?,.;:)]}%”’〗〙〛々ー°℃")

  /// Marks that never end a line.
  static let neverLast = scalars("（《「『【〔〈［｛“‘([{〖〘〚￥¥$￡£€#＃")

  /// What counts the number before it and stays with it.
  static let counters = scalars("年月日号元角分天周个月次条项页款步小时秒岁折倍级期")

  /// Pairs that are one mark in two halves.
  static let doubled = scalars("—…⸺")

  /// Whether a line may end between two scalars that stand side by side.
  static func allowed(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
    if neverFirst.contains(after) || neverLast.contains(before) { return false }
    if before == after, doubled.contains(before) { return false }
    if Columns.width(of: after) == 0 || before == "\u{200D}" { return false }
    if isDigit(before), counters.contains(after) { return false }
    return isBreaking(before) || isBreaking(after)
  }

  /// Whether a line may end at the spaces between two scalars.
  static func allowedAtSpace(between before: Unicode.Scalar, and after: Unicode.Scalar) -> Bool {
    !neverFirst.contains(after) && !neverLast.contains(before)
  }

  private static func isBreaking(_ scalar: Unicode.Scalar) -> Bool {
    Columns.width(of: scalar) == 2 || doubled.contains(scalar)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func scalars(_ text: String) -> Set<Unicode.Scalar> {
    Set(text.unicodeScalars)
  }
}
