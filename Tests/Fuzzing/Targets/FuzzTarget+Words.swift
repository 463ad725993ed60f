import RecourseModel
import TextLayout

@testable import RecourseAuthoring
@testable import RecoursePlan
@testable import RecourseSession

extension FuzzTarget {
  static func typed(_ bytes: [UInt8]) {
    let line = String(decoding: bytes, as: UTF8.self)
    let folded = Folding.fold(line)
    precondition(Folding.fold(folded) == folded, "folding is not idempotent")
    if case .money(let money) = AmountReader(home: "USD").read(line) {
      precondition((0...Money.largestMinorUnits).contains(money.minorUnits))
    }
    let today = CivilDate(dayNumber: 20_778)
    for ahead in [false, true] {
      switch DateReader(today: today, mayLieAhead: ahead).read(line) {
      case .day(let day): precondition(CivilDate(iso: day.iso) == day)
      case .ambiguous(let days): precondition(days.count > 1)
      default: break
      }
    }
    let options = ["late", "damaged", "charged twice", "扣了两次"].map { name in
      Offer.OfferedOption(id: OptionID(name), names: [name], keywords: [name])
    }
    for kind in [QuestionKind.choice, .several, .yesNo] {
      let offer = Offer(kind: kind, options: options)
      if case .option(let id, _) = ChoiceReader(offer: offer).read(line), kind == .choice {
        precondition(options.contains { $0.id == id })
      }
      _ = SeveralReader(offer: offer).read(line)
    }
    if let minutes = TimeSpent.minutes(in: line) { precondition((0...600_000).contains(minutes)) }
    if let file = FileArgument(line), !file.path.hasPrefix("file://") {
      let again = FileArgument(FileArgument.escaped(file.path))
      precondition(again?.path == file.path && again?.rest == "", "a name is not read as escaped")
    }
  }

  static func escapers(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let markdown = MarkdownEscape.inline(text)
    precondition(!markdown.unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
    precondition(isEscaped("<", in: markdown) && isEscaped("[", in: markdown))
    for line in MarkdownEscape.lines(text) {
      precondition(!line.hasPrefix("#") && !line.hasPrefix("> ") && !line.hasPrefix("    "))
    }
    precondition(cells(PlanTable.field(text)) == 1, "a field is more than one")
    let calendar = CalendarText.escaped(text)
    precondition(!calendar.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" })
    for line in CalendarText.folded("X:" + calendar).split(separator: "\r\n") {
      precondition(line.utf8.count <= CalendarText.longestLine)
    }
    let html = HTML.element("p", ["title": text], text).markup
    precondition(html.unicodeScalars.count { $0 == "<" } == 2)
    precondition(html.unicodeScalars.count { $0 == "\"" } == 2)
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

  static func knowledge(_ bytes: [UInt8]) {
    // The first byte chooses what kind of file it is.
    let folders = ["questions/a.yaml", "items/a.yaml", "letters/a.yaml", "conditions.yaml"]
    guard let first = bytes.first else { return }
    let name = folders[Int(first) % folders.count]
    let file = SourceFile(path: name, relative: name, bytes: Array(bytes.dropFirst()))
    let draft = Draft(files: [file])
    for finding in draft.sortedFindings {
      precondition(finding.place.line >= 1 && finding.place.column >= 1)
    }
  }
}
