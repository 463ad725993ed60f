import RecourseModel
import TextLayout

@testable import RecoursePlan

extension FuzzTarget {
  // MARK: The terminal

  static func gate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let safe = Shown.safe(text)
    precondition(Shown.safe(safe) == safe, "not a fixed point")
    precondition(safe.unicodeScalars.allSatisfy(isHarmless))
    let kept = Shown.safe(text, keeping: [.newlines, .tabs])
    precondition(kept.unicodeScalars.allSatisfy { isHarmless($0) || $0 == "\n" || $0 == "\t" })
    for columns in [8, 20, 76] {
      for ambiguous in [Columns.Ambiguous.narrow, .wide] {
        for line in Wrapping(columns: columns, ambiguous: ambiguous).lines(of: kept) {
          precondition(line.unicodeScalars.allSatisfy(isHarmless))
          // One character may be wider than a line: an emoji of many.
          let width = Columns.width(of: line, ambiguous: ambiguous)
          precondition(width <= columns || line.count == 1, "a line is too wide")
        }
        let cut = Columns.truncated(safe, to: columns, ambiguous: ambiguous)
        precondition(Columns.width(of: cut, ambiguous: ambiguous) <= columns)
      }
    }
  }

  /// No terminal obeys it, and no reader is misled by it: neither control nor bidirectional mark
  /// nor line separator.
  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      false
    default: true
    }
  }

  // MARK: Papers

  static func escapers(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    markdown(text)
    let field = PlanTable.field(text)
    precondition(cells(field) == 1, "a field is more than one")
    // Behind the quote that opens the field, if there is one.
    let opening = field.unicodeScalars.first == "\"" ? 1 : 0
    let first = field.unicodeScalars.dropFirst(opening).first ?? " "
    precondition(!"=+-@\t\n＝＋－＠".unicodeScalars.contains(first), "a field is a formula")
    calendar(text)
    let html = HTML.element("p", ["title": text], text).markup
    precondition(html.unicodeScalars.count { $0 == "<" } == 2)
    precondition(html.unicodeScalars.count { $0 == "\"" } == 2)
    for part in html.unicodeScalars.split(separator: "&").dropFirst() {
      precondition(
        ["amp;", "lt;", "gt;", "quot;", "#39;"].contains { part.starts(with: $0.unicodeScalars) },
        "a bare &")
    }
    template(text)
  }

  private static func markdown(_ text: String) {
    let inline = MarkdownEscape.inline(text)
    precondition(inline.unicodeScalars.allSatisfy(isHarmless))
    for mark: Unicode.Scalar in ["<", "[", "]", "*", "`", "~"] {
      precondition(isEscaped(mark, in: inline), "markup comes through")
    }
    precondition(isEscaped("|", in: MarkdownEscape.cell(text)), "a cell is more than one")
    for line in MarkdownEscape.lines(text) {
      precondition(line.unicodeScalars.allSatisfy(isHarmless))
      let first = line.unicodeScalars.first ?? "x"
      let behind = line.unicodeScalars.first { !("0"..."9").contains($0) } ?? "x"
      let isList = ("0"..."9").contains(first) && (behind == "." || behind == ")")
      precondition(!isList && !"#+-=>|:".unicodeScalars.contains(first), "a line begins a block")
    }
  }

  /// Unfolded it is the line again: no line ends early, and none is too long.
  private static func calendar(_ text: String) {
    let escaped = CalendarText.escaped(text)
    precondition(escaped.unicodeScalars.allSatisfy(isHarmless))
    precondition(isEscaped(";", in: escaped) && isEscaped(",", in: escaped))
    var rest = Array(CalendarText.folded("X:" + escaped).utf8)[...]
    var whole: [UInt8] = []
    while let end = rest.firstIndex(of: 0x0D) {
      let line = rest[..<end]
      precondition(line.count <= CalendarText.longestLine && rest[end + 1] == 0x0A)
      precondition(String(validating: line, as: UTF8.self) != nil, "a character is cut in two")
      precondition(whole.isEmpty || line.first == 0x20)
      whole += whole.isEmpty ? line : line.dropFirst()
      rest = rest[(end + 2)...]
    }
    precondition(rest.isEmpty && whole.elementsEqual(("X:" + escaped).utf8), "text is lost")
  }

  /// What is filled in is never read for places again.
  private static func template(_ text: String) {
    let filled = PaperTemplate("a {{place}} b").filled { $0 == "place" ? text : "never" }
    precondition(filled.unicodeScalars.elementsEqual("a \(text) b".unicodeScalars))
    let again = Template("a {name} b").filled { $0 == "name" ? text : "never" }
    precondition(again.unicodeScalars.elementsEqual("a \(text) b".unicodeScalars))
    // Any text may be a template.
    _ = PaperTemplate(text).filled { $0 }
    _ = Template(text).filled { $0 }
  }

  /// Whether a character stands behind a backslash wherever it stands, an odd number of them.
  private static func isEscaped(_ wanted: Unicode.Scalar, in text: String) -> Bool {
    var slashes = 0
    for scalar in text.unicodeScalars {
      if scalar == wanted, slashes.isMultiple(of: 2) { return false }
      slashes = scalar == "\\" ? slashes + 1 : 0
    }
    return true
  }

  /// How many fields RFC 4180 sees; 0 where quotes stay open.
  private static func cells(_ row: String) -> Int {
    var count = 1
    var isQuoted = false
    for scalar in row.unicodeScalars {
      switch scalar {
      case "\"": isQuoted.toggle()
      case ",", "\n", "\r": if !isQuoted { count += 1 }
      default: break
      }
    }
    return isQuoted ? 0 : count
  }
}
