/// Refuses, before the YAML library sees a file, all that hangs or crashes it and all that our
/// format does not have: anchors, aliases, tags, merge keys, complex keys, odd characters, depth.
///
/// What can be taken out safely is taken out, so that the rest of the file is still checked and
/// every finding comes at once.
struct YAMLGate {
  /// Deepest nesting that is read.
  static let depthLimit = 64
  /// Largest file that is read, in bytes.
  static let sizeLimit = 1 << 20

  /// The file's text with refused parts blanked out, place for place.
  private(set) var lines: [[Unicode.Scalar]]
  /// Places whose value was blanked out: line and column, both 1-based.
  private(set) var blanked: Set<[Int]> = []
  /// False: the library must not see this file at all.
  private(set) var isReadable = true

  private let file: String
  private let findings: FindingList
  private let original: String
  private var isChanged = false
  private var line = 0
  private var column = 0
  private var flowDepth = 0
  /// Open block collections: the column of each, and whether it is a list.
  private var blocks: [(column: Int, isList: Bool)] = []
  /// True where a value, key or list entry may begin.
  private var atNodeStart = true
  private var depthIsTold = false
  /// True while a plain text may go on in the next, deeper line.
  private var plainIsOpen = false

  /// Scans a text that is valid UTF-8.
  init(text: String, file: String, findings: FindingList) {
    self.file = file
    self.findings = findings
    original = text
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map(Array.init)
    refuseCharacters()
    while line < lines.count { scanLine() }
  }

  /// The text that the library may read.
  var text: String {
    guard isChanged else { return original }
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    return String(scalars)
  }

  // MARK: Characters

  private mutating func refuseCharacters() {
    var returns = 0
    for row in lines.indices {
      for index in lines[row].indices {
        let scalar = lines[row][index]
        guard let reason = ForbiddenScalars.reason(scalar) else { continue }
        isChanged = true
        lines[row][index] = scalar.value < 0x20 ? " " : "?"
        if scalar == "\r" {
          returns += 1
          if returns > 1 { continue }
        }
        findings.add(
          .character, at: Place(file: file, line: row + 1, column: index + 1),
          "\(ForbiddenScalars.name(scalar)) is \(reason)")
      }
    }
  }

  // MARK: Lines

  private mutating func scanLine() {
    column = 0
    let current = lines[line]
    let indent = current.prefix { $0 == " " }.count
    if flowDepth == 0 {
      if starts(with: "---") || starts(with: "...") || current.first == "%" {
        refuse("one file holds one document without markers; remove this line")
        lines[line] = []
        isChanged = true
      }
      let parent = blocks.last?.column ?? -1
      let goesOn = plainIsOpen && indent > parent
      if indent < current.count, !goesOn || current[indent] == "#" { plainIsOpen = false }
      atNodeStart = !plainIsOpen
    }
    column = indent
    while line < lines.count, column < lines[line].count { scanToken() }
    line += 1
  }

  private func starts(with marker: String) -> Bool {
    lines[line].starts(with: marker.unicodeScalars)
      && (lines[line].count == 3 || lines[line][3] == " ")
  }

  private mutating func scanToken() {
    let current = lines[line]
    let scalar = current[column]
    switch scalar {
    case " ":
      column += 1
    case "#" where column == 0 || current[column - 1] == " ":
      column = current.count
    case "'" where atNodeStart, "\"" where atNodeStart:
      let start = column
      let startLine = line
      skipQuoted(scalar)
      if startLine == line { noteKey(at: start) }
      atNodeStart = false
    case "[" where flowDepth > 0 || atNodeStart, "{" where flowDepth > 0 || atNodeStart:
      flowDepth += 1
      checkDepth()
      column += 1
      atNodeStart = true
    case "]" where flowDepth > 0, "}" where flowDepth > 0:
      flowDepth -= 1
      column += 1
      atNodeStart = false
    case "," where flowDepth > 0:
      column += 1
      atNodeStart = true
    case ":" where isFollowedBySpace(column) || flowDepth > 0 && !atNodeStart:
      column += 1
      atNodeStart = true
    case "-" where flowDepth == 0 && atNodeStart && isFollowedBySpace(column):
      open(column: column, isList: true)
      column += 1
    case "?" where atNodeStart && isFollowedBySpace(column):
      refuse("`?` keys are not used here; write a plain key")
      isReadable = false
      column += 1
    case "&" where atNodeStart:
      refuse("anchors (`&`) are not used here; write the value out, or quote the text")
      blankWord(with: " ")
    case "*" where atNodeStart:
      refuse("aliases (`*`) are not used here; write the value out, or quote the text")
      blanked.insert([line + 1, column + 1])
      blankWord(with: "x")
      atNodeStart = false
    case "!" where atNodeStart:
      refuse("tags (`!`) are not used here; remove it, or quote the text")
      blankWord(with: " ")
    case "|" where atNodeStart && flowDepth == 0, ">" where atNodeStart && flowDepth == 0:
      skipBlockScalar()
    default:
      skipPlain()
      atNodeStart = false
    }
  }

