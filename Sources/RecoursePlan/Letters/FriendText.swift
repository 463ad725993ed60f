import RecourseModel

/// A letter as a friend takes it in: sentences without the line ends that wrapping made.
struct FriendText {
  /// The sentences as written.
  let sentences: [String]
  private let folded: [String]
  private let plain: String

  init(_ text: String) {
    plain = Self.unwrapped(text)
    sentences = Self.split(plain)
    folded = sentences.map(Self.fold)
  }

  // MARK: - Words of a rule

  /// The first words of a rule that stand in the letter; nil: none do.
  func finding(_ rule: FriendRule) -> String? {
    for sentence in folded {
      var sentence = sentence
      for phrase in rule.unless { sentence = sentence.replacing(Self.fold(phrase), with: " · ") }
      let holds = { (word: String) in Self.holds(Self.fold(word), in: sentence) }
      guard rule.with.isEmpty || rule.with.contains(where: holds) else { continue }
      if let word = rule.words.first(where: holds) { return Self.shown(word) }
    }
    return nil
  }

  private static func shown(_ word: String) -> String {
    word.hasSuffix("*") ? String(word.dropLast()) : word
  }

  /// Chinese is found anywhere; other words as whole ones, `*` at the end taking any ending.
  private static func holds(_ word: String, in sentence: String) -> Bool {
    let isOpen = word.hasSuffix("*")
    let word = isOpen ? String(word.dropLast()) : word
    guard !word.isEmpty else { return false }
    if word.unicodeScalars.contains(where: isIdeograph) { return sentence.contains(word) }
    var rest = sentence[...]
    while let range = rest.firstRange(of: word) {
      let before = sentence[..<range.lowerBound].last
      let after = sentence[range.upperBound...].first
      let isWhole = before.map { !isWordPart($0) } ?? true
      if isWhole, isOpen || (after.map { !isWordPart($0) } ?? true) { return true }
      rest = rest[rest.index(after: range.lowerBound)...]
    }
    return false
  }

  private static func isWordPart(_ character: Character) -> Bool {
    (character.isLetter || character.isNumber)
      && !character.unicodeScalars.contains(where: isIdeograph)
  }

  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    (0x3400...0x9FFF).contains(scalar.value) || (0x20000...0x3FFFF).contains(scalar.value)
  }

  /// Lower case, one kind of apostrophe, single spaces.
  private static func fold(_ text: String) -> String {
    var result = ""
    for character in text.lowercased() {
      let plain: Character = "’‘ʼ`´".contains(character) ? "'" : character
      if plain.isWhitespace, result.last == " " { continue }
      result.append(plain.isWhitespace ? " " : plain)
    }
    return result
  }

  // MARK: - Form

  /// Lines joined where wrapping cut them: an empty line ends a paragraph, and no space comes
  /// between Chinese characters.
  private static func unwrapped(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = line.drop { $0.isWhitespace }
      while words.last?.isWhitespace == true { words.removeLast() }
      if words.isEmpty {
        if result.last != "\n" { result += "\n" }
        continue
      }
      let joinsTight =
        result.unicodeScalars.last.map(isWide) == true
        && words.unicodeScalars.first.map(isWide) == true
      if !result.isEmpty, result.last != "\n", !joinsTight { result += " " }
      result += words
    }
    return result
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    isIdeograph(scalar) || (0x3000...0x303F).contains(scalar.value)
      || (0xFF00...0xFFEF).contains(scalar.value)
  }

  private static func split(_ text: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      if character == "\n" {
        sentences.append(current)
        current = ""
        continue
      }
      current.append(character)
      let ends = "。！？；".contains(character) || (".!?;".contains(character) && rest.first == " ")
      if ends {
        sentences.append(current)
        current = ""
      }
    }
    return (sentences + [current]).filter { !$0.allSatisfy(\.isWhitespace) }
  }

  /// Characters of Chinese writing.
  var characters: Int { plain.unicodeScalars.count(where: Self.isIdeograph) }

  /// Words between spaces that hold a letter or a digit.
  var words: Int {
    plain.split(whereSeparator: \.isWhitespace)
      .count { $0.contains { $0.isLetter || $0.isNumber } }
  }

  /// True: more of it is Chinese than not.
  var isChinese: Bool { characters > words }

  /// How many blanks are left.
  var blanks: Int {
    var count = 0
    var run = 0
    for character in plain + " " {
      if character == "_" {
        run += 1
      } else {
        if run >= 4 { count += 1 }
        run = 0
      }
    }
    return count
  }

  /// What is shouted; nil: nothing. Two words in capitals side by side, or two exclamation marks.
  var shouting: String? {
    var marks = 0
    for character in plain where "!！".contains(character) { marks += 1 }
    if marks > 2 || ["!!", "！！", "!！", "！!", "?!", "？！"].contains(where: plain.contains) {
      return "!!!"
    }
    var loud: [Substring] = []
    for word in plain.split(whereSeparator: { $0.isWhitespace }) {
      let letters = word.filter(\.isLetter)
      let isLoud =
        letters.count > 1 && letters.allSatisfy { $0.isASCII && $0.isUppercase }
        && !word.contains(where: \.isNumber)
      if isLoud {
        loud.append(word)
      } else {
        loud = []
      }
      // Two abbreviations can stand side by side; eight capitals are a cry.
      if loud.count > 1, loud.reduce(0, { $0 + $1.count(where: \.isLetter) }) >= 8 {
        return loud.joined(separator: " ")
      }
    }
    return nil
  }
}
