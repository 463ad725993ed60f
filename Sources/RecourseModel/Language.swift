/// The languages that the program speaks.
public enum Language: String, Hashable, Sendable, Codable, CaseIterable {
  /// English.
  case english = "en"
  /// Simplified Chinese.
  case simplifiedChinese = "zh-Hans"
}

/// One text in every language.
public struct LocalizedText: Hashable, Sendable, Codable {
  /// The English text: the one that authors write beside the logic.
  public var english: String
  /// The Simplified Chinese text.
  public var simplifiedChinese: String

  /// Makes a text from both languages.
  public init(english: String, simplifiedChinese: String) {
    self.english = english
    self.simplifiedChinese = simplifiedChinese
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    get {
      switch language {
      case .english: english
      case .simplifiedChinese: simplifiedChinese
      }
    }
    set {
      switch language {
      case .english: english = newValue
      case .simplifiedChinese: simplifiedChinese = newValue
      }
    }
  }
}
