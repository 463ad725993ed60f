import TerminalTestSupport
import Testing

/// Random keys against a model of the line: after each, the screen and the cursor must agree.
@Suite struct RandomKeysTests {
  @Test func `a hundred and fifty random keys leave picture and line right`() throws {
    let screen = try TmuxScreen(BuiltProgram.path("line-editing-probe"), ["prompt=追索> "])
    try screen.wait(for: "mode ")
    var keys = SeededKeys(seed: 20_261_121)
    var line = LineModel(prompt: "追索> ", columns: 80)
    #expect(try screen.picture(expecting: line.picture) == line.picture)
    for number in 1...150 {
      let key = keys.next()
      line.take(key)
      switch key {
      case .type(let text): try screen.type(text)
      case .press(let name): try screen.press(name)
      }
      let seen = try screen.picture(expecting: line.picture)
      try #require(seen == line.picture, "after key \(number), \(key)")
    }
    try screen.press("Enter")
    try screen.wait(for: "got [")
    let rows = try screen.lines().drop { !$0.hasPrefix("got [") }
    #expect(rows.joined().hasPrefix("got [\(line.text)] joined 0"))
  }
}

/// A key as tmux takes it.
enum Key: Equatable {
  case type(String)
  case press(String)
}

/// Keys drawn from a seed: the same in every run.
struct SeededKeys {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> Key {
    let signs = ["退", "款", "上", "一", "，", "。", "账", "单", "a", "B", "7", " ", "不"]
    let names = ["Left", "Left", "Right", "Home", "End", "BSpace", "BSpace", "DC"]
    if below(100) < 62 {
      return .type((0...below(3)).map { _ in signs[below(signs.count)] }.joined())
    }
    return .press(names[below(names.count)])
  }

  /// A linear congruential step (Knuth, MMIX), of which the high bits are used.
  private mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

/// What a right editor shows: a line of whole characters, wrapped where a wide one does not fit.
struct LineModel {
  private var characters: [Character] = []
  private var cursor = 0
  private let prompt: String
  private let columns: Int

  init(prompt: String, columns: Int) {
    self.prompt = prompt
    self.columns = columns
  }

  var text: String { String(characters) }

  mutating func take(_ key: Key) {
    switch key {
    case .type(let text):
      characters.insert(contentsOf: text, at: cursor)
      cursor += text.count
    case .press("Left"): cursor = max(0, cursor - 1)
    case .press("Right"): cursor = min(characters.count, cursor + 1)
    case .press("Home"): cursor = 0
    case .press("End"): cursor = characters.count
    case .press("BSpace"):
      guard cursor > 0 else { return }
      cursor -= 1
      characters.remove(at: cursor)
    case .press("DC"):
      if cursor < characters.count { characters.remove(at: cursor) }
    case .press: break
    }
  }

  /// Below the probe's first line.
  var picture: Picture {
    var rows = [""]
    var column = 0
    var place = (column: 0, row: 0)
    let shown = Array(prompt) + characters
    for (index, character) in shown.enumerated() {
      let width = character.isASCII ? 1 : 2
      if column + width > columns {
        rows.append("")
        column = 0
      }
      if index == prompt.count + cursor { place = (column, rows.count) }
      rows[rows.count - 1].append(character)
      column += width
    }
    if cursor == characters.count {
      // A full row: the next one begins.
      if column == columns {
        rows.append("")
        column = 0
      }
      place = (column, rows.count)
    }
    var lines = ["mode full edits true colour true"]
    lines += rows.map(Picture.trimmed)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Picture(lines, column: place.column, row: place.row)
  }
}
