internal import RecourseModel
internal import StrictJSON

// Evidence and endings as records hold them.

extension Evidence {
  /// The fields after the kind; nil for a day that cannot be written.
  var fields: [JSONMember]? {
    guard let day = day.written else { return nil }
    return [
      JSONMember("name", .string(name)), JSONMember("place", .string(place)),
      JSONMember("size", .int(size)), JSONMember("sha256", .string(sha256)),
      JSONMember("words", .string(words)), JSONMember("record", .string(orNull: record?.rawValue)),
      JSONMember("copy", .string(orNull: copy)), JSONMember("day", .string(day)),
    ]
  }

  /// Reads what ``fields`` makes.
  init?(record: JSONValue) {
    guard let name = record["name"]?.string, let place = record["place"]?.string,
      let size = record["size"]?.int, size >= 0,
      let sha256 = record["sha256"]?.string, let words = record["words"]?.string,
      let day = record["day"]?.string.flatMap({ CivilDate(iso: $0) })
    else { return nil }
    self.init(
      name: name, place: place, size: size, sha256: sha256, words: words,
      record: record["record"]?.string.map { OptionID($0) }, copy: record["copy"]?.string,
      day: day)
  }
}

extension CaseClosing {
  /// The fields after the kind.
  var fields: [JSONMember] {
    var fields = [JSONMember("outcome", .string(outcome))]
    if let money = recovered.flatMap({ Answer.amount($0).record }) {
      fields.append(JSONMember("recovered", money))
    }
    if let minutes { fields.append(JSONMember("minutes", .int(minutes))) }
    return fields
  }

  /// Reads what ``fields`` makes; the first versions wrote the outcome alone.
  init?(record: JSONValue) {
    guard let outcome = record["outcome"]?.string else { return nil }
    self.init(outcome: outcome, minutes: record["minutes"]?.int)
    guard let money = record["recovered"] else { return }
    guard case .amount(let recovered)? = Answer(record: money) else { return nil }
    self.recovered = recovered
  }
}
