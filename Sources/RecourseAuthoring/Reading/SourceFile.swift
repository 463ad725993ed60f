/// One file of a knowledge folder, as bytes.
package struct SourceFile: Hashable, Sendable {
  /// The path as it is printed in findings.
  package var path: String
  /// The path below the knowledge folder, such as `items/talk.yaml`.
  package var relative: String
  /// What is in it.
  package var bytes: [UInt8]

  /// Makes a file.
  package init(path: String, relative: String, bytes: [UInt8]) {
    self.path = path
    self.relative = relative
    self.bytes = bytes
  }

  /// Where the Chinese of the English files lies.
  static let chineseFolder = "texts/zh-Hans/"

  /// True for a file of Chinese texts.
  var isChinese: Bool { relative.hasPrefix(SourceFile.chineseFolder) }
}

/// The lists that files hold.
enum Section: String, CaseIterable {
  case questions
  case conditions
  case impossible
  case items
  case deadlines
  case calendars
  case channels
  case costs
  case letters
  case blanks
  case friend
  case clauses
  case carries
  case happenings
  case properties
  case sources
  case stories

  /// The key under which an entry carries its id; nil: entries have none.
  var idKey: String? {
    switch self {
    case .impossible, .carries: nil
    case .calendars: "country"
    default: "id"
    }
  }

  /// One entry, for messages.
  var singular: String {
    switch self {
    case .impossible: "impossible combination"
    case .properties: "property"
    case .carries: "carried answer"
    case .friend: "friend's rule"
    case .stories: "story"
    default: String(rawValue.dropLast())
    }
  }

  /// Whether people read its texts, so that Chinese is needed.
  var isTranslated: Bool {
    switch self {
    case .questions, .conditions, .items, .deadlines, .channels, .costs, .letters, .blanks,
      .clauses, .happenings, .properties:
      true
    case .impossible, .calendars, .friend, .carries, .sources, .stories: false
    }
  }
}
