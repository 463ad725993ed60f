internal import Casebook
internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan
internal import ShippedKnowledge
internal import TextLayout

/// What every command starts from: the options, the surroundings and the edition.
struct Workspace {
  /// The options given.
  let options: GlobalOptions
  /// The surroundings.
  let surroundings = Surroundings()
  /// What the person has set.
  let settings: Settings
  /// The knowledge in use, all topics.
  let edition: Edition
  private let advice: Advice

  /// Loads the edition.
  ///
  /// - Throws: ``Refusal`` if `--knowledge` names a file that is not compiled knowledge.
  init(_ options: GlobalOptions) throws {
    self.options = options
    // The settings may name another language; they are not read yet.
    let language = options.language ?? surroundings.locale.language
    edition = try Self.edition(options, language)
    advice = Advice(edition)
    let file = try surroundings.settingsFile(in: language)
    settings = Settings(
      flags: [
        .language: options.language?.rawValue, .plain: options.plain ? "yes" : nil,
      ].compactMapValues { $0 },
      variable: surroundings.variable, file: file,
      locale: [
        .language: surroundings.locale.language.rawValue,
        .country: surroundings.locale.country?.rawValue,
      ].compactMapValues { $0 })
    tellWrongSettings()
    tellWrongClock()
  }

  /// A line where the clock stands before the month of the knowledge: every day would be wrong.
  private func tellWrongClock() {
    let today = surroundings.today
    guard options.asOf == nil, options.knowledge == nil,
      today.iso.prefix(7) < edition.knowledge.edition.prefix(7)
    else { return }
    Console.complain(
      words(.clockEarly, ["day": today.iso, "edition": edition.knowledge.edition]))
  }

  /// A line for everything in the settings that means nothing; it is passed over.
  private func tellWrongSettings() {
    let path = Shown.safe(surroundings.forPeople(surroundings.settingsPath))
    for mistake in settings.mistakes {
      let place = "\(path):\(mistake.line)"
      if let setting = mistake.setting {
        Console.complain(
          words(
            .settingBad,
            ["place": place, "name": setting.rawValue, "values": setting.values]))
      } else {
        let names = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
        Console.complain(words(.settingUnknown, ["place": place, "names": names]))
      }
    }
    for setting in settings.wrongVariables {
      Console.complain(
        words(
          .settingBad,
          ["place": setting.variable, "name": setting.rawValue, "values": setting.values]))
    }
  }

  /// Says where a case of any topic stands.
  var advisor: Advisor { advice.advisor }

  /// Makes the plans of a topic.
  func builder(for topic: Topic) -> PlanBuilder { advice.builder(for: topic) }

  /// The day to count from.
  var asOf: CivilDate { options.asOf ?? surroundings.today }

  /// The language to speak, unless a case says otherwise.
  var language: Language { settings.language }

  /// The folder of the cases.
  var dataFolder: String { options.data ?? surroundings.dataFolder }

  /// The cases of this machine.
  var casebook: Casebook { Casebook(folder: dataFolder) }

  /// Shows a text that is a result, through the person's pager if it is longer than the screen.
  ///
  /// - Throws: ``Refusal`` if it cannot be written.
  func page(_ text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let pager = settings.isPlain ? nil : surroundings.variable("PAGER")
    if !Pager.show(lines.last == "" ? lines.dropLast() : lines, through: pager) {
      try Console.write(text)
    }
  }

  /// One of the command's own sentences.
  func words(
    _ sentence: CommandSentence, _ values: [String: String] = [:], in language: Language? = nil
  ) -> String {
    sentence.words(
      in: edition.knowledge.interface, language: language ?? self.language, values)
  }

  private static func edition(_ options: GlobalOptions, _ language: Language) throws -> Edition {
    let shipped = try ShippedEdition.load()
    guard let path = options.knowledge else { return shipped }
    let bytes = try InputFile.bytes(of: path, in: language)
    do {
      var edition = try CompactEdition.decode(bytes)
      try edition.requireSoundness()
      // An edition of another day may lack sentences that this program prints.
      edition.knowledge.interface.merge(shipped.knowledge.interface) { own, _ in own }
      return edition
    } catch {
      let sentence: CommandSentence =
        switch error as? CompactEditionError {
        case .notCompiledKnowledge: .notKnowledge
        case .format: .knowledgeFormat
        default: .knowledgeDamaged
        }
      let words = sentence.words(
        in: shipped.knowledge.interface, language: language, ["file": Shown.safe(path)])
      throw Refusal(line: words, status: ExitStatus.badData)
    }
  }
}

/// What an edition is prepared for, when it is first asked for, and then kept: a list of ten
/// thousand cases asks for a builder ten thousand times, and a list of none never.
private final class Advice {
  private let edition: Edition
  private var builders: [Topic: PlanBuilder] = [:]
  private(set) lazy var advisor = Advisor(edition: edition)

  init(_ edition: Edition) {
    self.edition = edition
  }

  func builder(for topic: Topic) -> PlanBuilder {
    if let builder = builders[topic] { return builder }
    let part = edition.restricted(to: topic)
    let builder = PlanBuilder(edition: part, advisor: Advisor(edition: part))
    builders[topic] = builder
    return builder
  }
}

/// A case with everything that its papers are made from.
struct Desk {
  /// Makes the plans of the case's topic.
  let builder: PlanBuilder
  /// What the plan is made from.
  let request: PlanRequest

  /// The plan.
  var plan: Plan { builder.plan(for: request) }
}

extension Workspace {
  /// Puts a case on the desk.
  func desk(for state: CaseState, language: Language, caseID: String? = nil) -> Desk {
    let builder = builder(for: state.topic)
    var request = PlanRequest(
      state: state, position: builder.advisor.position(of: state.answers, asOf: asOf), asOf: asOf,
      caseID: caseID)
    request.language = language
    request.hour = settings.hour.flatMap { hour in
      let home =
        if case .option(let country)? = state.answers["country"] {
          edition.knowledge.currencies[country]
        } else { String?.none }
      return (hour.currency ?? home).map { Money(minorUnits: hour.minorUnits, currency: $0) }
    }
    return Desk(builder: builder, request: request)
  }
}
