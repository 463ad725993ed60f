import Casebook
import Glibc
import RecourseModel

/// A folder of its own for one test, removed at the end.
final class Scratch {
  let path: String

  init() {
    // In memory, where there is such a place: the loops over faults synchronise thousands of times.
    let place = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(place)/casebook-tests-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit {
    Scratch.remove(path)
  }

  private static func remove(_ path: String) {
    for name in (try? SystemFiles().names(in: path)) ?? [] {
      let inside = path + "/" + name
      if unlink(inside) != 0 { remove(inside) }
    }
    rmdir(path)
  }
}

/// All bytes of a file; empty if there is none.
func bytes(of path: String) -> [UInt8] {
  let file = open(path, O_RDONLY)
  guard file >= 0 else { return [] }
  defer { close(file) }
  var all: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = read(file, &part, part.count)
    if count <= 0 { return all }
    all += part[..<count]
  }
}

/// Puts bytes into a file, in place of what was there.
func put(_ bytes: [UInt8], into path: String) {
  let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
  _ = write(file, bytes, bytes.count)
  close(file)
}

/// The permission bits of a file or folder.
func mode(of path: String) -> UInt32? {
  try? SystemFiles().status(at: path).mode
}

let noon = UTCTime(secondsSince1970: 1_795_262_400)
let start = CaseStart(topic: "recourse", language: .english, client: nil, edition: "2026-11")

/// A casebook in a scratch folder with one small case, closed again.
func smallCase(in scratch: Scratch) throws -> (Casebook, CaseID) {
  let book = Casebook(folder: scratch.path + "/data")
  let open = try book.create(start: start, now: noon)
  try open.append(.story("他们不退款"), at: noon)
  try open.append(.answered("problem", .option("late"), .person), at: noon)
  try open.append(
    .answered("amount", .amount(Money(minorUnits: 12_950, currency: "USD")), .person), at: noon)
  return (book, open.id)
}
