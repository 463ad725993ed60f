internal import RecourseModel

/// What a line means as an answer to a choice or yes-no question.
enum ChoiceReading: Hashable {
  /// One option, and how it was recognised.
  case option(OptionID, Manner)
  /// *Don't know*.
  case unknown
  /// Several options fit equally well.
  case ambiguous([OptionID])
  /// No option fits; those that come nearest, the nearest first.
  case none(nearest: [OptionID])

  /// How an option was recognised.
  enum Manner: Hashable {
    /// By the number on screen.
    case number
    /// By its name, a start of it, yes or no.
    case name
    /// By words inside the line.
    case words
  }
}

/// Reads a line as an answer to a choice or yes-no question.
struct ChoiceReader {
  let offer: Offer

  /// The reading. An option that is not listed counts where its whole name was typed, or where no
  /// listed one fits.
  func read(_ line: String) -> ChoiceReading {
    let reading = readAsTyped(line)
    var shorter = line
    // 当面说的, 刷卡了, 收到了的吧: particles at the end say nothing by themselves.
    for _ in 0..<Self.mostParticles {
      guard case .none = reading, let last = shorter.last, "的了吧呢啊呀哦嘛".contains(last) else {
        return reading
      }
      shorter.removeLast()
      let meant = readAsTyped(shorter)
      if case .none = meant { continue }
      return meant
    }
    return reading
  }

  /// More particles at the end than anybody says.
  private static let mostParticles = 4

  private func readAsTyped(_ line: String) -> ChoiceReading {
    let listed = readListed(line)
    if offer.unlisted.isEmpty || ChoiceReader.number(in: line) != nil { return listed }
    let others = ChoiceReader(
      offer: Offer(
        kind: .choice, options: offer.unlisted, readsInitials: offer.readsInitials))
    switch (listed, others.readListed(line)) {
    case (.none, .none(let nearest)):
      return .none(nearest: Array((self.nearest(to: line) + nearest).prefix(3)))
    case (.none, let other): return other
    case (.option(_, .words), .option(let id, .name)): return .option(id, .name)
    default: return listed
    }
  }

  private func readListed(_ line: String) -> ChoiceReading {
    let compact = Folding.compact(line)
    if let number = ChoiceReader.number(in: line) {
      if number == 0 { return offer.zero.map { .option($0.id, .number) } ?? .unknown }
      guard offer.options.indices.contains(number - 1) else { return .none(nearest: []) }
      return .option(offer.options[number - 1].id, .number)
    }
    guard !compact.isEmpty else { return .none(nearest: []) }
    if let exact = only(where: { name in Folding.compact(name) == compact }) {
      return .option(exact, .name)
    }
    if UnknownWords.isWhole(line) { return .unknown }
    if offer.kind == .yesNo, let yes = YesNoWords.read(line) {
      return .option(yes ? "yes" : "no", .name)
    }
    let starting = matching { name in Folding.compact(name).hasPrefix(compact) }
    if starting.count == 1 { return .option(starting[0], .name) }
    if let byWords = read(byWords: line) { return byWords }
    if starting.count > 1 { return .ambiguous(starting) }
    let containing = inside(compact)
    if containing.count == 1 { return .option(containing[0], .name) }
    if offer.readsInitials, let meant = read(initials: line) { return meant }
    if UnknownWords.occur(in: line) { return .unknown }
    if containing.count > 1 { return .ambiguous(containing) }
    return .none(nearest: nearest(to: line))
  }

  /// The options nearest to a line, at most three.
  func nearest(to line: String) -> [OptionID] {
    let scored = offer.all.enumerated().map { index, option in
      (option.id, option.names.map { Nearness.between(line, $0) }.max() ?? 0, index)
    }
    return scored.filter { $0.1 >= 0.45 }.sorted { ($1.1, $0.2) < ($0.1, $1.2) }.prefix(3).map(\.0)
  }

  // MARK: - Numbers

  /// The number that a line is, such as `2`, `２`, `2.`, `#2`, `option 2`, 第2个, 选二; nil for more.
  static func number(in line: String) -> Int? {
    var text = Folding.compact(line)
    for start in ["option", "number", "no", "nr", "第", "选项", "选择", "选", "我选", "答案"]
    where text.hasPrefix(start) && text.count > start.count {
      text = String(text.dropFirst(start.count))
      break
    }
    for end in ["个", "项", "号", "条"] where text.hasSuffix(end) { text = String(text.dropLast()) }
    if let number = Int(text), (0...99).contains(number), text.count <= 2 { return number }
    let digits: [String] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    return digits.firstIndex(of: text)
  }

  // MARK: - Words

  /// The first clause in which an option is recognised answers; in it the longest find wins.
  private func read(byWords line: String) -> ChoiceReading? {
    let prepared = offer.all.map { option in
      (option: option.id, entries: entries(of: option).map(KeywordSearch.Entry.init))
    }
    for clause in Clauses.split(line) + [line] {
      let words = TypedWords(clause)
      let hits = prepared.compactMap { option, entries in
        KeywordSearch.best(entries, in: words).map { (option, $0) }
      }
      guard let longest = hits.map(\.1).max() else { continue }
      let best = hits.filter { !$0.1.isWeaker(than: longest) }.map(\.0)
      return best.count == 1 ? .option(best[0], .words) : .ambiguous(best)
    }
    return nil
  }

  /// Keywords, and names long enough to mean something inside a line.
  private func entries(of option: Offer.OfferedOption) -> [String] {
    guard offer.kind != .yesNo else { return option.keywords }
    return option.keywords + option.names.map(Folding.bare).filter { $0.utf8.count > 3 }
  }

  /// `xyk` is 信用卡, and a beginning is enough; a whole name comes before beginnings.
  private func read(initials line: String) -> ChoiceReading? {
    for fits in [PinyinInitials.spell, PinyinInitials.begin] {
      let found = matching { name in fits(name, line) }
      if found.count == 1 { return .option(found[0], .name) }
      if found.count > 1 { return .ambiguous(found) }
    }
    return nil
  }

  /// Options that have the typed words inside a name: `bank account`, 账单.
  private func inside(_ compact: String) -> [OptionID] {
    let least = compact.contains(where: Folding.isHan) ? 2 : 4
    guard compact.count >= least else { return [] }
    return matching { name in Folding.compact(name).contains(compact) }
  }

  private func matching(_ fits: (String) -> Bool) -> [OptionID] {
    offer.all.filter { $0.names.contains(where: fits) }.map(\.id)
  }

  private func only(where fits: (String) -> Bool) -> OptionID? {
    let found = matching(fits)
    return found.count == 1 ? found[0] : nil
  }
}
