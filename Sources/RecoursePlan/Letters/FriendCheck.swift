public import RecourseModel

/// One thing that a friend says of a finished letter.
public struct FriendRemark: Sendable, Hashable {
  /// What it is about, in the order in which it is said.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case cardNumber, identityNumber, threat, insult, shouting, tooLong, noRequest, noDate
    case evidenceNotHeld, blanksLeft
  }

  /// What it is about.
  public var kind: Kind
  /// The words of the letter that it is about, or a figure; a number is masked but for its end.
  public var excerpt: String

  /// Makes a remark.
  public init(_ kind: Kind, excerpt: String = "") {
    self.kind = kind
    self.excerpt = excerpt
  }
}

/// Reads a finished letter as a calm friend would, before it goes out. Its word lists are
/// knowledge; it decides nothing, it only says what it sees.
public struct FriendCheck: Sendable {
  private let rules: [FriendRule]

  /// Prepares the check.
  public init(rules: [FriendRule]) {
    self.rules = rules
  }

  /// Whether words hold the number of a payment card or of a person.
  public static func holdsNumber(_ words: String) -> Bool {
    !FriendNumbers.remarks(in: words).isEmpty
  }

  /// What a friend says of a letter; empty: nothing.
  ///
  /// - Parameters:
  ///   - text: the letter as it goes out, wrapped or not, in English or Chinese.
  ///   - kind: what it is for; a review need not ask for anything.
  ///   - asOf: the day on which it is written: only a later day is one by which to answer.
  ///   - lacking: options of the question `records` that the case surely does not hold.
  public func remarks(
    on text: String, kind: Letter.Kind, asOf: CivilDate, lacking: Set<OptionID> = []
  ) -> [FriendRemark] {
    let letter = FriendText(text)
    var remarks = FriendNumbers.remarks(in: text)
    remarks += found(.threat, .threat, in: letter) + found(.insult, .insult, in: letter)
    if let loud = letter.shouting { remarks.append(FriendRemark(.shouting, excerpt: loud)) }
    remarks += tooLong(letter)
    if kind.asksForSomething {
      let requests = rules.filter { $0.finds == .request }
      if !requests.isEmpty, !requests.contains(where: { letter.finding($0) != nil }) {
        remarks.append(FriendRemark(.noRequest))
      }
      if !FriendDates.namesTerm(in: letter.sentences, after: asOf) {
        remarks.append(FriendRemark(.noDate))
      }
    }
    for rule in rules where rule.finds == .evidence {
      guard let record = rule.record, lacking.contains(record), let words = letter.finding(rule)
      else { continue }
      remarks.append(FriendRemark(.evidenceNotHeld, excerpt: words))
    }
    let blanks = letter.blanks
    if blanks > 0 { remarks.append(FriendRemark(.blanksLeft, excerpt: String(blanks))) }
    return remarks.enumerated().sorted {
      ($0.element.kind.place, $0.offset) < ($1.element.kind.place, $1.offset)
    }.map(\.element)
  }

  private func found(
    _ finds: FriendRule.Finds, _ kind: FriendRemark.Kind, in letter: FriendText
  ) -> [FriendRemark] {
    rules.lazy.filter { $0.finds == finds }.compactMap { letter.finding($0) }.prefix(1)
      .map { FriendRemark(kind, excerpt: $0) }
  }

  private func tooLong(_ letter: FriendText) -> [FriendRemark] {
    rules.compactMap { rule in
      guard rule.finds == .length else { return nil }
      let isLong =
        letter.isChinese
        ? letter.characters > rule.mostCharacters : letter.words > rule.mostWords
      let length = letter.isChinese ? letter.characters : letter.words
      return isLong ? FriendRemark(.tooLong, excerpt: String(length)) : nil
    }
  }
}

extension FriendRemark.Kind {
  fileprivate var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension LetterWords {
  /// A remark as one calm sentence.
  public func remark(_ remark: FriendRemark) -> String {
    let sentence: LetterSentence =
      switch remark.kind {
      case .cardNumber: .friendCard
      case .identityNumber: .friendIdentity
      case .threat: .friendThreat
      case .insult: .friendInsult
      case .shouting: .friendShouting
      case .tooLong: .friendTooLong
      case .noRequest: .friendNoRequest
      case .noDate: .friendNoDate
      case .evidenceNotHeld: .friendEvidence
      case .blanksLeft: remark.excerpt == "1" ? .friendBlank : .friendBlanks
      }
    return self(sentence, ["words": remark.excerpt])
  }
}
