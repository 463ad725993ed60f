/// What is known about the Chinese of a knowledge: what is missing, what is stale.
final class Languages {
  /// The program's id of the one other language.
  static let chinese = "zh-Hans"

  /// Texts without Chinese.
  var missing = 0
  /// Hash of the English of each record that has texts: `items/write-complaint`.
  private(set) var hashes: [String: String] = [:]
  /// Stamps as the authors' file has them, with their places.
  var stamps: [String: (hash: String, place: Place)] = [:]
  /// Where each record's Chinese stands.
  var places: [String: Place] = [:]

  /// Takes the English texts of a record in.
  func note(_ texts: [String], of record: String) {
    guard !texts.isEmpty else { return }
    hashes[record] = Languages.hash(texts)
  }

  /// Records whose English is not the one that the Chinese was made from.
  var stale: [String] {
    stamps.filter { record, stamp in
      hashes[record].map { $0 != stamp.hash } ?? false
    }.keys.sorted()
  }

  /// Records with Chinese that was never stamped.
  var unstamped: [String] {
    hashes.keys.filter { stamps[$0] == nil && places[$0] != nil }.sorted()
  }

  /// 40 bits of FNV-1a in hexadecimal: enough to notice a change, short enough to read.
  private static func hash(_ texts: [String]) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for text in texts {
      for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      value = (value ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String((value ^ (value >> 40)) & 0xFF_FFFF_FFFF, radix: 16)
    return String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }
}
