/// The prompt as libedit takes it.
enum PromptText {
  /// The escape that begins colour: bold cyan.
  private static let begin = "\u{1}\u{1B}[1;36m\u{1}"
  private static let end = "\u{1}\u{1B}[0m\u{1}"

  /// The prompt of one row, coloured up to its closing `> `.
  ///
  /// Three rules of libedit: an escape rides on the character after it, so the reset stands before
  /// the `>` and the last two bytes stay `> `; two escapes never touch; no newline.
  static func wide(_ prompt: String, colour: Bool) -> String {
    let text = String(
      String.UnicodeScalarView(prompt.unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{7F}" }))
    guard colour else { return text }
    let closing = text.hasSuffix("> ") ? 2 : 1
    let head = text.dropLast(closing)
    return head.isEmpty ? text : begin + head + end + text.suffix(closing)
  }
}
