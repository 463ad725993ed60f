internal import CLibedit

/// Text as libedit takes it: one `wchar_t` a scalar.
enum Wide {
  /// The scalars of a text, ended by zero; a zero within it is dropped.
  static func terminated(_ text: String) -> [wchar_t] {
    units(text) + [0]
  }

  /// The scalars of a text without an end mark.
  static func units(_ text: String) -> [wchar_t] {
    text.unicodeScalars.lazy.filter { $0.value != 0 }.map { wchar_t($0.value) }
  }

  /// A text from scalars; what is no scalar becomes U+FFFD.
  static func text(_ units: some Sequence<wchar_t>) -> String {
    var result = String.UnicodeScalarView()
    for unit in units {
      result.append(Unicode.Scalar(UInt32(truncatingIfNeeded: unit)) ?? "\u{FFFD}")
    }
    return String(result)
  }

  /// The columns that libedit counts for a text, by the width function of the C library.
  static func columns(_ text: String) -> Int {
    units(text).reduce(0) { $0 + max(0, Int(recourse_edit_width($1))) }
  }
}

/// A zero-ended wide text at an address that stays, for what libedit keeps by pointer.
final class WideText {
  let pointer: UnsafeMutablePointer<wchar_t>

  init(_ text: String) {
    let units = Wide.terminated(text)
    pointer = .allocate(capacity: units.count)
    pointer.initialize(from: units, count: units.count)
  }

  deinit { pointer.deallocate() }
}
