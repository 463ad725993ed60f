/// The file that says from which English each entry's Chinese was made.
///
/// An entry whose English has changed since is *stale*: somebody looks at its Chinese, then stamps
/// it again.
package enum TranslationStamps {
  /// Where the stamps lie in a knowledge folder.
  package static let path = SourceFile.chineseFolder + "stamps.yaml"

  /// The stamps file with every entry that has Chinese marked as current, or only some of them.
  ///
  /// - Parameter entries: entries such as `items/write-complaint`; empty: all.
  /// - Returns: the file's text and which of the entries named have no Chinese.
  package static func text(
    for files: [SourceFile], only entries: [String] = []
  ) -> (text: String, unknown: [String]) {
    let languages = Draft(files: files).languages
    var stamps = languages.stamps.mapValues(\.hash).filter { languages.hashes[$0.key] != nil }
    let translated = Set(languages.hashes.keys.filter { languages.places[$0] != nil })
    for entry in entries.isEmpty ? Array(translated) : entries where translated.contains(entry) {
      stamps[entry] = languages.hashes[entry]
    }
    var lines = ["format: 1", "stamps:"]
    lines += stamps.sorted { $0.key < $1.key }.map { "  \($0.key): \"\($0.value)\"" }
    if stamps.isEmpty { lines[1] += " {}" }
    return (
      lines.joined(separator: "\n") + "\n", entries.filter { !translated.contains($0) }
    )
  }
}