  // MARK: Tokens

  private func isFollowedBySpace(_ index: Int) -> Bool {
    index + 1 >= lines[line].count || lines[line][index + 1] == " "
  }

  private mutating func skipPlain() {
    let start = column
    while column < lines[line].count {
      let scalar = lines[line][column]
      if scalar == ":" {
        let next = column + 1 < lines[line].count ? lines[line][column + 1] : " "
        if next == " " || flowDepth > 0 && ",?[]{}".unicodeScalars.contains(next) { break }
      }
      if scalar == "#", column > start, lines[line][column - 1] == " " { break }
      if flowDepth > 0, ",[]{}".unicodeScalars.contains(scalar) { break }
      column += 1
    }
    if column == start { column += 1 }
    let word = String(String.UnicodeScalarView(lines[line][start..<column]))
    let isKey = noteKey(at: start)
    plainIsOpen = !isKey && flowDepth == 0
    if isKey, word.split(separator: " ").first == "<<" {
      column = start
      refuse("merge keys (`<<`) are not used here; write the keys out")
      blanked.insert([line + 1, start + 1])
      blankWord(with: "x")
    }
  }

  /// Opens a block mapping if what ends here is a key.
  @discardableResult
  private mutating func noteKey(at start: Int) -> Bool {
    var next = column
    while next < lines[line].count, lines[line][next] == " " { next += 1 }
    guard next < lines[line].count, lines[line][next] == ":" else { return false }
    guard flowDepth > 0 || isFollowedBySpace(next) else { return false }
    if flowDepth == 0, atNodeStart { open(column: start, isList: false) }
    return true
  }

  private mutating func skipQuoted(_ quote: Unicode.Scalar) {
    column += 1
    while line < lines.count {
      while column < lines[line].count {
        let scalar = lines[line][column]
        column += 1
        if scalar == "\\", quote == "\"" {
          column += 1
        } else if scalar == quote {
          guard quote == "'", column < lines[line].count, lines[line][column] == "'" else {
            return
          }
          column += 1
        }
      }
      line += 1
      column = 0
    }
  }

  private mutating func skipBlockScalar() {
    let parent = blocks.last?.column ?? -1
    var next = line + 1
    while next < lines.count {
      let indent = lines[next].prefix { $0 == " " }.count
      if indent < lines[next].count, indent <= parent { break }
      next += 1
    }
    // scanLine goes on one line further.
    line = next - 1
    column = lines[line].count
    atNodeStart = false
  }

  /// Overwrites the word that begins here, so that every other place stays where it is.
  private mutating func blankWord(with filler: Unicode.Scalar) {
    isChanged = true
    while column < lines[line].count, !" ,]}".unicodeScalars.contains(lines[line][column]) {
      if lines[line][column] == ":", isFollowedBySpace(column) { break }
      lines[line][column] = filler
      column += 1
    }
  }

  private mutating func open(column: Int, isList: Bool) {
    while let top = blocks.last,
      top.column > column || top.column == column && top.isList && !isList
    {
      blocks.removeLast()
    }
    if let top = blocks.last, top.column == column, top.isList == isList { return }
    blocks.append((column, isList))
    checkDepth()
  }

  private mutating func checkDepth() {
    guard blocks.count + flowDepth > YAMLGate.depthLimit, !depthIsTold else { return }
    depthIsTold = true
    isReadable = false
    findings.add(
      .tooLarge, at: Place(file: file, line: line + 1, column: column + 1),
      "nested deeper than \(YAMLGate.depthLimit) levels; nothing in our format is")
  }

  private func refuse(_ message: String) {
    findings.add(.notPlain, at: Place(file: file, line: line + 1, column: column + 1), message)
  }
}
