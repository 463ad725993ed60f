public import RecourseModel

/// Everything that keeps a knowledge from being compiled, all at once.
public struct CompileFailure: Error, Hashable, Sendable {
  /// At least one.
  public var errors: [CompileError]
}

/// One cause for which a knowledge cannot be compiled. Words are made by whoever prints it.
public enum CompileError: Hashable, Sendable {
  /// A condition names a question that does not exist.
  case unknownQuestion(QuestionID, ConditionPlace)
  /// A condition names an option that the question does not have.
  case unknownOption(QuestionID, OptionID, ConditionPlace)
  /// A condition names a condition that does not exist.
  case unknownCondition(ConditionID, ConditionPlace)
  /// A condition asks something of a question that its kind does not have: a figure of a choice.
  case wrongKind(QuestionID, ConditionPlace)
  /// Named conditions that rest on each other, in a circle.
  case circularConditions([ConditionID])
  /// Questions that are asked depending on each other, in a circle.
  case circularQuestions([QuestionID])
  /// Two ids are the same.
  case duplicateQuestion(QuestionID)
  /// Two spans of one date question whose order depends on the start day.
  case spansWithoutOrder(QuestionID, Span, Span)
  /// A question has more options or cells than can be handled.
  case tooManyValues(QuestionID, count: Int, most: Int)
  /// A move names an option that does not exist, or stands at a question that is no choice.
  case wrongMove(QuestionID, Move)
  /// A told question without a start value, or with one that is none of its options.
  case toldWithoutStart(QuestionID)
  /// The impossible combinations leave no world at all.
  case nothingPossible
  /// No world is left in which the question is asked and the option is true.
  case optionImpossible(QuestionID, OptionID)
  /// A condition grows past the limits: the cure is to ask the two questions together.
  case overLimit(ConditionPlace, nodes: Int, steps: Int, QuestionID, QuestionID)
}

/// Which condition an error speaks of.
public enum ConditionPlace: Hashable, Sendable {
  /// When a question is asked.
  case askedWhen(QuestionID)
  /// When an option is offered.
  case offeredWhen(QuestionID, OptionID)
  /// When an option stands in the list on screen.
  case listedWhen(QuestionID, OptionID)
  /// When another wording is used: index into the question's variants.
  case questionVariant(QuestionID, Int)
  /// A named condition.
  case named(ConditionID)
  /// An impossible combination: index into the knowledge's list.
  case impossible(Int)
  /// When an item is to be done.
  case item(ItemID)
  /// Whether an item can become *now*.
  case itemLater(ItemID)
  /// When another message is used: index into the item's variants.
  case sayVariant(ItemID, Int)
  /// A question whose answer an item's lines print.
  case need(ItemID, QuestionID)
  /// When a happening can occur.
  case happening(HappeningID)
  /// A property.
  case property(PropertyID)
}
