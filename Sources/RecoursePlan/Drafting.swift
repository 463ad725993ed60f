import RecourseEngine
import RecourseModel

/// One plan in the making: the request with what is derived from it once.
struct Drafting {
  let builder: PlanBuilder
  let request: PlanRequest
  let words: PlanWords
  let active: Answers
  let country: OptionID?
  let sellerCountry: OptionID?
  let replyBy: CivilDate
  let filler: Filler
  let messageLanguage: Language
  /// Whether each letter can be used in the case; one that may or may not is not in it.
  let usableLetters: [LetterID: Bool]
  /// What would bring in what is not in.
  let nearestChanges: NearestChanges

  var index: KnowledgeIndex { builder.index }
  var language: Language { request.language }
  var asOf: CivilDate { request.asOf }

  /// - Parameter weighsLetters: False where no letter is looked at, as for what is due.
  init(builder: PlanBuilder, request: PlanRequest, weighsLetters: Bool = true) {
    self.builder = builder
    self.request = request
    words = builder.words(in: request.language)
    nearestChanges = builder.advisor.nearestChanges(of: request.answers, asOf: request.asOf)
    let counted = Set(request.position.active)
    active = request.answers.filter { counted.contains($0.key) }
    country = Self.option(KnownQuestions.country, in: active, request.answers)
    replyBy = builder.replyBy(asOf: request.asOf, country: country)
    filler = Filler(
      knowledge: builder.edition.knowledge, answers: active, asOf: request.asOf,
      replyBy: replyBy)
    sellerCountry = Self.option(KnownQuestions.sellerCountry, in: active, [:])
    messageLanguage = MessageLanguage.of(
      country: sellerCountry ?? country, reader: request.language)
    let letters = weighsLetters ? builder.edition.knowledge.letters : []
    let verdicts = builder.advisor.verdicts(
      of: letters.map(\.when), answers: request.answers, asOf: request.asOf)
    usableLetters = zip(letters, verdicts).reduce(into: [:]) { $0[$1.0.id] = $1.1 }
  }

  private static func option(
    _ question: QuestionID, in active: Answers, _ others: Answers
  ) -> OptionID? {
    guard case .option(let option)? = active[question] ?? others[question] else { return nil }
    return option
  }

  // MARK: - Head

  var scope: Plan.Scope {
    func name(_ question: QuestionID) -> String? {
      active[question].flatMap { filler.words(for: $0, to: question, language) }
    }
    let countryName = country.flatMap {
      filler.words(for: .option($0), to: KnownQuestions.country, language)
    }
    return Plan.Scope(
      country: country, countryName: countryName, regionName: name(KnownQuestions.region),
      asOf: asOf, replyBy: replyBy, edition: builder.edition.knowledge.edition,
      title: request.title.map(Filler.oneLine) ?? title, caseID: request.caseID,
      client: request.client)
  }

  /// What the case is called where nobody named it: "a membership, charged twice, 40.00 USD".
  private var title: String? {
    let words = [KnownQuestions.kind, KnownQuestions.problem].compactMap { question in
      active[question].flatMap { filler.words(for: $0, to: question, language) }
    }
    guard !words.isEmpty else { return nil }
    let parts = words + [atStake.map(self.words.wording.money(_:))].compactMap { $0 }
    return parts.joined(separator: self.words.wording.comma)
  }

  /// What would be lost if nothing happened; for work in the home, what is paid so far.
  var atStake: Money? {
    for question in [KnownQuestions.amount, KnownQuestions.paidSoFar] {
      if case .amount(let money)? = active[question] { return money }
    }
    return nil
  }

  var currency: String {
    atStake?.currency ?? country.flatMap { builder.edition.knowledge.currencies[$0] }
      ?? Money.unknownCurrency
  }

  func aim(_ findings: [PlanStep]) -> String? {
    if let finding = findings.first(where: { $0.id.rawValue.hasPrefix("aim-") }) {
      return finding.because ?? finding.todo
    }
    let wanted = active[KnownQuestions.wanted].flatMap { listed($0, to: KnownQuestions.wanted) }
    if let wanted { return wanted }
    return atStake.map { words(.aimAmount, ["amount": words.wording.money($0)]) }
  }

  /// An answer as a list says it: a phrase with a blank is for letters.
  private func listed(_ answer: Answer, to id: QuestionID) -> String? {
    let phrase = filler.words(for: answer, to: id, language)
    guard phrase?.contains(Wording.blank) == true, case .option(let option) = answer
    else { return phrase }
    return index.questions[id]?.options.first { $0.id == option }?.text[language] ?? phrase
  }

  // MARK: - What was told

  func told(_ questions: [QuestionID]) -> [Plan.ToldAnswer] {
    let wanted = Set(questions)
    let known = builder.edition.knowledge.questions.map(\.id)
    let inOrder = request.order + known.filter { !request.order.contains($0) }
    return inOrder.compactMap { id in
      guard wanted.contains(id), let question = index.questions[id],
        let answer = request.answers[id], !goesWithoutSaying(question, answer)
      else { return nil }
      return Plan.ToldAnswer(
        question: id, label: question.label[language],
        answer: listed(answer, to: id) ?? words(.notKnown),
        isChanged: request.changed.contains(id))
    }
  }

  /// Presets that the heading or the plan itself shows, or that nothing came of.
  private func goesWithoutSaying(_ question: Question, _ answer: Answer) -> Bool {
    guard question.isPreset else { return question.told }
    return question.id == KnownQuestions.country || answer == .options([])
      || answer == .option("me")
  }

  var contacts: [Plan.Contact] {
    request.log.map { entry in
      let happening = builder.edition.knowledge.happenings.first { $0.id == entry.happening }
      return Plan.Contact(
        day: entry.day, what: happening?.text[language], words: Filler.oneLine(entry.words))
    }
  }

  // MARK: - What to find out

  func findTasks(_ steps: [PlanStep]) -> [Plan.FindTask] {
    var tasks: [Plan.FindTask] = []
    for step in steps {
      guard let deadline = step.deadline, deadline.dates == nil else { continue }
      if let at = tasks.firstIndex(where: { $0.question == deadline.startQuestion }) {
        tasks[at].decides.append(step.title)
        tasks[at].steps += 1
      } else if let question = index.questions[deadline.startQuestion] {
        tasks.append(task(question, decides: [step.title], steps: 1, isDate: true))
      }
    }
    let standings = request.position.items
    for unknown in request.position.findOut {
      guard !tasks.contains(where: { $0.question == unknown.question }),
        let question = index.questions[unknown.question]
      else { continue }
      let decides = standings.filter { $0.waitsFor.contains(unknown.question) }
        .compactMap { item($0.item)?.title[language] }
      tasks.append(task(question, decides: decides, steps: unknown.steps, isDate: false))
    }
    return tasks
  }

  private func task(
    _ question: Question, decides: [String], steps: Int, isDate: Bool
  ) -> Plan.FindTask {
    Plan.FindTask(
      question: question.id, label: question.label[language], help: question.help?[language],
      decides: decides, steps: steps, isDate: isDate,
      isUnknown: request.answers[question.id] == .unknown)
  }
}
