internal import RecourseModel
internal import StrictJSON

extension LetterVersion {
  /// The fields of its record; nil if a date in it is not one that can be written.
  var fields: [JSONMember]? {
    var members: [JSONMember] = []
    for (blank, answer) in blanks.sorted(by: { $0.key < $1.key }) {
      guard let json = answer.record else { return nil }
      members.append(JSONMember(blank.rawValue, json))
    }
    return [
      JSONMember("letter", .string(letter.rawValue)), JSONMember("version", .int(version)),
      JSONMember("language", .string(language.rawValue)), JSONMember("blanks", .object(members)),
      JSONMember("text", .string(text)), JSONMember("edited", .bool(isEdited)),
    ]
  }

  /// Reads what ``fields`` makes.
  init?(record: JSONValue) {
    guard let letter = record["letter"]?.string, let version = record["version"]?.int,
      let language = record["language"]?.string.flatMap(Language.init),
      let members = record["blanks"]?.members, let text = record["text"]?.string,
      let isEdited = record["edited"]?.bool
    else { return nil }
    var blanks: [BlankID: Answer] = [:]
    for member in members {
      guard let answer = Answer(record: member.value) else { return nil }
      blanks[BlankID(member.key)] = answer
    }
    self.init(
      letter: LetterID(letter), version: version, language: language, blanks: blanks, text: text,
      isEdited: isEdited)
  }
}

extension SentLetter {
  /// The fields of its record; nil if its day is not one that can be written.
  var fields: [JSONMember]? {
    guard let iso = day.written else { return nil }
    return [
      JSONMember("letter", .string(letter.rawValue)), JSONMember("version", .int(version)),
      JSONMember("day", .string(iso)), JSONMember("channel", .string(channel)),
      JSONMember("text", .string(text)), JSONMember("sha256", .string(sha256)),
    ]
  }

  /// Reads what ``fields`` makes.
  init?(record: JSONValue) {
    guard let letter = record["letter"]?.string, let version = record["version"]?.int,
      let day = record["day"]?.string.flatMap({ CivilDate(iso: $0) }),
      let channel = record["channel"]?.string, let text = record["text"]?.string,
      let sha256 = record["sha256"]?.string
    else { return nil }
    self.init(
      letter: LetterID(letter), version: version, day: day, channel: channel, text: text,
      sha256: sha256)
  }
}
