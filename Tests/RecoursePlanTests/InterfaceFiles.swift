import Foundation
import RecourseModel

/// The interface sentences as they stand in the package's knowledge files.
///
/// Only `id: "sentence"` lines are read: that is all these files may hold.
enum InterfaceFiles {
  static let english = sentences(of: .english)
  static let chinese = sentences(of: .simplifiedChinese)

  static let plan: [String: LocalizedText] = english.reduce(into: [:]) { result, entry in
    result[entry.key] = LocalizedText(
      english: entry.value, simplifiedChinese: chinese[entry.key] ?? "")
  }

  private static func sentences(of language: Language) -> [String: String] {
    let folder = language == .english ? "Knowledge" : "Knowledge/texts/\(language.rawValue)"
    return sentences(at: "\(folder)/interface/plan.yaml")
      .merging(sentences(at: "\(folder)/interface/papers.yaml")) { first, _ in first }
  }

  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func sentences(at path: String) -> [String: String] {
    let file = root.appendingPathComponent(path)
    guard let contents = try? String(contentsOf: file, encoding: .utf8) else { return [:] }
    var result: [String: String] = [:]
    for line in contents.split(separator: "\n") where line.hasPrefix("  ") {
      let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = parts[1].dropFirst()
      guard value.hasPrefix("\""), value.hasSuffix("\"") else { continue }
      result[String(parts[0])] = value.dropFirst().dropLast()
        .replacingOccurrences(of: "\\\"", with: "\"")
    }
    return result
  }
}
