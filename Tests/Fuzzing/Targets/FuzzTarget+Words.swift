import RecourseModel

@testable import AgreementReview
@testable import RecourseAuthoring
@testable import RecoursePlan
@testable import RecourseSession

extension FuzzTarget {
  // MARK: At the prompt

  static func typed(_ bytes: [UInt8]) {
    let line = String(decoding: bytes, as: UTF8.self)
    let folded = Folding.fold(line)
    precondition(Folding.fold(folded) == folded, "folding is not idempotent")
    let today = CivilDate(dayNumber: 20_778)
    for ahead in [false, true] {
      switch DateReader(today: today, mayLieAhead: ahead).read(line) {
      case .day(let day): precondition(isWritable(day))
      case .ambiguous(let days): precondition(days.count > 1 && days.allSatisfy(isWritable))
      default: break
      }
    }
    for kind in QuestionKind.allCases {
      let reader = AnswerReader(
        question: question(kind), offer: Offer(kind: kind, options: options), today: today,
        currency: "USD")
      switch reader.read(line) {
      case .answer(let answer, _): precondition(isInRange(answer, of: kind))
      case .readings(let readings):
        precondition(readings.count > 1 && readings.allSatisfy { isInRange($0, of: kind) })
      case .refused(.severalFit(let ids)), .refused(.noneFits(let ids)):
        precondition(ids.allSatisfy { id in options.contains { $0.id == id } })
      case .refused: break
      }
    }
    if let minutes = TimeSpent.minutes(in: line) { precondition((0...600_000).contains(minutes)) }
    if let file = FileArgument(line), !file.path.hasPrefix("file://") {
      let again = FileArgument(FileArgument.escaped(file.path))
      precondition(again?.path == file.path && again?.rest == "", "a name is not read as escaped")
    }
  }

  private static let options = ["late", "damaged", "charged twice", "扣了两次"].map { name in
    Offer.OfferedOption(id: OptionID(name), names: [name], keywords: [name])
  }

  private static func question(_ kind: QuestionKind) -> Question {
    let text = LocalizedText(english: "x", simplifiedChinese: "x")
    return Question(id: "asked", kind: kind, text: text, label: text)
  }

  /// A day that a case file can hold.
  private static func isWritable(_ day: CivilDate) -> Bool { CivilDate(iso: day.iso) == day }

  /// An answer that a case file can hold, of the kind that was asked.
  private static func isInRange(_ answer: Answer, of kind: QuestionKind) -> Bool {
    switch (answer, kind) {
    case (.unknown, _): true
    case (.option(let id), .choice): options.contains { $0.id == id }
    case (.option(let id), .yesNo):
      id == "yes" || id == "no" || options.contains { $0.id == id }
    case (.options(let ids), .several):
      Set(ids).count == ids.count && ids.allSatisfy { id in options.contains { $0.id == id } }
    case (.amount(let money), .amount):
      (0...Money.largestMinorUnits).contains(money.minorUnits) && money.currency.count == 3
    case (.count(let count), .count): (0...Money.largestMinorUnits).contains(count)
    case (.date(let day), .date): isWritable(day)
    case (.text, .text): true
    default: false
    }
  }

  // MARK: Whole texts

  static func letter(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let rules = [
      FriendRule(id: "threat", finds: .threat, words: ["sue you", "曝光"], unless: ["not sue you"]),
      FriendRule(id: "request", finds: .request, words: ["please", "ask*", "请"]),
      FriendRule(id: "paper", finds: .evidence, words: ["enclosed", "附上"], record: "receipt"),
      FriendRule(id: "length", finds: .length, words: [], mostWords: 40, mostCharacters: 60),
    ]
    let remarks = FriendCheck(rules: rules).remarks(
      on: text, kind: .complaint, asOf: CivilDate(dayNumber: 20_778), lacking: ["receipt"])
    for remark in remarks where [.cardNumber, .identityNumber].contains(remark.kind) {
      precondition(remark.excerpt.hasPrefix("…") && remark.excerpt.count <= 5, "not masked")
    }
    precondition(FriendCheck.holdsNumber(text) == remarks.contains { $0.excerpt.hasPrefix("…") })
    for language in Language.allCases {
      _ = remarks.map(LetterWords(interface: [:], language: language).remark)
    }
  }

  static func agreement(_ bytes: [UInt8]) {
    guard let review = try? agreements.read(bytes) else { return }
    let text = onOneLine(String(decoding: bytes, as: UTF8.self))
    for finding in review.findings + review.wording {
      precondition(finding.quotes.isEmpty == (finding.state == .notFound))
      for quote in finding.quotes {
        precondition((1...review.lines).contains(quote.line))
        // By scalars: an accent after a space would make one character with it.
        var words = Array(quote.text.unicodeScalars)
        if words.starts(with: "… ".unicodeScalars) { words.removeFirst(2) }
        if words.suffix(2).elementsEqual(" …".unicodeScalars) { words.removeLast(2) }
        precondition(text.unicodeScalars.contains(words), "a quote is not in the text")
      }
    }
    _ = review.suggestions(by: clauses)
  }

  /// As quotes are: single spaces, no bold marks.
  private static func onOneLine(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isBold =
        scalar == "*"
        && (index > 0 && scalars[index - 1] == "*"
          || index + 1 < scalars.count && scalars[index + 1] == "*")
      if isBold { continue }
      if !scalar.properties.isWhitespace {
        result.append(scalar)
      } else if result.last != " " {
        result.append(" ")
      }
    }
    return String(result)
  }

  private static let agreements = AgreementReader(clauses: clauses)

  /// The checks as the authors wrote them; what they refer to is not needed here.
  private static let clauses: [Clause] = {
    let here = #filePath
    let folder = here.prefix(here.count - "Tests/Fuzzing/Targets/FuzzTarget+Words.swift".count)
    let files = ["clauses.yaml", "texts/zh-Hans/clauses.yaml"].map { name in
      let path = folder + "Knowledge/" + name
      return SourceFile(
        path: path, relative: name, bytes: KnowledgeFolder.bytes(of: path) ?? [])
    }
    let clauses = Draft(files: files).knowledge.clauses
    precondition(clauses.contains { $0.check != nil && !$0.found.chinese.isEmpty })
    return clauses
  }()
}
