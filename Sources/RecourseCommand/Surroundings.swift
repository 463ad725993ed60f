private import Glibc
internal import RecourseModel

/// What the program is told by its surroundings: the one place that reads environment and clock.
struct Surroundings {
  /// Environment variables, looked up once each.
  func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Language and country as the locale names them.
  var locale: LocaleNames { LocaleNames(variable: variable) }

  /// Today where the person is.
  var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CivilDate(dayNumber: Int(now) / 86_400)
  }

  /// This moment as RFC 3339 in UTC, to the second.
  var timestamp: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let clock = "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    return "\(day?.iso ?? "1970-01-01")T\(clock)Z"
  }

  /// The data folder: XDG data home, relative paths ignored as that standard asks.
  var dataFolder: String {
    if let home = variable("XDG_DATA_HOME"), home.hasPrefix("/") { return home + "/recourse" }
    return homeFolder + "/.local/share/recourse"
  }

  /// The folder for what can be made again at any time.
  var cacheFolder: String {
    if let home = variable("XDG_CACHE_HOME"), home.hasPrefix("/") { return home + "/recourse" }
    return homeFolder + "/.cache/recourse"
  }

  /// A path as the system takes it: `~/` is the home folder, and what does not begin with a slash
  /// begins in the folder where the program was started.
  func whole(_ path: String) -> String {
    if path.hasPrefix("~/") { return homeFolder + path.dropFirst() }
    if path.hasPrefix("/") { return path }
    guard let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// The folder for the history of commands (never of answers).
  var stateFolder: String {
    if let home = variable("XDG_STATE_HOME"), home.hasPrefix("/") { return home + "/recourse" }
    return homeFolder + "/.local/state/recourse"
  }

  /// A path with the home folder written as `~`, for people.
  func forPeople(_ path: String) -> String {
    let home = homeFolder
    guard home.count > 1, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  var homeFolder: String {
    if let home = variable("HOME"), home.hasPrefix("/") { return home }
    if let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir {
      return String(cString: home)
    }
    return "/tmp"
  }
}

/// A country as people name it on the command line and as locales do.
struct Country {
  /// The option of the question `country`.
  var option: OptionID

  /// Takes an ISO 3166 code in lower case; the countries of the European Union are `eu`.
  init?(isoCode: String) {
    let direct: Set<String> = ["us", "cn", "hk", "tw", "sg", "au", "ca"]
    let union: Set<String> = [
      "at", "be", "bg", "cy", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr", "hr", "hu", "ie",
      "it", "lt", "lu", "lv", "mt", "nl", "pl", "pt", "ro", "se", "si", "sk", "eu",
    ]
    if direct.contains(isoCode) {
      option = OptionID(isoCode)
    } else if isoCode == "gb" || isoCode == "uk" {
      option = "uk"
    } else if union.contains(isoCode) {
      option = "eu"
    } else if isoCode == "other" {
      option = "other"
    } else {
      return nil
    }
  }
}
