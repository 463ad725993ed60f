/// Files in one file, in the form that every system unpacks (POSIX ustar): plain files in folders, no
/// links, no owners.
public struct TarArchive: Hashable, Sendable {
  /// One file.
  public struct File: Hashable, Sendable {
    /// Its name: parts between slashes, none of them empty, `.` or `..`.
    public var name: String
    /// What it holds.
    public var bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// Why bytes are no such archive.
  public enum Problem: Error, Hashable, Sendable {
    /// No header where one should stand, or one that does not check out.
    case notAnArchive
    /// It ends in the middle of a file.
    case cut
    /// A link, a device, or a name that would lead elsewhere.
    case unfit
  }

  /// The files, in order.
  public var files: [File]

  private static let block = 512

  /// Puts files together.
  public init(files: [File]) {
    self.files = files
  }

  // MARK: Writing

  /// The archive; nil where a name is longer than 99 bytes or would lead elsewhere. The same files
  /// give the same bytes.
  public var bytes: [UInt8]? {
    var bytes: [UInt8] = []
    for file in files {
      guard Self.isFit(file.name), file.name.utf8.count < 100 else { return nil }
      bytes += Self.header(file) + file.bytes
      bytes += [UInt8](repeating: 0, count: Self.padding(file.bytes.count))
    }
    return bytes + [UInt8](repeating: 0, count: 2 * Self.block)
  }

  private static func padding(_ count: Int) -> Int { (block - count % block) % block }

  private static func header(_ file: File) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(file.name, at: 0)
    put("0000600", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(file.bytes.count, digits: 11), at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put("0", at: 156)
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6) + "\0 ", at: 148)
    return header
  }

  private static func octal(_ number: Int, digits: Int) -> String {
    let text = String(number, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  // MARK: Reading

  /// Reads an archive of plain files.
  public init(reading bytes: [UInt8]) throws(Problem) {
    files = []
    var rest = bytes[...]
    while let first = rest.first, first != 0 {
      guard rest.count >= Self.block else { throw .cut }
      let header = Array(rest.prefix(Self.block))
      rest = rest.dropFirst(Self.block)
      guard Self.checks(header), let size = Self.number(header[124..<136]) else {
        throw .notAnArchive
      }
      guard header[156] == 0x30 || header[156] == 0 else { throw .unfit }
      let name = String(decoding: header.prefix(100).prefix { $0 != 0 }, as: UTF8.self)
      // Names with a part in the other field are longer than any of ours.
      guard header[345] == 0, Self.isFit(name), !files.contains(where: { $0.name == name })
      else { throw .unfit }
      guard rest.count >= size + Self.padding(size) else { throw .cut }
      files.append(File(name: name, bytes: Array(rest.prefix(size))))
      rest = rest.dropFirst(size + Self.padding(size))
    }
    guard !files.isEmpty else { throw .notAnArchive }
    guard rest.count >= Self.block, rest.allSatisfy({ $0 == 0 }) else { throw .cut }
  }

  private static func checks(_ header: [UInt8]) -> Bool {
    guard header[257..<262].elementsEqual("ustar".utf8) else { return false }
    let sum = header.enumerated().reduce(0) { sum, entry in
      sum + ((148..<156).contains(entry.offset) ? 0x20 : Int(entry.element))
    }
    return number(header[148..<156]) == sum
  }

  /// Octal digits, then a space or a zero byte.
  private static func number(_ field: ArraySlice<UInt8>) -> Int? {
    let digits = field.drop { $0 == 0x20 }.prefix { $0 != 0 && $0 != 0x20 }
    guard (1...11).contains(digits.count), digits.allSatisfy({ (0x30...0x37).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 8 + Int($1) - 0x30 }
  }

  private static func isFit(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
      && !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }
}
