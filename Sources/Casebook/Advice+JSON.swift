internal import RecourseModel
internal import StrictJSON

extension Advice {
  /// The fields of its record; nil for a day that cannot be written.
  var fields: [JSONMember]? {
    guard let day = asOf.written else { return nil }
    var steps: [JSONValue] = []
    for step in self.steps {
      guard let members = step.members else { return nil }
      steps.append(.object(members))
    }
    let labels = labels.sorted { $0.key < $1.key }.map {
      JSONMember($0.key.rawValue, $0.value.record)
    }
    return [
      JSONMember("edition", .string(edition)), JSONMember("day", .string(day)),
      JSONMember("steps", .array(steps)), JSONMember("labels", .object(labels)),
    ]
  }

  /// Reads what ``fields`` makes.
  init?(record: JSONValue) {
    guard let edition = record["edition"]?.string,
      let day = record["day"]?.string.flatMap({ CivilDate(iso: $0) }),
      let steps = record["steps"]?.array, let members = record["labels"]?.members
    else { return nil }
    let read = steps.compactMap { Step(record: $0) }
    guard read.count == steps.count else { return nil }
    var labels: [QuestionID: LocalizedText] = [:]
    for member in members {
      guard let label = LocalizedText(record: member.value) else { return nil }
      labels[QuestionID(member.key)] = label
    }
    self.init(edition: edition, asOf: day, steps: read, labels: labels)
  }
}

extension Advice.Step {
  fileprivate var members: [JSONMember]? {
    var members = [
      JSONMember("item", .string(item.rawValue)), JSONMember("place", .string(place.rawValue)),
    ]
    if let day {
      guard let iso = day.written else { return nil }
      members.append(JSONMember("day", .string(iso)))
    }
    if let channel { members.append(JSONMember("channel", .string(channel.rawValue))) }
    return members + [JSONMember("title", title.record)]
  }

  fileprivate init?(record: JSONValue) {
    guard let item = record["item"]?.string,
      let place = record["place"]?.string.flatMap(Advice.Place.init),
      let title = record["title"].flatMap({ LocalizedText(record: $0) })
    else { return nil }
    self.init(item: ItemID(item), place: place, title: title)
    channel = record["channel"]?.string.map { ChannelID($0) }
    guard let written = record["day"] else { return }
    guard let day = written.string.flatMap({ CivilDate(iso: $0) }) else { return nil }
    self.day = day
  }
}

extension LocalizedText {
  fileprivate var record: JSONValue {
    .object(Language.allCases.map { JSONMember($0.rawValue, .string(self[$0])) })
  }

  fileprivate init?(record: JSONValue) {
    guard let english = record[Language.english.rawValue]?.string,
      let chinese = record[Language.simplifiedChinese.rawValue]?.string
    else { return nil }
    self.init(english: english, simplifiedChinese: chinese)
  }
}

extension JSONValue {
  /// Whether this is a record of what was advised. Its words are the knowledge's, nobody's own: it
  /// is found by no search, and nothing in it is to be masked.
  var isAdvice: Bool { self["kind"]?.string == "advised" }
}
