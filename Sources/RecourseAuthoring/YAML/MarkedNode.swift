/// A value of a YAML file that knows its place. All scalars are strings.
indirect enum MarkedNode: Sendable {
  case scalar(MarkedScalar)
  case sequence([MarkedNode], Place)
  case mapping(MarkedMapping)
  /// Something that was refused before; it is skipped without a second finding.
  case unreadable(Place)

  /// Where the value begins.
  var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .sequence(_, let place): place
    case .mapping(let mapping): mapping.place
    case .unreadable(let place): place
    }
  }

  /// A text alone that stands for a mapping with this text under a key; anything else as it is.
  func expanded(under key: String) -> MarkedNode {
    guard case .scalar(let scalar) = self else { return self }
    let name = MarkedScalar(text: key, isPlain: true, place: scalar.place)
    return .mapping(
      MarkedMapping(entries: [.init(key: name, value: self)], place: scalar.place))
  }

  /// What it is, for messages.
  var shape: String {
    switch self {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .unreadable: "unreadable"
    }
  }
}

/// A piece of text in a file.
struct MarkedScalar: Sendable {
  /// The text as YAML reads it.
  var text: String
  /// Neither quoted nor a block: only such a text can be `null`.
  var isPlain: Bool
  /// Where it begins.
  var place: Place

  /// Written as nothing, `~` or `null`.
  var isNull: Bool { isPlain && ["", "~", "null"].contains(text) }
}

/// A mapping in the order of the file; keys are different from each other.
struct MarkedMapping: Sendable {
  /// One key and its value.
  struct Entry: Sendable {
    var key: MarkedScalar
    var value: MarkedNode
  }

  /// In file order.
  var entries: [Entry]
  /// Where it begins.
  var place: Place
}
