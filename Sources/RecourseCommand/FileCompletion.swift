private import Glibc
internal import LineEditing
internal import RecourseSession
internal import TextLayout

/// What Tab offers for the file of `/evidence add`.
struct FileCompletion {
  private let surroundings: Surroundings
  /// Names offered at once.
  private static let most = 200

  /// Looks for files from where the program was started.
  init(_ surroundings: Surroundings) {
    self.surroundings = surroundings
  }

  /// The names that go on from what was typed, folders with a slash; nil where no file is asked for.
  func candidates(for request: CompletionRequest) -> [Candidate]? {
    guard let start = Self.fileStart(in: request.before) else { return nil }
    let typed = String(request.before[start...])
    // A quoted name is completed as it is; a name that was ended is none any more.
    guard !typed.hasPrefix("'"), !typed.hasPrefix("\"") else { return [] }
    let path = FileArgument(typed)?.path ?? ""
    guard typed.isEmpty || FileArgument(typed)?.rest.isEmpty == true,
      !(typed.last?.isWhitespace ?? false) || typed.hasSuffix("\\ ")
    else { return nil }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let begun = path.dropFirst(folder.count)
    let found = Self.names(in: surroundings.whole(folder.isEmpty ? "./" : folder))
      .filter { $0.hasPrefix(begun) && ($0.first != "." || begun.first == ".") }
      .sorted().prefix(Self.most)
    // The editor puts a candidate in place of what stands behind the last space.
    let kept = request.before.count - request.word.count - (request.before.count - typed.count)
    return found.compactMap { name in
      let whole = FileArgument.escaped(folder + name)
      guard Shown.safe(whole) == whole, kept <= whole.count else { return nil }
      return Candidate(String(whole.dropFirst(max(0, kept))))
    }
  }

  /// Where the file begins in `/evidence add [--copy] FILE`.
  private static func fileStart(in line: String) -> String.Index? {
    var rest = line[...]
    for words in [["/evidence", "/证据"], ["add", "添加", "加"]] {
      guard let word = words.first(where: { rest.hasPrefix($0 + " ") }) else { return nil }
      rest = rest.dropFirst(word.count).drop { $0 == " " }
    }
    if rest.hasPrefix("--copy ") { rest = rest.dropFirst(7).drop { $0 == " " } }
    return rest.startIndex
  }

  private static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let isFolder = entry.pointee.d_type == UInt8(DT_DIR)
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(isFolder ? name + "/" : name) }
    }
    return names
  }
}
