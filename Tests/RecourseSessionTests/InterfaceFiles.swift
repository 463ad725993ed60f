import Glibc
import RecourseModel

/// The interface texts of the conversation, read from the knowledge files themselves.
enum InterfaceFiles {
  /// The sentences in both languages, by id.
  static let session = texts("session")

  /// What conversations, plans and explanations say.
  static let all = ["session", "case", "papers", "plan", "explain", "letters"].reduce(into: [:]) {
    all, file in
    all.merge(texts(file)) { first, _ in first }
  }

  private static func texts(_ file: String) -> [String: LocalizedText] {
    let english = read("Knowledge/interface/\(file).yaml")
    let chinese = read("Knowledge/texts/zh-Hans/interface/\(file).yaml")
    return Set(english.keys).union(chinese.keys).reduce(into: [:]) { texts, id in
      texts[id] = LocalizedText(english: english[id] ?? "", simplifiedChinese: chinese[id] ?? "")
    }
  }

  /// `  id: "sentence"`, one a line: the only form these two files use.
  static func read(_ path: String) -> [String: String] {
    var sentences: [String: String] = [:]
    for line in contents(root + "/" + path).split(separator: "\n") where line.hasPrefix("  ") {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let id = String(line[..<colon].dropFirst(2))
      let quoted = line[colon...].dropFirst(2)
      var sentence = ""
      var isEscaped = false
      for character in quoted.dropFirst().dropLast() {
        if character == "\\", !isEscaped {
          isEscaped = true
        } else {
          sentence.append(character)
          isEscaped = false
        }
      }
      sentences[id] = sentence
    }
    return sentences
  }

  private static let root =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }

  private static func contents(_ path: String) -> String {
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
