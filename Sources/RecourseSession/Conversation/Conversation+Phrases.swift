internal import RecourseModel

extension Conversation {
  /// An answer in words, as it stands inside a sentence or a list.
  func phrase(of answer: Answer, to question: Question) -> String {
    switch answer {
    case .option(let id): return name(of: id, in: question)
    case .options(let ids):
      return ids.isEmpty
        ? speech(.none) : speech.list(ids.map { name(of: $0, in: question) })
    case .amount(let money): return speech.money(money)
    case .count(let count): return String(count)
    case .date(let day): return speech.day(day)
    case .text(let text): return text
    case .unknown: return speech(.unknown)
    }
  }

  private func name(of id: OptionID, in question: Question) -> String {
    guard let option = question.options.first(where: { $0.id == id }) else {
      switch id.rawValue {
      case "yes": return speech(.yes)
      case "no": return speech(.no)
      default: return id.rawValue
      }
    }
    // A phrase with a blank is for messages, where the blank is filled.
    if let phrase = option.phrase?[language], !phrase.contains("__") { return phrase }
    return text(of: option, in: question, language)
  }

  /// An answer as it can be typed again.
  func editable(_ answer: Answer, to question: Question) -> String {
    switch answer {
    case .option(let id):
      return choices(of: question).first { $0.option == id }?.text ?? name(of: id, in: question)
    case .options(let ids):
      let numbers = choices(of: question).filter { $0.option.map(ids.contains) ?? false }
      return ids.isEmpty
        ? speech(.none) : numbers.map { String($0.number) }.joined(separator: ",")
    case .amount(let money) where money.minorUnits == 0: return AmountReader.nothing(in: language)
    case .amount(let money):
      let cents = money.minorUnits % 100
      let figure = "\(money.minorUnits / 100)" + "." + (cents < 10 ? "0" : "") + "\(cents)"
      return money.currency == Money.unknownCurrency ? figure : figure + " " + money.currency
    case .count(let count): return String(count)
    case .date(let day): return day.iso
    case .text(let text): return text
    case .unknown: return ""
    }
  }
}
