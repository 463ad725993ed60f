import RecourseModel

extension PlanPhrases {
  /// Whether it is worth it, sentence by sentence; empty where stopping is advised anyway.
  var worth: [String] {
    let worth = plan.worth
    guard !plan.isEnding else { return [] }
    var lines: [String] = []
    if let climb = worth.climb {
      lines.append(sum(climb, worth.court == nil ? .worthAll : .worthBeforeCourt))
    }
    if let time = worth.ownTime, let hour = worth.hour {
      let isMore = worth.atStake.map { $0.minorUnits < time.minorUnits } ?? false
      lines.append(
        words(
          isMore ? .worthHourMore : .worthHour,
          ["hour": wording.money(hour), "money": wording.money(time)]))
    }
    if let rung = worth.lastRung, rung > .prepare {
      let values = [
        "amount": worth.atStake.map(wording.money(_:)) ?? "", "rung": words(self.rung(rung)),
      ]
      lines.append(words(worth.atStake == nil ? .worthUnknown : .worthUpTo, values))
    }
    if let court = worth.court {
      lines.append(price(court, court.minutes > 0 ? .worthCourt : .worthCourtNoTime))
    } else if let beyond = worth.beyond {
      lines.append(price(beyond, .worthBeyond))
    }
    return lines
  }

  /// Why to stop before a step; nil: nothing costs too much. Papers say it where the ladder ends.
  var beyond: String? { plan.worth.beyond == nil ? nil : worth.last }

  /// The same without what papers say elsewhere.
  var worthOnPaper: [String] { beyond == nil ? worth : worth.dropLast() }

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
    words(
      sentence,
      [
        "step": paid.title, "cost": money(paid.cost),
        "time": wording.duration(minutes: paid.minutes),
      ])
  }

  /// A cost with its remark and mark.
  func cost(_ cost: StepCost) -> String {
    guard let remark = cost.remark else { return money(cost) }
    return money(cost) + wording.comma + remark
  }

  private func money(_ cost: StepCost) -> String {
    let text =
      cost.range.map { range in
        range == 0...0 ? words(.noMoney) : wording.money(range, currency: cost.currency)
      } ?? words(.moneyUnknown)
    return cost.checkFirst ? words(.costUnsure, ["cost": text]) : text
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
