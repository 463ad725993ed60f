internal import RecourseModel
internal import StrictJSON

extension LetterVersion {
  /// The fields of its record.
  var fields: [JSONMember] {
    [
      JSONMember("letter", .string(letter.rawValue)), JSONMember("version", .int(version)),
      JSONMember("language", .string(language.rawValue)),
      JSONMember("text", .string(text)), JSONMember("edited", .bool(isEdited)),
    ]
  }

  /// Reads what ``fields`` makes.
  init?(record: JSONValue) {
    guard let letter = record["letter"]?.string, let version = record["version"]?.int,
      let language = record["language"]?.string.flatMap(Language.init),
      let text = record["text"]?.string,
      let isEdited = record["edited"]?.bool
    else { return nil }
    self.init(
      letter: LetterID(letter), version: version, language: language, text: text,
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
