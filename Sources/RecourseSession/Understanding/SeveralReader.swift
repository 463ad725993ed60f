internal import RecourseModel

/// What a line means as an answer to a question with several answers.
enum SeveralReading: Hashable {
  /// The chosen options in the order shown; empty: none of these.
  case options([OptionID], ChoiceReading.Manner)
  /// *Don't know*.
  case unknown
  /// A part that fits no option, and what comes nearest.
  case none(part: String, nearest: [OptionID])
}

/// Reads a line as an answer to a question with several answers.
struct SeveralReader {
  let offer: Offer

  private static let noneWords: Set<String> = [
    "none", "none of these", "none of them", "nothing", "no", "n", "neither", "not any",
    "都没有", "没有", "无", "都不是", "一个都没有", "以上都没有", "都没", "没", "什么都没有", "都不", "不是",
  ]
  private static let allWords: Set<String> = [
    "all", "all of them", "all of these", "everything", "both", "都有", "全部", "全都有", "都是", "全选", "全",
  ]

  /// The reading.
  func read(_ line: String) -> SeveralReading {
    let bare = Folding.bare(line)
    if let members = numbers(in: line) {
      if members == [0] { return .unknown }
      guard members.allSatisfy({ offer.options.indices.contains($0 - 1) }) else {
        return .none(part: line, nearest: [])
      }
      return .options(inOrder(members.map { offer.options[$0 - 1].id }), .number)
    }
    let choice = ChoiceReader(
      offer: Offer(
        kind: .choice, options: offer.options, unlisted: offer.unlisted,
        readsInitials: offer.readsInitials))
    // A whole name may itself hold "and" or 和.
    if case .option(let id, .name) = choice.read(line) { return .options([id], .name) }
    if SeveralReader.noneWords.contains(bare) { return .options([], .name) }
    if SeveralReader.allWords.contains(bare), bare != "both" || offer.options.count == 2 {
      return .options(offer.options.map(\.id), .name)
    }
    if UnknownWords.isWhole(line) { return .unknown }
    return read(members: line, choice)
  }

  private func read(members line: String, _ choice: ChoiceReader) -> SeveralReading {
    var found: [OptionID] = []
    var manner = ChoiceReading.Manner.name
    for member in initials(line) ?? Clauses.members(line) {
      switch choice.read(member) {
      case .option(let id, let how):
        found.append(id)
        if how == .words { manner = .words }
      case .ambiguous(let ids):
        return .none(part: member, nearest: ids)
      case .unknown, .none:
        let words = TypedWords(member)
        let hits = offer.options.filter { KeywordSearch.best($0.keywords, in: words) != nil }
        guard !hits.isEmpty else {
          return .none(part: member, nearest: choice.nearest(to: member))
        }
        found += hits.map(\.id)
        manner = .words
      }
    }
    return found.isEmpty ? .none(part: line, nearest: []) : .options(inOrder(found), manner)
  }

  /// `ht fp`: names by their initials stand apart as figures do.
  private func initials(_ line: String) -> [String]? {
    let words = Folding.fold(line).split(separator: " ").map(String.init)
    let areNames = words.allSatisfy { word in
      offer.options.contains { option in
        option.names.contains { PinyinInitials.begin($0, word) }
      }
    }
    return offer.readsInitials && words.count > 1 && areNames ? words : nil
  }

  /// The numbers of a line that holds nothing else: `1,3`, `1 3`, `1、3`, `1 and 3`, `1-3`, 1和3.
  private func numbers(in line: String) -> [Int]? {
    var numbers: [Int] = []
    for member in Clauses.members(line) {
      for part in member.split(separator: " ") {
        let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        if ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]), low <= high, high < 100
        {
          numbers += Array(low...high)
        } else if let number = ChoiceReader.number(in: String(part)) {
          numbers.append(number)
        } else {
          return nil
        }
      }
    }
    return numbers.isEmpty ? nil : numbers
  }

  private func inOrder(_ ids: [OptionID]) -> [OptionID] {
    offer.options.map(\.id).filter(ids.contains)
  }
}
