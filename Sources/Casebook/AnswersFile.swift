public import RecourseModel
public import StrictJSON

/// Answers as a file holds them: `{"format": 1, "country": "us", "answers": {...}}`.
///
/// Yes-no is `"yes"`, `"no"`, `true` or `false`; several questions take an array, `[]` for none of
/// these; amounts are numbers in the country's currency; dates `"YYYY-MM-DD"`; `null` is *don't
/// know*; a missing key is not answered. Told variables may be given too.
public struct AnswersFile: Hashable, Sendable {
  /// The format that is read and written.
  public static let format = 1

  /// `recourse` or `agreement`; nil: not said.
  public var topic: String?
  /// All answers; `country` is among them, wherever in the file it stood.
  public var answers: Answers

  /// Makes a file's content.
  public init(topic: String? = nil, answers: Answers) {
    self.topic = topic
    self.answers = answers
  }

  /// Reads and checks a file's bytes.
  ///
  /// - Parameter path: The name used in the findings.
  /// - Throws: All findings at once.
  public init(
    reading bytes: [UInt8], path: String, knowledge: Knowledge
  ) throws(AnswersFileFindings) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes)
    } catch {
      throw AnswersFileFindings(
        path: path, findings: [AnswersFileFinding(.json(error.cause), at: error.place)])
    }
    var reading = AnswersReading(knowledge: knowledge)
    reading.read(value)
    guard reading.findings.isEmpty else {
      let findings = reading.findings.sorted {
        ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column)
      }
      throw AnswersFileFindings(path: path, findings: findings)
    }
    self.init(topic: reading.topic, answers: reading.answers)
  }

  /// The file's content; answers in the knowledge's order, others behind them by id.
  public func json(knowledge: Knowledge) -> JSONValue {
    let known = knowledge.questions.map(\.id)
    let others = answers.keys.filter { !known.contains($0) }.sorted()
    var members = [JSONMember("format", .int(AnswersFile.format))]
    if let topic { members.append(JSONMember("topic", .string(topic))) }
    if case .option(let country)? = answers[AnswersFile.country] {
      members.append(JSONMember("country", .string(country.rawValue)))
    }
    let written = (known + others).compactMap { id in
      answers[id].map { JSONMember(id.rawValue, AnswersFile.json($0)) }
    }
    members.append(JSONMember("answers", .object(written)))
    return .object(members)
  }

  /// The question that says in which country the person lives, and so in which currency.
  static let country: QuestionID = "country"

  private static func json(_ answer: Answer) -> JSONValue {
    switch answer {
    case .option(let option): .string(option.rawValue)
    case .options(let options): .array(options.map { .string($0.rawValue) })
    case .amount(let money): .number(JSONNumber(hundredths: money.minorUnits))
    case .count(let count): .int(count)
    case .date(let day): .string(orNull: day.written)
    case .text(let words): .string(words)
    case .unknown: .null
    }
  }
}

/// All that is wrong with an answers file.
public struct AnswersFileFindings: Error, Hashable, Sendable {
  /// The file, as it was named.
  public var path: String
  /// In the order of the file; at least one.
  public var findings: [AnswersFileFinding]
}

/// One thing that is wrong, and where.
public struct AnswersFileFinding: Hashable, Sendable {
  /// What it can be.
  public enum Cause: Hashable, Sendable {
    /// The file is not JSON.
    case json(JSONError.Cause)
    /// The file is not an object.
    case notAnObject
    /// No `format`.
    case missingFormat
    /// A format that is not read.
    case unknownFormat
    /// No `answers`.
    case missingAnswers
    /// A key that a file does not have, and the nearest that it has.
    case unknownKey(String, nearest: String?)
    /// A topic other than `recourse` and `agreement`.
    case unknownTopic
    /// An id that no question has, and the nearest that one has.
    case unknownQuestion(String, nearest: String?)
    /// An option that the question does not have, the nearest that it has, and all it has.
    case unknownOption(String, question: QuestionID, nearest: String?, options: [OptionID])
    /// The same option twice.
    case repeatedOption(OptionID, question: QuestionID)
    /// Another type than the question's kind takes.
    case wrongType(question: QuestionID, kind: QuestionKind)
    /// A member of the file's head that must be a text.
    case notText(String)
    /// `answers` must be an object.
    case answersNotAnObject
    /// An amount with more than two decimal places.
    case tooManyPlaces(question: QuestionID)
    /// A figure below zero or too large.
    case outOfRange(question: QuestionID)
    /// A text that is no day of the calendar.
    case notADate(question: QuestionID)
    /// `country` on top and the answer to the question differ.
    case twoCountries
  }

  /// What it is.
  public var cause: Cause
  /// Where it is.
  public var place: JSONPlace

  /// Makes a finding.
  public init(_ cause: Cause, at place: JSONPlace) {
    self.cause = cause
    self.place = place
  }
}
