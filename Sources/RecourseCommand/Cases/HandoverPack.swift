internal import Casebook
internal import RecourseModel
internal import RecoursePlan
internal import RecourseSession
internal import TextLayout

/// Everything of a case in one folder or file, for whoever goes on with it.
struct HandoverPack {
  /// The case's own file in the pack.
  static let caseName = "case.jsonl"
  /// The checksums of all other files, as `sha256sum -c` reads them; written last.
  static let sumsName = "SHA256SUMS"
  /// Where the copies of evidence stand.
  static let evidenceFolder = "files/"

  /// The files, the checksums last.
  var files: [TarArchive.File]

  /// Packs a case: its file, its record, its plan, what happened, what is open, copies of evidence.
  init(
    of whole: (id: CaseID, contents: CaseContents, state: CaseState), workspace: Workspace
  ) throws {
    let book = workspace.casebook
    let (id, contents, state) = whole
    files = []
    add(
      Self.caseName,
      try workspace.telling { () throws(CasebookError) in try book.wholeFile(of: id) })
    let subject = Subject(
      state: state, caseID: id.description, caseNumber: contents.caseNumber,
      entries: contents.entries)
    for (name, format) in [("transcript.md", PaperFormat.transcript), ("plan.md", .markdown)] {
      for paper in try workspace.papers(of: subject, format: format) {
        add(paper.path(beside: name), Array(paper.text.utf8))
      }
    }
    let timeline = CaseTimeline(workspace: workspace, state: state, written: contents.entries)
    add("timeline.md", Array(timeline.markdown.utf8))
    add("open-questions.md", Array(Self.openQuestions(workspace, state).utf8))
    for evidence in state.evidence {
      guard let (copy, place) = book.copy(of: evidence, in: id) else { continue }
      let name = Self.evidenceFolder + copy
      guard !files.contains(where: { $0.name == name }) else { continue }
      add(name, try workspace.telling { () throws(CasebookError) in try book.bytes(ofFile: place) })
    }
    let sums = files.map { "\(sha256Text($0.bytes))  \($0.name)\n" }.joined()
    add(Self.sumsName, Array(sums.utf8))
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]) {
    files.append(TarArchive.File(name: name, bytes: bytes))
  }

  private static func openQuestions(_ workspace: Workspace, _ state: CaseState) -> String {
    let language = state.language
    let plan = workspace.desk(for: state, language: language).plan
    let lines = plan.findOut.map { task in
      let help = task.help.map { ": " + $0 } ?? ""
      return "- [ ] " + MarkdownEscape.inline(task.label + help)
    }
    let body = lines.isEmpty ? [workspace.words(.openNone, in: language)] : lines
    return (["# " + workspace.words(.openTitle, in: language), ""] + body)
      .joined(separator: "\n") + "\n"
  }

  // MARK: Reading

  /// Takes a pack as it was read and checks every file against the checksums.
  ///
  /// - Throws: ``Refusal`` that names the file which is not as it was packed.
  init(checking files: [TarArchive.File], workspace: Workspace) throws {
    self.files = files
    guard let sums = bytes(of: Self.sumsName) else { throw workspace.changed(Self.sumsName) }
    var checked: Set<String> = [Self.sumsName]
    for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
      let name = String(line.dropFirst(66))
      guard let bytes = bytes(of: name), line.hasPrefix(sha256Text(bytes) + "  ") else {
        throw workspace.changed(name)
      }
      checked.insert(name)
    }
    if let stranger = files.first(where: { !checked.contains($0.name) }) {
      throw workspace.changed(stranger.name)
    }
    guard bytes(of: Self.caseName) != nil else { throw workspace.changed(Self.caseName) }
  }

  /// What a file of the pack holds.
  func bytes(of name: String) -> [UInt8]? {
    files.first { $0.name == name }?.bytes
  }

  /// The copies of evidence, by their names beside the case.
  var copies: [TarArchive.File] {
    files.filter { $0.name.hasPrefix(Self.evidenceFolder) }.map {
      TarArchive.File(name: String($0.name.dropFirst(Self.evidenceFolder.count)), bytes: $0.bytes)
    }
  }
}

extension Workspace {
  /// The refusal of a file in a pack.
  fileprivate func changed(_ file: String) -> Refusal {
    let line = words(.handoverChanged, ["file": Shown.safe(file)])
    return Refusal(line: "recourse: " + line, status: ExitStatus.badData)
  }
}
