import RecourseModel

/// Finds numbers that a letter must not carry: of a payment card, of a person.
enum FriendNumbers {
  /// A remark for each such number, masked but for its last four characters.
  static func remarks(in text: String) -> [FriendRemark] {
    runs(in: text).compactMap { run in
      let digits = run.groups.joined()
      let masked = "…" + digits.suffix(4)
      if isChineseIdentity(digits) || isSocialSecurity(run) {
        return FriendRemark(.identityNumber, excerpt: masked)
      }
      return isCard(digits, run.groups) ? FriendRemark(.cardNumber, excerpt: masked) : nil
    }
  }

  /// Digits with single spaces or hyphens between them.
  private struct Run {
    var groups: [String] = []
    var separators: [Character] = []
    /// The letters just before it, in lower case.
    var before = ""
  }

  private static func runs(in text: String) -> [Run] {
    var runs: [Run] = []
    let characters = Array(text)
    var at = 0
    while at < characters.count {
      guard characters[at].isASCII, characters[at].isNumber else {
        at += 1
        continue
      }
      var run = Run()
      run.before = String(characters[max(0, at - 24)..<at]).lowercased()
      let isInside = at > 0 && isWordPart(characters[at - 1])
      var group = ""
      while at < characters.count {
        let character = characters[at]
        let isDigit = character.isASCII && character.isNumber
        // The check digit of a Chinese identity number may be an X.
        let isCheck = group.count == 17 && run.groups.isEmpty && "Xx".contains(character)
        if isDigit || isCheck {
          group.append(character)
        } else if "- ".contains(character), at + 1 < characters.count,
          characters[at + 1].isASCII, characters[at + 1].isNumber
        {
          run.groups.append(group)
          run.separators.append(character)
          group = ""
        } else {
          break
        }
        at += 1
      }
      run.groups.append(group)
      let goesOn = at < characters.count && isWordPart(characters[at])
      if !isInside, !goesOn { runs.append(run) }
    }
    return runs
  }

  /// Latin letters and digits: Chinese may stand right beside a number.
  private static func isWordPart(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber) || character == "_"
  }

  // MARK: - Cards

  /// A number that a card network gives out, with its check digit (Luhn), written whole or in the
  /// groups of cards.
  private static func isCard(_ digits: String, _ groups: [String]) -> Bool {
    let sizes = groups.map(\.count)
    let isGrouped =
      sizes.count == 1 || sizes == [4, 6, 5]
      || sizes.count >= 4 && sizes.dropLast().allSatisfy { $0 == 4 } && (sizes.last ?? 0) <= 4
    return isGrouped && isIssued(digits) && luhn(digits)
  }

  private static func isIssued(_ digits: String) -> Bool {
    let four = Int(digits.prefix(4)) ?? 0
    switch digits.count {
    case 13: return digits.hasPrefix("4")
    case 14: return [30, 36, 38].contains(four / 100)
    case 15: return [34, 37].contains(four / 100)
    case 16:
      return "456".contains(digits.prefix(1)) || (2221...2720).contains(four)
        || (3528...3589).contains(four)
    case 17...19: return digits.hasPrefix("62") || digits.hasPrefix("4")
    default: return false
    }
  }

  private static func luhn(_ digits: String) -> Bool {
    var sum = 0
    for (index, digit) in digits.reversed().enumerated() {
      guard let value = digit.wholeNumberValue else { return false }
      let weighed = index % 2 == 0 ? value : value * 2
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return sum % 10 == 0
  }

  // MARK: - Persons

  /// 18 characters of GB 11643: region, birthday, serial number, check character (ISO 7064).
  private static func isChineseIdentity(_ digits: String) -> Bool {
    let characters = Array(digits.uppercased())
    guard characters.count == 18 else { return false }
    let values = characters.dropLast().compactMap(\.wholeNumberValue)
    guard values.count == 17, (11...82).contains(values[0] * 10 + values[1]) else { return false }
    func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
    guard (1900...2099).contains(number(6..<10)),
      CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    else { return false }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432")[sum % 11] == characters[17]
  }

  /// A US social security number: 3-2-4 with its separators, or nine digits that are called so.
  private static func isSocialSecurity(_ run: Run) -> Bool {
    let digits = run.groups.joined()
    guard digits.count == 9, digits.allSatisfy(\.isNumber) else { return false }
    let isCalledSo = run.before.contains("ssn") || run.before.contains("social security")
    let isWritten =
      run.groups.map(\.count) == [3, 2, 4] && Set(run.separators).count == 1
      && (run.separators.first == "-" || isCalledSo)
    guard isWritten || isCalledSo && run.groups.count == 1 else { return false }
    let area = Int(digits.prefix(3)) ?? 0
    let group = digits.dropFirst(3).prefix(2)
    return (1...899).contains(area) && area != 666 && group != "00" && digits.suffix(4) != "0000"
  }
}
