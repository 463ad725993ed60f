import Foundation

/// The package as it lies on disk.
enum SourceTree {
  /// One Swift file.
  struct File: Sendable {
    /// Its path below the package.
    var path: String
    /// Its lines.
    var lines: [String]

    /// The target's folder: the second part of the path.
    var target: String { String(path.split(separator: "/")[1]) }

    /// The modules that it imports.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), index + 1 < words.count,
          words[..<index].allSatisfy({ SourceTree.modifiers.contains($0) || $0.hasPrefix("@") })
        else { return nil }
        return words[index + 1].split(separator: ".").first.map(String.init)
      }
    }
  }

  fileprivate static let modifiers: Set<Substring> = [
    "public", "package", "internal", "private", "fileprivate",
  ]

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file of ours, by path; links are not followed.
  static func files(in folders: [String]) throws -> [File] {
    var files: [File] = []
    for folder in folders {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: root.appendingPathComponent(folder).path)
      for name in names.sorted() where name.hasSuffix(".swift") {
        let path = folder + "/" + name
        let text = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        files.append(File(path: path, lines: lines))
      }
    }
    return files
  }
}
