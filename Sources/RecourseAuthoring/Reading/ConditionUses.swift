import RecourseModel

/// What conditions were seen to use, kept for the checks that need all files read.
struct ConditionUses {
  /// A span on a date question.
  struct SpanUse {
    var question: QuestionID
    var span: Span
    var place: Place
  }

  /// A `not:` and what stands under it.
  struct Negation {
    var condition: Condition
    var place: Place
  }

  /// Two items that must not be *now* together.
  struct Exclusive {
    var item: ItemID
    var other: ItemID
    var place: Place
  }

  /// Steps that a happening may take away, as its authors declare.
  var takenAway: [HappeningID: Set<ItemID>] = [:]
  /// What authors declare as exclusive.
  var exclusives: [Exclusive] = []
  /// Spans on date questions.
  var spans: [SpanUse] = []
  /// Negations.
  var negations: [Negation] = []
  /// Sources that something cites.
  var sources: Set<SourceID> = []
  /// Named things that something uses, such as `deadlines/us-billing-error-notice`.
  var used: Set<String> = []
  /// Country options that have a currency.
  var currencies: [MarkedScalar] = []
}
