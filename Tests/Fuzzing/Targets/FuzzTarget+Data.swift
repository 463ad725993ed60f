import Casebook
import RecourseEngine
import StrictJSON

@testable import RecourseAuthoring
@testable import RecourseModel

extension FuzzTarget {
  static func json(_ bytes: [UInt8]) {
    let value: JSONValue
    do {
      value = try JSONValue(parsing: bytes, limits: JSONLimits(bytes: 1 << 20))
    } catch {
      precondition(error.place.line >= 1 && error.place.column >= 1)
      return
    }
    for style in [JSONWriter(), JSONWriter(style: .pretty)] {
      let written = Array(style.text(of: value).utf8)
      let again = try? JSONValue(parsing: written, limits: JSONLimits(bytes: 1 << 24))
      precondition(again == value, "what was written does not read as what was read")
    }
  }

  static func archive(_ bytes: [UInt8]) {
    guard let archive = try? TarArchive(reading: bytes) else { return }
    for file in archive.files {
      precondition(!file.name.hasPrefix("/") && !file.name.split(separator: "/").contains(".."))
    }
    if let written = archive.bytes {
      precondition((try? TarArchive(reading: written)) == archive)
    }
  }

  /// The bytes are what stands behind the checksum, which is put before them.
  static func edition(_ bytes: [UInt8]) {
    _ = try? CompactEdition.decode(bytes)
    guard let edition = try? CompactEdition.decode(CompactEdition.sealed(bytes)) else { return }
    guard let written = try? CompactEdition.encode(edition) else { return }
    let again = try? CompactEdition.decode(written)
    precondition(again?.knowledge == edition.knowledge && again?.diagrams == edition.diagrams)
    // What is sound can be run on.
    guard (try? edition.requireSoundness()) != nil else { return }
    let advisor = Advisor(edition: edition)
    _ = advisor.position(of: [:], asOf: CivilDate(dayNumber: 20_000))
  }

  static func knowledge(_ bytes: [UInt8]) {
    // The first byte chooses what kind of file it is.
    let folders = ["questions/a.yaml", "items/a.yaml", "letters/a.yaml", "conditions.yaml"]
    guard let first = bytes.first else { return }
    let name = folders[Int(first) % folders.count]
    let file = SourceFile(path: name, relative: name, bytes: Array(bytes.dropFirst()))
    let draft = Draft(files: [file])
    for finding in draft.sortedFindings {
      precondition(finding.place.line >= 1 && finding.place.column >= 1)
    }
  }
}
