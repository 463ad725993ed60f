import Foundation
import Testing

/// What the fuzzer found once, and what leads it: every file of the corpus runs through its target.
struct FuzzReplayTests {
  private static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Corpus")

  @Test(arguments: FuzzTarget.allCases)
  func `the corpus runs through without a broken promise`(target: FuzzTarget) throws {
    let folder = Self.corpus.appendingPathComponent(target.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(!names.isEmpty)
    for name in names {
      target.run(Array(try Data(contentsOf: folder.appendingPathComponent(name))))
    }
  }

  @Test(arguments: FuzzTarget.allCases)
  func `cut and changed copies of the corpus run through too`(target: FuzzTarget) throws {
    let folder = Self.corpus.appendingPathComponent(target.rawValue)
    var random = SystemRandomNumberGenerator()
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
      let whole = Array(try Data(contentsOf: folder.appendingPathComponent(name)))
      for _ in 0..<20 where !whole.isEmpty {
        var bytes = Array(whole.prefix(Int.random(in: 0...whole.count, using: &random)))
        if let at = bytes.indices.randomElement(using: &random) {
          bytes[at] = UInt8.random(in: 0...255, using: &random)
        }
        target.run(bytes)
      }
    }
  }
}
