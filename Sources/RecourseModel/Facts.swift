/// How sure a source is.
public enum Confidence: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Weak or conflicting: shown only with "check this first".
  case low
  /// One decent source: shown with "check this first".
  case medium
  /// The text was read, or two independent good sources agree.
  case high

  /// The less sure comes first.
  public static func < (left: Confidence, right: Confidence) -> Bool {
    let order: [Confidence] = [.low, .medium, .high]
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}

/// Where a piece of advice or a figure comes from.
public struct Source: Hashable, Sendable, Codable {
  /// What a source is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A passage of a seed document.
    case passage
    /// A rule of law.
    case law
    /// A fact about a channel.
    case channel
    /// A private rule: a card network, a platform.
    case rule
  }

  /// Its id, such as `S0-06` or `US-01`.
  public var id: SourceID
  /// What it is.
  public var kind: Kind
  /// The document, for passages: `S0`...`S4`.
  public var document: String?
  /// The point in the authors' own words (English, for authors).
  public var point: String
  /// The citation as printed: "15 USC 1666; 12 CFR 1026.13".
  public var citation: String
  /// The day on which it was last checked.
  public var checked: CivilDate
  /// How sure it is.
  public var confidence: Confidence
  /// For a passage that no item uses: why it is left out.
  public var leftOut: String?

  /// Makes a source.
  public init(
    id: SourceID, kind: Kind, document: String? = nil, point: String, citation: String,
    checked: CivilDate, confidence: Confidence, leftOut: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.document = document
    self.point = point
    self.citation = citation
    self.checked = checked
    self.confidence = confidence
    self.leftOut = leftOut
  }
}

/// A rule that turns a known date into the last day for something.
public struct Deadline: Hashable, Sendable, Codable {
  /// What happens when the last day is not a working day.
  public enum Roll: String, Hashable, Sendable, Codable, CaseIterable {
    /// The day stands.
    case none
    /// It moves to the next working day.
    case forward
    /// It moves to the working day before.
    case backward
  }

  /// Its id, such as `us-billing-error-notice`.
  public var id: DeadlineID
  /// What has to be done by then.
  public var title: LocalizedText
  /// The date question from which it is counted.
  public var start: QuestionID
  /// How long.
  public var span: Span
  /// Whose working days count.
  public var calendar: OptionID?
  /// See ``Roll-swift.enum``.
  public var roll: Roll
  /// True: what counts is the arrival, not the sending.
  public var mustArrive: Bool
  /// Percent of the span after which one should file and go on talking; 0: never.
  public var filePercent: Int
  /// The rule in words, for the proof line.
  public var rule: LocalizedText
  /// Sources.
  public var sources: [SourceID]

  /// Makes a deadline rule.
  public init(
    id: DeadlineID, title: LocalizedText, start: QuestionID, span: Span,
    calendar: OptionID? = nil, roll: Roll = .none, mustArrive: Bool = false,
    filePercent: Int = 75, rule: LocalizedText, sources: [SourceID] = []
  ) {
    self.id = id
    self.title = title
    self.start = start
    self.span = span
    self.calendar = calendar
    self.roll = roll
    self.mustArrive = mustArrive
    self.filePercent = filePercent
    self.rule = rule
    self.sources = sources
  }
}

/// Somebody to turn to.
public struct Channel: Hashable, Sendable, Codable {
  /// Its id, such as `us-attorney-general`.
  public var id: ChannelID
  /// Its name.
  public var name: LocalizedText
  /// What it takes and what it can do.
  public var takes: LocalizedText
  /// Cost in words.
  public var cost: LocalizedText
  /// Typical time in words.
  public var time: LocalizedText
  /// Address or number; empty if none is known well enough.
  public var address: String
  /// The country it serves; nil: any.
  public var country: OptionID?
  /// Sources.
  public var sources: [SourceID]

  /// Makes a channel.
  public init(
    id: ChannelID, name: LocalizedText, takes: LocalizedText, cost: LocalizedText,
    time: LocalizedText, address: String = "", country: OptionID? = nil,
    sources: [SourceID] = []
  ) {
    self.id = id
    self.name = name
    self.takes = takes
    self.cost = cost
    self.time = time
    self.address = address
    self.country = country
    self.sources = sources
  }
}

/// What a step costs in money.
public struct CostRule: Hashable, Sendable, Codable {
  /// How the money is computed.
  public enum Formula: Hashable, Sendable, Codable {
    /// Nothing.
    case free
    /// Between two figures, in hundredths.
    case range(low: Int, high: Int)
    /// A table of brackets over the amount at stake, in hundredths.
    case brackets([Bracket])
  }

  /// One step of a table: up to `upTo` either a fixed sum or a rate on the part inside it.
  public struct Bracket: Hashable, Sendable, Codable {
    /// Upper end in hundredths; nil: no end.
    public var upTo: Int?
    /// A fixed sum in hundredths for the whole bracket.
    public var fixed: Int
    /// Hundredths of a percent on the part of the amount inside the bracket (250 = 2.5 %).
    public var rate: Int

    /// Makes a bracket.
    public init(upTo: Int?, fixed: Int = 0, rate: Int = 0) {
      self.upTo = upTo
      self.fixed = fixed
      self.rate = rate
    }
  }

  /// Its id, such as `cn-court-fee-halved`.
  public var id: CostID
  /// ISO 4217 code.
  public var currency: String
  /// How it is computed.
  public var formula: Formula
  /// The share of the formula that is paid: 1/2 for a halved fee.
  public var shareNumerator: Int
  /// See ``shareNumerator``.
  public var shareDenominator: Int
  /// What to say of it, such as "the loser pays".
  public var remark: LocalizedText?
  /// Sources.
  public var sources: [SourceID]

  /// Makes a cost rule.
  public init(
    id: CostID, currency: String, formula: Formula, shareNumerator: Int = 1,
    shareDenominator: Int = 1, remark: LocalizedText? = nil, sources: [SourceID] = []
  ) {
    self.id = id
    self.currency = currency
    self.formula = formula
    self.shareNumerator = shareNumerator
    self.shareDenominator = shareDenominator
    self.remark = remark
    self.sources = sources
  }

  /// Lowest and highest money it can cost for an amount at stake, in hundredths; a table without
  /// an amount gives nil.
  public func money(atStake: Int?) -> ClosedRange<Int>? {
    switch formula {
    case .free: return 0...0
    case .range(let low, let high): return low...high
    case .brackets(let brackets):
      guard let atStake else { return nil }
      var sum = 0
      var lower = 0
      for bracket in brackets {
        guard atStake > lower || lower == 0 else { break }
        let inside = min(atStake, bracket.upTo ?? atStake) - lower
        sum += bracket.fixed + max(0, inside) * bracket.rate / 10_000
        guard let upTo = bracket.upTo else { break }
        lower = upTo
      }
      let share = sum * shareNumerator / shareDenominator
      return share...share
    }
  }
}
