internal import CLibmd
import RecourseModel

extension KnowledgeReader {
  /// Where the papers' templates lie.
  static let templateFolder = "templates/"

  /// Reads the papers' templates; every one has to be there.
  func readTemplates(_ files: [SourceFile]) {
    var texts: [PaperForms.File: String] = [:]
    for file in files {
      let name = String(file.relative.dropFirst(Self.templateFolder.count))
      guard let form = PaperForms.File(rawValue: name) else {
        findings.add(
          .unknownFile, at: .start(of: file.path),
          "no paper is made from it"
            + Nearest.hint(name, among: PaperForms.File.allCases.map(\.rawValue)))
        continue
      }
      guard let text = text(of: file) else { continue }
      texts[form] = text
      TemplateCheck(
        form: form, text: text, file: file.path, sentences: knowledge.interface,
        findings: findings
      ).run()
    }
    let given = Set(files.map(\.relative))
    for form in PaperForms.File.allCases {
      let relative = Self.templateFolder + form.rawValue
      guard !given.contains(relative) else { continue }
      findings.add(
        .templatePlace, at: .start(of: path(of: relative)),
        "no such file; the papers are made from it")
    }
    knowledge.forms = PaperForms(
      texts: texts, styleDigest: Self.digest(of: texts[.style] ?? ""))
  }

  /// A file as text; nil, with a finding, where it is none.
  private func text(of file: SourceFile) -> String? {
    guard file.bytes.count <= YAMLGate.sizeLimit else {
      findings.add(
        .tooLarge, at: .start(of: file.path),
        "\(file.bytes.count) bytes; a file may have \(YAMLGate.sizeLimit)")
      return nil
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      findings.add(
        .character, at: YAMLReader.firstInvalidPlace(file.bytes, file: file.path),
        "not UTF-8 from here on; save the file as UTF-8")
      return nil
    }
    var place = Place.start(of: file.path)
    var isClean = true
    for scalar in text.unicodeScalars {
      if let reason = ForbiddenScalars.reason(scalar) {
        findings.add(.character, at: place, "\(ForbiddenScalars.name(scalar)): \(reason)")
        isClean = false
      }
      place.advance(over: scalar)
    }
    return isClean ? text : nil
  }

  /// SHA-256 in base64, as a page's policy names a style sheet.
  private static func digest(of text: String) -> String {
    var context = SHA2_CTX()
    let bytes = Array(text.utf8)
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: 32)
    SHA256Final(&digest, &context)
    return base64(digest)
  }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var result = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start...].prefix(3)
      let value = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for digit in 0..<4 {
        result.append(digit <= group.count ? digits[value >> (18 - 6 * digit) & 63] : "=")
      }
    }
    return result
  }
}

extension Place {
  /// Goes on behind a scalar of the file.
  mutating func advance(over scalar: Unicode.Scalar) {
    if scalar == "\n" {
      line += 1
      column = 1
    } else {
      column += 1
    }
  }
}
