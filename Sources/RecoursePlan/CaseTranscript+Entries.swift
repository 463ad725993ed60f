import RecourseEngine
import RecourseModel

extension CaseTranscript {
  /// What an entry says, a line each.
  func told(_ entry: Entry, _ at: Int, before: CaseState, after: CaseState) -> [String] {
    switch entry.event {
    case .started(let start):
      let client = start.client.map { words(.clientCode, ["client": $0]) }
      return [words(.recordStarted)] + [client].compactMap { $0 }
    case .answered(let question, let answer, let origin):
      let given = answered(answer, to: question, before)
      let pair = ["answer": label(question) + words.wording.colon + given]
      switch origin {
      case .person: return [asked(question, before), words(.recordAnswered, ["answer": given])]
      case .story: return [words(.recordFromStory, pair)]
      case .preset: return [words(.recordPreset, pair)]
      }
    case .changed(let question, let answer):
      let old = before.answers[question].map { answered($0, to: question, before) }
      return [
        asked(question, before),
        words(
          .recordChanged,
          [
            "answer": answered(answer, to: question, before),
            "before": old ?? words(.notKnown),
          ]),
      ]
    case .suggested(let answers):
      let list = answers.sorted { $0.key < $1.key }.map { question, answer in
        label(question) + words.wording.colon + answered(answer, to: question, before)
      }
      return [words(.recordSuggested, ["answers": list.joined(separator: words.wording.semicolon)])]
    case .story(let story): return [words(.recordStory, ["words": story])]
    case .note(let note): return [words(.recordNote, ["words": note])]
    case .logged(let happening, let day, let remark):
      let what = builder.edition.knowledge.happenings.first { $0.id == happening }
      let parts = [what?.text[words.language] ?? "", remark].filter { !$0.isEmpty }
      return [
        words(
          .recordHappened,
          [
            "date": words.wording.fullDate(day),
            "what": parts.joined(separator: words.wording.colon),
          ])
      ]
    case .item(let item, let done):
      let title = index.items[item]?.title[words.language] ?? item.rawValue
      return [words(done ? .recordDone : .recordSkipped, ["step": title])]
    case .filled(let blank, let answer):
      return [words(.recordFilled, ["blank": label(blank), "answer": typed(answer, before)])]
    case .letter(let version):
      let name = ["letter": title(of: version.letter), "version": String(version.version)]
      return [words(.recordLetter, name)]
    case .sent(let letter):
      let name = [
        "letter": title(of: letter.letter), "version": String(letter.version),
        "date": words.wording.fullDate(letter.day),
      ]
      let channel = letter.channel.isEmpty ? [] : [words(.recordChannel, ["how": letter.channel])]
      return [words(.recordSent, name)] + channel
        + [words(.recordText, ["words": letter.text])]
    case .language(let language):
      return [words(.recordLanguage, ["language": language == .english ? "English" : "中文"])]
    case .undone(let number): return [words(.recordUndone, ["number": String(number)])]
    case .advised(let advice): return shown(advice)
    case .exported(let format): return [words(.recordExported, ["format": format])]
    case .evidence(let evidence):
      let what = [evidence.name, evidence.words].filter { !$0.isEmpty }
      return [
        words(.recordEvidence, ["what": what.joined(separator: words.wording.colon)]),
        words(.recordDigest, ["digest": evidence.sha256]),
      ]
    case .closed(let closing):
      let money = closing.recovered.map { words.wording.money($0) }
      let told = [words(closing), money].compactMap { $0 }.joined(separator: words.wording.comma)
      let hours = closing.minutes.map {
        words(.recordHours, ["time": words.wording.duration(minutes: $0)])
      }
      return [words(.recordClosed, ["outcome": told])] + [hours].compactMap { $0 }
    case .reopened: return [words(.recordReopened)]
    }
  }

  /// What a plan advised when it was shown, in the words of the edition that it came from.
  private func shown(_ advice: Advice) -> [String] {
    func titles(_ place: Advice.Place) -> String? {
      let steps = advice.steps.filter { $0.place == place }
      guard !steps.isEmpty else { return nil }
      return steps.map { step in
        // An answer that stands in a title is told where it was given.
        Template(step.title[words.language]).filled { _ in nil }
      }.joined(separator: words.wording.semicolon)
    }
    return [
      words(
        .recordShown,
        ["date": words.wording.fullDate(advice.asOf), "edition": advice.edition]),
      titles(.now).map { words(.recordAdvised, ["steps": $0]) },
      titles(.later).map { words(.recordAdvisedLater, ["steps": $0]) },
    ].compactMap { $0 }
  }

  // MARK: - Questions and answers

  private func label(_ blank: BlankID) -> String {
    builder.edition.knowledge.blanks.first { $0.id == blank }?.ask[words.language]
      ?? blank.rawValue
  }

  private func title(of letter: LetterID) -> String {
    builder.edition.knowledge.letters.first { $0.id == letter }?.title[words.language]
      ?? letter.rawValue
  }

  private func label(_ question: QuestionID) -> String {
    index.questions[question]?.label[words.language] ?? question.rawValue
  }

  /// The question as it stood on the screen: in the language of that moment, read aloud for a client.
  private func asked(_ id: QuestionID, _ state: CaseState) -> String {
    guard let question = index.questions[id] else {
      return words(.recordAsked, ["question": id.rawValue])
    }
    let variant = variant(of: question, state)
    let isAloud = state.start?.client != nil
    let own = isAloud ? question.aloud ?? question.text : question.text
    let text = (isAloud ? variant?.aloud : nil) ?? variant?.text ?? own
    return words(.recordAsked, ["question": text[state.language]])
  }

  /// The wording that these answers call for.
  private func variant(of question: Question, _ state: CaseState) -> QuestionVariant? {
    // The day matters only to dates, and no wording hangs on those.
    let day = CivilDate(dayNumber: 0)
    return question.variants.first {
      builder.advisor.verdict(of: $0.when, answers: state.answers, asOf: day) == true
    }
  }

  /// The answer as it was given: the option's own words.
  private func answered(
    _ answer: Answer, to id: QuestionID, _ state: CaseState
  ) -> String {
    let question = index.questions[id]
    let variant = question.flatMap { self.variant(of: $0, state) }
    func option(_ option: OptionID) -> String {
      let own = question?.options.first { $0.id == option }?.text
      let text =
        variant?.optionTexts[option] ?? own
        ?? builder.edition.knowledge.interface["answer.\(option.rawValue)"]
      return text?[state.language] ?? option.rawValue
    }
    switch answer {
    case .option(let chosen): return option(chosen)
    case .options(let chosen):
      return chosen.isEmpty
        ? builder.words(in: state.language)(.noneOfThese)
        : Wording(language: state.language).list(chosen.map(option))
    default: return typed(answer, state)
    }
  }

  /// An answer that was typed, as it was understood.
  private func typed(_ answer: Answer, _ state: CaseState) -> String {
    let wording = Wording(language: state.language)
    return switch answer {
    case .option(let option): option.rawValue
    case .options(let options): wording.list(options.map(\.rawValue))
    case .amount(let money): wording.money(money)
    case .count(let count): String(count)
    case .date(let day): wording.fullDate(day)
    case .text(let text): text
    case .unknown: builder.words(in: state.language)(.notKnown)
    }
  }
}
