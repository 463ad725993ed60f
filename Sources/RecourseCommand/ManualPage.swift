internal import RecourseModel
internal import StrictJSON

/// A manual page in mdoc, made from what ArgumentParser tells of a program.
struct ManualPage {
  /// The program, as `--experimental-dump-help` describes it.
  let command: JSONValue
  /// The day of the page.
  let day: CivilDate
  /// Sections of mdoc behind the commands; empty for none.
  let rest: String

  /// Takes a dump.
  ///
  /// - Throws: `JSONError` if it is no JSON.
  init(dump: String, day: CivilDate, rest: String = "") throws(JSONError) {
    command = try JSONValue(parsing: Array(dump.utf8))["command"] ?? .null
    self.day = day
    self.rest = rest
  }

  /// The page.
  var text: String {
    let name = word(command, "commandName")
    var lines = [
      ".Dd \(date)", ".Dt \(name.uppercased()) 1", ".Os", ".Sh NAME", ".Nm \(name)",
      ".Nd \(sentence(word(command, "abstract")))", ".Sh SYNOPSIS", ".Nm", ".Op Ar command",
      ".Op Ar options", ".Sh DESCRIPTION",
    ]
    lines += paragraphs(word(command, "discussion"))
    let own = arguments(of: command)
    let common = Set(own.map(label))
    if !own.isEmpty {
      lines += [".Sh OPTIONS", "Every command takes these:"] + list(own)
    }
    lines.append(".Sh COMMANDS")
    lines += commands(below: command, name: name, leavingOut: common)
    return lines.joined(separator: "\n") + "\n" + rest
  }

  /// As mdoc wants it: `November 21, 2026`.
  private var date: String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, day) = day.components
    return "\(months[month - 1]) \(day), \(year)"
  }

  private func commands(
    below parent: JSONValue, name: String, leavingOut common: Set<String>
  ) -> [String] {
    (parent["subcommands"]?.array ?? []).flatMap { command -> [String] in
      guard command["shouldDisplay"]?.bool != false, word(command, "commandName") != "help" else {
        return []
      }
      let full = name + " " + word(command, "commandName")
      let own = arguments(of: command).filter { !common.contains(label($0)) }
      let places = own.filter { word($0, "kind") == "positional" }.map(label)
      var lines = [".Ss \(([full] + places).joined(separator: " "))"]
      lines.append(Self.safe(word(command, "abstract")))
      lines += paragraphs(word(command, "discussion"))
      if !own.isEmpty { lines += list(own) }
      return lines + commands(below: command, name: full, leavingOut: common)
    }
  }

  /// The arguments shown, those of every ArgumentParser program left out.
  private func arguments(of command: JSONValue) -> [JSONValue] {
    (command["arguments"]?.array ?? []).filter {
      $0["shouldDisplay"]?.bool != false && !["--help", "--version"].contains(label($0))
    }
  }

  private func list(_ arguments: [JSONValue]) -> [String] {
    [".Bl -tag -width Ds"]
      + arguments.flatMap { argument -> [String] in
        let told = [word(argument, "abstract"), word(argument, "discussion")].filter { !$0.isEmpty }
        return [head(of: argument)] + told.map(Self.safe)
      } + [".El"]
  }

  /// `.It Fl -answers Ar file`
  private func head(of argument: JSONValue) -> String {
    let value = word(argument, "valueName")
    guard word(argument, "kind") != "positional" else { return ".It Ar \(value)" }
    let names = (argument["names"]?.array ?? []).map { name in
      word(name, "kind") == "short" ? "Fl \(word(name, "name"))" : "Fl -\(word(name, "name"))"
    }
    return ".It " + names.joined(separator: " , ")
      + (word(argument, "kind") == "option" ? " Ar \(value)" : "")
  }

  /// `--answers`, or the name of a place.
  private func label(_ argument: JSONValue) -> String {
    guard word(argument, "kind") != "positional" else { return word(argument, "valueName") }
    let name = argument["preferredName"] ?? .null
    return (word(name, "kind") == "short" ? "-" : "--") + word(name, "name")
  }

  private func word(_ value: JSONValue, _ key: String) -> String { value[key]?.string ?? "" }

  /// Prose as it is; indented lines, as examples are, stand as they were written.
  private func paragraphs(_ text: String) -> [String] {
    var lines: [String] = []
    var isLiteral = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isExample = line.hasPrefix("  ")
      if isExample != isLiteral {
        lines.append(isExample ? ".Bd -literal -offset indent" : ".Ed")
        isLiteral = isExample
      }
      if line.isEmpty {
        if lines.last?.hasPrefix(".") == false { lines.append(".Pp") }
      } else {
        lines.append(Self.safe(String(isExample ? line.dropFirst(2) : line)))
      }
    }
    if isLiteral { lines.append(".Ed") }
    if lines.last == ".Pp" { lines.removeLast() }
    return lines.first.map { $0.hasPrefix(".") ? lines : [".Pp"] + lines } ?? []
  }

  /// A sentence without its point, as `.Nd` wants it.
  private func sentence(_ text: String) -> String {
    Self.safe(text.hasSuffix(".") ? String(text.dropLast()) : text)
  }

  /// A line that roff takes as text.
  private static func safe(_ line: String) -> String {
    let escaped = line.replacing("\\", with: "\\e")
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }
}
