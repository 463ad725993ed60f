import Casebook
import RecourseModel
import StrictJSON
import TextLayout

/// Everything that reads bytes from outside, as something that takes any bytes: it must come to an
/// end, and what it gives must hold what is promised of it.
enum FuzzTarget: String, CaseIterable {
  /// The strict JSON reader, and its writer behind it.
  case json
  /// An answers file.
  case answers
  /// A case file as it is, and its salvage.
  case transcript
  /// Records of any content whose checksums fit.
  case records
  /// Words at the prompt: sums, days, choices, times, file names.
  case typed
  /// The gate to the terminal.
  case gate
  /// Text on its way into Markdown, CSV, iCalendar and HTML.
  case escapers
  /// A handover archive.
  case archive
  /// Compiled knowledge, as `--knowledge` takes it.
  case edition
  /// A knowledge file.
  case knowledge

  /// Runs the target; a broken promise ends the process.
  func run(_ bytes: [UInt8]) {
    switch self {
    case .json: Self.json(bytes)
    case .answers: Self.answers(bytes)
    case .transcript: Self.transcript(bytes)
    case .records: Self.records(bytes)
    case .typed: Self.typed(bytes)
    case .gate: Self.gate(bytes)
    case .escapers: Self.escapers(bytes)
    case .archive: Self.archive(bytes)
    case .edition: Self.edition(bytes)
    case .knowledge: Self.knowledge(bytes)
    }
  }

  // MARK: Data

  private static func json(_ bytes: [UInt8]) {
    guard let value = try? JSONValue(parsing: bytes, limits: JSONLimits(bytes: 1 << 20)) else {
      return
    }
    for style in [JSONWriter(), JSONWriter(style: .pretty)] {
      let written = Array(style.text(of: value).utf8)
      let again = try? JSONValue(parsing: written, limits: JSONLimits(bytes: 1 << 24))
      precondition(again == value, "what was written does not read as what was read")
    }
  }

  private static func archive(_ bytes: [UInt8]) {
    guard let archive = try? TarArchive(reading: bytes) else { return }
    for file in archive.files {
      precondition(!file.name.hasPrefix("/") && !file.name.split(separator: "/").contains(".."))
    }
    if let written = archive.bytes {
      precondition((try? TarArchive(reading: written)) == archive)
    }
  }

  private static func edition(_ bytes: [UInt8]) {
    _ = try? CompactEdition.decode(bytes)
  }

  // MARK: The terminal

  private static func gate(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let safe = Shown.safe(text)
    precondition(Shown.safe(safe) == safe, "not a fixed point")
    for scalar in safe.unicodeScalars {
      precondition(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
      precondition(!(0x202A...0x202E).contains(scalar.value) && scalar.value != 0x1B)
    }
    for columns in [8, 20, 76] {
      for line in Wrapping(columns: columns).lines(of: safe) {
        precondition(!line.unicodeScalars.contains("\n"))
      }
    }
  }
}
