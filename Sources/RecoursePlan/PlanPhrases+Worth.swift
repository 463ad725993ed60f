import RecourseModel

extension PlanPhrases {
  /// Whether it is worth it, sentence by sentence.
  var worth: [String] {
    let worth = plan.worth
    guard let top = worth.rungs.last else { return [] }
    var lines: [String] = []
    let below = worth.rungs.last { $0.rung < .legal }
    if top.rung == .legal, let below {
      lines.append(sum(below, .worthBeforeCourt))
    } else {
      lines.append(sum(top, .worthAll))
    }
    for paid in worth.paid { lines.append(price(paid, .worthPaid)) }
    let upTo = words(rung(top.rung))
    if let atStake = worth.atStake {
      lines.append(words(.worthUpTo, ["amount": wording.money(atStake), "rung": upTo]))
    } else {
      lines.append(words(.worthUnknown, ["rung": upTo]))
    }
    if let beyond = worth.beyond { lines.append(price(beyond, .worthBeyond)) }
    return lines
  }

  private func sum(_ climb: Worth.Climb, _ sentence: PlanSentence) -> String {
    let money =
      climb.money.map { range in
        range == 0...0 ? words(.noMoney) : wording.money(range, currency: climb.currency)
      } ?? words(.moneyUnknown)
    guard climb.minutes > 0 else { return words(.worthNoTime, ["money": money]) }
    return words(
      sentence, ["money": money, "time": wording.duration(minutes: climb.minutes)])
  }

  private func price(_ paid: Worth.Paid, _ sentence: PlanSentence) -> String {
    words(sentence, ["step": paid.title, "cost": cost(paid.cost)])
  }

  /// A cost with its remark and mark.
  func cost(_ cost: StepCost) -> String {
    var text =
      cost.range.map { range in
        range == 0...0 ? words(.noMoney) : wording.money(range, currency: cost.currency)
      } ?? words(.moneyUnknown)
    if let remark = cost.remark { text += (plan.language == .english ? ", " : "，") + remark }
    if cost.checkFirst { text += checkFirst }
    return text
  }

  /// A rung's name.
  func rung(_ rung: Rung) -> PlanSentence {
    switch rung {
    case .prepare: .rungPrepare
    case .talk: .rungTalk
    case .escalate: .rungEscalate
    case .thirdParty: .rungThirdParty
    case .publicWord: .rungPublic
    case .payment: .rungPayment
    case .legal: .rungLegal
    case .stop: .rungStop
    }
  }
}
