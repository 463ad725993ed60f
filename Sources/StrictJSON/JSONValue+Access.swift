extension JSONValue {
  // MARK: Reading

  /// The value of a member; nil if there is none or this is not an object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  /// Whether it is `null`.
  public var isNull: Bool {
    if case .null = content { return true }
    return false
  }

  /// The truth value, if it is one.
  public var bool: Bool? {
    if case .bool(let value) = content { return value }
    return nil
  }

  /// The number, if it is one.
  public var number: JSONNumber? {
    if case .number(let value) = content { return value }
    return nil
  }

  /// The whole number, if it is one and fits.
  public var int: Int? { number?.int }

  /// The string, if it is one.
  public var string: String? {
    if case .string(let value) = content { return value }
    return nil
  }

  /// The elements, if it is an array.
  public var array: [JSONValue]? {
    if case .array(let value) = content { return value }
    return nil
  }

  /// The members, if it is an object.
  public var members: [JSONMember]? {
    if case .object(let value) = content { return value }
    return nil
  }

  // MARK: Making

  /// `null`.
  public static var null: JSONValue { JSONValue(.null) }

  /// A truth value.
  public static func bool(_ value: Bool) -> JSONValue { JSONValue(.bool(value)) }

  /// A whole number.
  public static func int(_ value: Int) -> JSONValue { JSONValue(.number(JSONNumber(value))) }

  /// A number.
  public static func number(_ value: JSONNumber) -> JSONValue { JSONValue(.number(value)) }

  /// A string.
  public static func string(_ value: String) -> JSONValue { JSONValue(.string(value)) }

  /// A string, or `null` for nil.
  public static func string(orNull value: String?) -> JSONValue {
    value.map { string($0) } ?? .null
  }

  /// An array.
  public static func array(_ values: [JSONValue]) -> JSONValue { JSONValue(.array(values)) }

  /// An object; members are written in this order.
  public static func object(_ members: [JSONMember]) -> JSONValue {
    JSONValue(.object(members))
  }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A string.
  public init(stringLiteral value: String) { self.init(.string(value)) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(.number(JSONNumber(value))) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// A truth value.
  public init(booleanLiteral value: Bool) { self.init(.bool(value)) }
}

extension JSONValue: ExpressibleByNilLiteral {
  /// `null`.
  public init(nilLiteral: ()) { self.init(.null) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// An array.
  public init(arrayLiteral elements: JSONValue...) { self.init(.array(elements)) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  /// An object; members keep their order.
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(.object(elements.map { JSONMember($0.0, $0.1) }))
  }
}
