internal import StrictJSON

/// The lines of a case file, and what may be wrong with one of them.
struct CaseLines {
  /// Lines that end in a newline, without it.
  let complete: [ArraySlice<UInt8>]
  /// What stands behind the last newline.
  let tail: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start..<offset])
      start = offset + 1
    }
    complete = lines
    tail = bytes[start...]
  }

  /// Whether a line's checksum fits the one before.
  func checks(_ index: Int, after link: [UInt8]) -> Bool {
    CaseRecord.checksum(of: complete[index])
      == chain(after: link, CaseRecord.content(of: complete[index]))
  }

  /// What is most likely wrong with the first line that does not check out.
  func damage(at index: Int) -> CaseDamage {
    let line = complete[index]
    guard CaseRecord.checksum(of: line) != nil else {
      // A whole record whose end was altered still has the checksum's name where it belongs.
      return line.suffix(26).contains(0x63) && line.count > 40 && line.last == 0x7D
        ? .changed : .cut
    }
    if complete[..<index].contains(line) { return .doubled }
    guard let number = CaseRecord.value(of: line)?["n"]?.int, number > index + 1 else {
      return .changed
    }
    let comesLater = complete[(index + 1)...].contains { later in
      CaseRecord.value(of: later)?["n"]?.int == index + 1
    }
    return comesLater ? .swapped : .missing
  }
}
