internal import Yams

/// Bytes of a file to a tree whose every value knows its place.
enum YAMLReader {
  /// Reads one file; nil where nothing can be made of it. All findings go to the list.
  static func read(_ bytes: [UInt8], file: String, findings: FindingList) -> MarkedNode? {
    guard bytes.count <= YAMLGate.sizeLimit else {
      findings.add(
        .tooLarge, at: .start(of: file),
        "\(bytes.count) bytes; a file may have \(YAMLGate.sizeLimit). Split it by subject")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      findings.add(
        .character, at: firstInvalidPlace(bytes, file: file),
        "not UTF-8 from here on; save the file as UTF-8")
      return nil
    }
    let gate = YAMLGate(text: text, file: file, findings: findings)
    guard gate.isReadable else { return nil }
    guard let (root, renamed) = compose(gate, file: file, findings: findings) else { return nil }
    guard let root else { return nil }
    let converter = NodeConverter(
      file: file, blanked: gate.blanked, renamed: renamed, findings: findings)
    return converter.convert(root)
  }

  // MARK: Composing

  /// The library stops at the first duplicate key and knows only the first key's place. Keys that
  /// it stumbles over are renamed on a copy of the text and counted by our own walk instead.
  private static func compose(
    _ gate: YAMLGate, file: String, findings: FindingList
  ) -> (root: Node?, renamed: [[Int]: Unicode.Scalar])? {
    var lines = gate.lines
    var renamed: [[Int]: Unicode.Scalar] = [:]
    var text = gate.text
    while true {
      do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        return (try parser.singleRoot(), renamed)
      } catch YamlError.duplicatedKeysInMapping(_, let context) {
        let row = context.mark.line - 1
        guard renamed.count < 50, lines.indices.contains(row) else {
          findings.add(
            .duplicateKey, at: place(context.mark, file),
            "too many duplicate keys; mend these first")
          return nil
        }
        var index = context.mark.column - 1
        if lines[row].indices.contains(index), "'\"".unicodeScalars.contains(lines[row][index]) {
          index += 1
        }
        guard lines[row].indices.contains(index),
          let stand = Unicode.Scalar(0xE000 + UInt32(renamed.count)),
          !"'\"".unicodeScalars.contains(lines[row][index])
        else {
          findings.add(.duplicateKey, at: place(context.mark, file), "this key stands twice")
          return nil
        }
        renamed[[row + 1, context.mark.column]] = lines[row][index]
        lines[row][index] = stand
        text = joined(lines)
      } catch let error as YamlError {
        report(error, file: file, findings: findings)
        return nil
      } catch {
        findings.add(.syntax, at: .start(of: file), "cannot be read as YAML")
        return nil
      }
    }
  }

  private static func joined(_ lines: [[Unicode.Scalar]]) -> String {
    var scalars = String.UnicodeScalarView()
    for (index, line) in lines.enumerated() {
      if index > 0 { scalars.append("\n") }
      scalars.append(contentsOf: line)
    }
    return String(scalars)
  }

  private static func report(_ error: YamlError, file: String, findings: FindingList) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      var message = problem
      if let context { message += " (\(context.text), from line \(context.mark.line))" }
      findings.add(
        .syntax, at: place(mark, file), message + "; look at this line and the one above")
    case .reader(let problem, _, _, _):
      findings.add(.syntax, at: .start(of: file), problem)
    default:
      findings.add(.syntax, at: .start(of: file), "cannot be read as YAML")
    }
  }

  private static func place(_ mark: Mark, _ file: String) -> Place {
    Place(file: file, line: max(1, mark.line), column: max(1, mark.column))
  }

  // MARK: Encoding

  static func firstInvalidPlace(_ bytes: [UInt8], file: String) -> Place {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var line = 1
    var column = 1
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue("\n"):
        line += 1
        column = 1
      case .scalarValue: column += 1
      case .emptyInput, .error: return Place(file: file, line: line, column: column)
      }
    }
  }
}

/// Turns the library's nodes into ours.
private struct NodeConverter {
  let file: String
  let blanked: Set<[Int]>
  let renamed: [[Int]: Unicode.Scalar]
  let findings: FindingList

  func convert(_ node: Node) -> MarkedNode {
    let place = place(of: node)
    switch node {
    case .scalar(let scalar):
      if blanked.contains([place.line, place.column]) { return .unreadable(place) }
      return .scalar(self.scalar(scalar, at: place))
    case .sequence(let sequence):
      return .sequence(sequence.map(convert), place)
    case .mapping(let mapping):
      return .mapping(self.mapping(mapping, at: place))
    case .alias:
      return .unreadable(place)
    }
  }

  private func mapping(_ mapping: Node.Mapping, at place: Place) -> MarkedMapping {
    var entries: [MarkedMapping.Entry] = []
    var lines: [String: Int] = [:]
    for (keyNode, valueNode) in mapping {
      let keyPlace = self.place(of: keyNode)
      if blanked.contains([keyPlace.line, keyPlace.column]) { continue }
      guard case .scalar(let scalar) = keyNode else {
        findings.add(.notPlain, at: keyPlace, "a key must be a plain word")
        continue
      }
      let key = self.scalar(scalar, at: keyPlace)
      if let line = lines[key.text] {
        findings.add(
          .duplicateKey, at: keyPlace,
          "`\(key.text)` stands already in line \(line); keep one of them")
        continue
      }
      lines[key.text] = keyPlace.line
      entries.append(.init(key: key, value: convert(valueNode)))
    }
    return MarkedMapping(entries: entries, place: place)
  }

  private func scalar(_ scalar: Node.Scalar, at place: Place) -> MarkedScalar {
    var text = scalar.string
    if let original = renamed[[place.line, place.column]] {
      var scalars = text.unicodeScalars
      if let first = scalars.indices.first {
        scalars.replaceSubrange(first...first, with: [original])
      }
      text = String(scalars)
    }
    for character in text.unicodeScalars {
      guard let reason = ForbiddenScalars.reason(character) else { continue }
      findings.add(
        .character, at: place, "holds \(ForbiddenScalars.name(character)), \(reason)")
    }
    return MarkedScalar(text: text, isPlain: scalar.style == .plain, place: place)
  }

  private func place(of node: Node) -> Place {
    guard let mark = node.mark else { return .start(of: file) }
    return Place(file: file, line: mark.line, column: mark.column)
  }
}
