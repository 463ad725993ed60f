internal import CLibedit
internal import Glibc

/// How lines come in.
public enum LineMode: Hashable, Sendable {
  /// A person at a terminal that can edit and show colour.
  case full
  /// A person at a terminal: no colour, no redrawing tricks, for dumb terminals, and for screen
  /// readers, where the line can still be edited.
  case plain
  /// Lines from a pipe or a file; nothing is prompted.
  case piped
}

/// What the surroundings allow, found out once at the start.
struct Surroundings {
  var standardInputIsTerminal: Bool
  var outputIsTerminal: Bool
  var terminalCanEdit: Bool
  var localeIsUTF8: Bool

  var mode: LineMode {
    guard standardInputIsTerminal else { return .piped }
    return outputIsTerminal && terminalCanEdit && localeIsUTF8 ? .full : .plain
  }

  /// Looks at the descriptors, the environment and the locale of the process, which it sets.
  ///
  /// - Parameter output: whether there is a terminal to write to.
  static func here(outputIsTerminal: Bool) -> Self {
    Self(
      standardInputIsTerminal: isatty(0) == 1,
      outputIsTerminal: outputIsTerminal,
      terminalCanEdit: terminalCanEdit(type: environment("TERM")),
      localeIsUTF8: chooseUTF8Locale())
  }

  /// libedit edits nothing on an Emacs shell either, and wraps badly without cursor movement.
  static func terminalCanEdit(type: String?) -> Bool {
    guard let type, !type.isEmpty else { return false }
    return type != "dumb" && type != "emacs"
  }

  /// NO_COLOR removes colour and nothing else (no-color.org: set and not empty).
  static var wantsColour: Bool { (environment("NO_COLOR") ?? "").isEmpty }

  /// Without a UTF-8 locale libedit drops every Chinese character that is typed. C.UTF-8 is on
  /// every Debian. Numbers keep the C locale, so that nothing is formatted with commas.
  static func chooseUTF8Locale() -> Bool {
    if setlocale(LC_CTYPE, "") != nil, isUTF8Locale { return true }
    return setlocale(LC_CTYPE, "C.UTF-8") != nil && isUTF8Locale
  }

  private static var isUTF8Locale: Bool {
    guard let name = nl_langinfo(nl_item(CODESET)) else { return false }
    return String(cString: name) == "UTF-8"
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
