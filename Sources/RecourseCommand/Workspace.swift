internal import Casebook
internal import RecourseEngine
internal import RecourseModel
internal import RecoursePlan
internal import ShippedKnowledge

/// What every command starts from: the options, the surroundings and the edition.
struct Workspace {
  /// The options given.
  let options: GlobalOptions
  /// The surroundings.
  let surroundings = Surroundings()
  /// The knowledge in use.
  let edition: Edition
  /// Says where a case stands.
  let advisor: Advisor
  /// Makes plans.
  let builder: PlanBuilder

  /// Loads the edition.
  ///
  /// - Throws: ``Refusal`` if `--knowledge` names a file that is not compiled knowledge.
  init(_ options: GlobalOptions) throws {
    self.options = options
    edition = try Self.edition(options)
    advisor = Advisor(edition: edition)
    builder = PlanBuilder(edition: edition, advisor: advisor)
  }

  /// The day to count from.
  var asOf: CivilDate { options.asOf ?? surroundings.today }

  /// The language to speak, unless a case says otherwise.
  var language: Language { options.language ?? surroundings.language }

  /// The folder of the cases.
  var dataFolder: String { options.data ?? surroundings.dataFolder }

  /// The cases of this machine.
  var casebook: Casebook { Casebook(folder: dataFolder) }

  /// One of the command's own sentences.
  func words(
    _ sentence: CommandSentence, _ values: [String: String] = [:], in language: Language? = nil
  ) -> String {
    sentence.words(
      in: edition.knowledge.interface, language: language ?? self.language, values)
  }

  private static func edition(_ options: GlobalOptions) throws -> Edition {
    let shipped = try ShippedEdition.load()
    guard let path = options.knowledge else { return shipped }
    let bytes = try InputFile.bytes(of: path)
    do {
      var edition = try CompactEdition.decode(bytes)
      // The program's own sentences always come from the built-in edition.
      edition.knowledge.interface = shipped.knowledge.interface
      return edition
    } catch {
      throw Refusal(
        line: "recourse: \(path): not compiled knowledge that this program reads (\(error))",
        status: ExitStatus.badData)
    }
  }
}

extension Workspace {
  /// The plan of a case.
  func plan(of state: CaseState, language: Language, caseID: String? = nil) -> Plan {
    builder.plan(for: request(of: state, language: language, caseID: caseID))
  }

  /// What a plan of a case is made from.
  func request(of state: CaseState, language: Language, caseID: String? = nil) -> PlanRequest {
    var request = PlanRequest(
      state: state, position: advisor.position(of: state.answers, asOf: asOf), asOf: asOf,
      caseID: caseID)
    request.language = language
    return request
  }
}
