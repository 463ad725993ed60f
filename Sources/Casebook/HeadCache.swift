internal import RecourseModel

/// Heads of cases as they were last read, in one file that may be deleted at any time: what it says
/// counts only while the case's file is untouched, and a case is always read from its own file.
///
/// Lines of fields parted by tabs, the checksum of all of them at the end; a cache that does not
/// check out is no cache.
public struct HeadCache: Sendable {
  /// The file.
  public let path: String
  private let disk: Disk
  private let key: String

  /// Most bytes that are read.
  private static let limit = 256 << 20

  /// The cache of a casebook in a folder for such files.
  ///
  /// - Parameter key: What the heads were made with; those of another key do not count.
  public init(folder: String, of casebook: Casebook, key: String) {
    self.init(folder: folder, of: casebook, key: key, layer: SystemFiles())
  }

  package init(folder: String, of casebook: Casebook, key: String, layer: any FileLayer) {
    let name = sha256Text(Array(casebook.folder.utf8)).prefix(16)
    path = "\(folder)/heads-\(name).txt"
    disk = Disk(layer: layer)
    self.key = "recourse heads 1\t\(key.filter { $0 != "\t" && $0 != "\n" })"
  }

  /// The heads by case, each with the stamp of the file that it was made from; empty where there is
  /// no cache, or none that checks out.
  public func read() -> [CaseID: (stamp: FileStamp, head: CaseHead)] {
    guard let file = try? disk.open(path, .reading) else { return [:] }
    defer { disk.layer.close(file) }
    guard let status = try? disk.layer.status(of: file), status.kind == .file,
      status.owner == disk.layer.user,
      let bytes = try? disk.readAll(file, limit: HeadCache.limit), bytes.count <= HeadCache.limit,
      bytes.count > 65, bytes.last == 0x0A,
      sha256Text(Array(bytes.dropLast(65))) == text(bytes.suffix(65).dropLast())
    else { return [:] }
    var heads: [CaseID: (stamp: FileStamp, head: CaseHead)] = [:]
    var isFirst = true
    for line in bytes.dropLast(65).split(separator: 0x0A) {
      if isFirst {
        guard text(line) == key else { return [:] }
        isFirst = false
      } else if let (stamp, head) = parse(line) {
        heads[head.id] = (stamp, head)
      }
    }
    return heads
  }

  /// Puts heads into the file in place of what was there. A failure is no harm: the next list reads
  /// the cases again.
  public func write(_ heads: [(stamp: FileStamp, head: CaseHead)]) {
    var bytes = Array((key + "\n").utf8)
    for (stamp, head) in heads where head.problem == nil {
      bytes += Array((line(stamp, head) + "\n").utf8)
    }
    bytes += Array((sha256Text(bytes) + "\n").utf8)
    let folder = Disk.folder(of: path)
    guard (try? Casebook(folder: folder, layer: disk.layer.inner).prepare(folder)) != nil
    else { return }
    try? exclusiveExport(to: path, bytes, force: true, layer: disk.layer.inner)
  }

  // MARK: Lines

  private func line(_ stamp: FileStamp, _ head: CaseHead) -> String {
    func plain(_ text: String) -> String { text.filter { $0 != "\t" && !$0.isNewline } }
    let due = head.due.map {
      "\($0.day.dayNumber) \($0.kind) \($0.step?.rawValue ?? "-")"
    }
    return
      ([
        head.id.description, String(stamp.size), String(stamp.modified), String(stamp.inode),
        head.started.map { String($0.dayNumber) } ?? "-",
        head.lastWritten.map { String($0.secondsSince1970) } ?? "-",
        head.isClosed ? "closed" : "open", String(head.validity.lowerBound.dayNumber),
        String(head.validity.upperBound.dayNumber), plain(head.subject.english),
        plain(head.subject.simplifiedChinese),
      ] + due).joined(separator: "\t")
  }

  private func parse(_ line: ArraySlice<UInt8>) -> (FileStamp, CaseHead)? {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false).map(text)
    guard fields.count >= 11, let id = CaseID(fields[0]), let size = Int(fields[1]),
      let modified = Int(fields[2]), let inode = UInt64(fields[3]), let from = Int(fields[7]),
      let through = Int(fields[8]), from <= through
    else { return nil }
    var head = CaseHead(id: id, asOf: CivilDate(dayNumber: from))
    head.validity = CivilDate(dayNumber: from)...CivilDate(dayNumber: through)
    head.started = Int(fields[4]).map { CivilDate(dayNumber: $0) }
    head.lastWritten = Int(fields[5]).map { UTCTime(secondsSince1970: $0) }
    head.isClosed = fields[6] == "closed"
    head.subject = LocalizedText(english: fields[9], simplifiedChinese: fields[10])
    for field in fields[11...] {
      let parts = field.split(separator: " ")
      guard parts.count == 3, let day = Int(parts[0]) else { return nil }
      head.due.append(
        CaseHead.Due(
          day: CivilDate(dayNumber: day), kind: String(parts[1]),
          step: parts[2] == "-" ? nil : ItemID(String(parts[2]))))
    }
    return (FileStamp(size: size, modified: modified, inode: inode), head)
  }

  private func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
  }
}
