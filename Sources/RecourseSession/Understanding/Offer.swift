internal import RecourseModel

/// The options of one question as they stand on screen.
struct Offer {
  /// The kind of question.
  var kind: QuestionKind
  /// The options in the order shown.
  var options: [OfferedOption]
  /// The option that stands at number 0; nil: 0 is *don't know*.
  var zero: OfferedOption?

  /// Options that stand in no list, and are understood by their names and keywords.
  var unlisted: [OfferedOption] = []
  /// Whether initials of pinyin name an option, as for whoever reads Chinese on screen.
  var readsInitials = false

  /// All that are listed, the one at 0 last.
  var all: [OfferedOption] { options + (zero.map { [$0] } ?? []) }

  /// One option with all its names.
  struct OfferedOption {
    var id: OptionID
    /// What it is called: texts and phrases in both languages, the id.
    var names: [String]
    /// Keywords of both languages.
    var keywords: [String]
  }
}
