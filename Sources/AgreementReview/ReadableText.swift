import RecourseModel

/// Why a file is not read as an agreement.
public enum NotReadable: String, Error, Hashable, Sendable, CaseIterable {
  /// Nothing, or only white space.
  case empty
  /// A PDF, Word or other packed file.
  case document
  /// Bytes that are no text.
  case binary
  /// A text in another encoding than UTF-8.
  case encoding
  /// A text that is neither English nor Chinese.
  case otherLanguage = "other-language"
  /// A text that does not read like an agreement.
  case noAgreement = "no-agreement"
}

/// Tells text from other bytes, and which of our languages it is in.
enum ReadableText {
  /// The text and its language.
  static func check(_ bytes: [UInt8]) throws(NotReadable) -> (String, Language) {
    if bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) || bytes.starts(with: Array("{\\rtf".utf8))
    {
      throw .document
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .encoding }
    if bytes.contains(0) { throw .binary }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw looksBinary(bytes) ? .binary : .encoding
    }
    if looksBinary(bytes) { throw .binary }
    return (text, try language(of: text))
  }

  private static func looksBinary(_ bytes: [UInt8]) -> Bool {
    let controls = bytes.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D].contains($0) }
    return controls * 100 > bytes.count
  }

  /// Words that stand in every English text and together in no other.
  private static let englishWords: Set<String> = [
    "the", "of", "and", "to", "is", "are", "or", "for", "you", "your", "shall", "by", "be", "any",
    "we", "not", "this", "that", "with", "which", "may", "will", "it", "as", "from",
  ]

  private static func language(of text: String) throws(NotReadable) -> Language {
    var han = 0
    var latin = 0
    var other = 0
    var words = 0
    var known = 0
    var word = ""
    for scalar in text.unicodeScalars {
      let isLatin = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      if isLatin {
        latin += 1
        if word.utf8.count < 8 { word.unicodeScalars.append(scalar) }
        continue
      }
      if !word.isEmpty {
        words += 1
        if englishWords.contains(word.lowercased()) { known += 1 }
        word = ""
      }
      switch scalar.value {
      case 0x4E00...0x9FFF, 0x3400...0x4DBF: han += 1
      default: if scalar.properties.isAlphabetic { other += 1 }
      }
    }
    guard han + latin + other > 0 else { throw .empty }
    if other * 8 > han * 8 + latin { throw .otherLanguage }
    // A Chinese character is about a word.
    if han * 4 > latin {
      guard other * 20 <= han else { throw .otherLanguage }
      return .simplifiedChinese
    }
    guard known * 8 >= words else { throw .otherLanguage }
    return .english
  }
}
