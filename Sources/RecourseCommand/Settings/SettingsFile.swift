/// The configuration file: lines of `name = value`; what stands behind `#` is a remark.
struct SettingsFile: Equatable {
  /// The values set, as they are kept.
  private(set) var values: [SettingName: String] = [:]
  /// What is wrong with the file.
  private(set) var mistakes: [Mistake] = []
  private var lines: [String] = []

  /// A line that says nothing we know; it is passed over.
  struct Mistake: Equatable {
    /// The line, from 1.
    var line: Int
    /// The setting whose value is wrong; nil: there is no such setting, or no `=`.
    var setting: SettingName?
  }

  /// Reads a file's text; of two lines for one setting the later counts.
  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (index, line) in lines.enumerated() {
      switch Self.read(line) {
      case .nothing: break
      case .unknown: mistakes.append(Mistake(line: index + 1, setting: nil))
      case .setting(let name, let typed):
        if let value = name.canonical(typed) {
          values[name] = value
        } else {
          mistakes.append(Mistake(line: index + 1, setting: name))
        }
      }
    }
  }

  /// Sets a value already canonical, or takes it away; remarks and other lines stay.
  mutating func set(_ name: SettingName, to value: String?) {
    lines.removeAll { line in
      if case .setting(name, _) = Self.read(line) { true } else { false }
    }
    if let value { lines.append("\(name.rawValue) = \(value)") }
    values[name] = value
  }

  /// The file's text.
  var text: String { lines.map { $0 + "\n" }.joined() }

  private enum Reading {
    case nothing
    case unknown
    case setting(SettingName, String)
  }

  private static func read(_ line: String) -> Reading {
    let said = trimmed(line.prefix { $0 != "#" })
    if said.isEmpty { return .nothing }
    guard let equals = said.firstIndex(of: "="),
      let name = SettingName(rawValue: trimmed(said[..<equals]).lowercased())
    else { return .unknown }
    return .setting(name, trimmed(said[said.index(after: equals)...]))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(String(start.reversed().drop { $0.isWhitespace }).reversed())
  }
}
