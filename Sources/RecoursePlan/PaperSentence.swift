/// Sentences of the interface that only papers for other programs print, by id.
public enum PaperSentence: String, Sendable, Hashable, CaseIterable {
  // The calendar.
  case didTheyAnswer = "paper.did-they-answer"
  case lastDay = "paper.last-day"
  case lastArrival = "paper.last-arrival"
  case findDate = "paper.find-date"

  // The table.
  case columnKind = "paper.column-kind"
  case columnState = "paper.column-state"
  case columnDate = "paper.column-date"
  case columnLastDay = "paper.column-last-day"
  case columnTitle = "paper.column-title"
  case columnWhat = "paper.column-what"
  case columnWhere = "paper.column-where"
  case columnCost = "paper.column-cost"
  case columnID = "paper.column-id"
  case kindTask = "paper.kind-task"
  case kindFindOut = "paper.kind-find-out"
  case kindContact = "paper.kind-contact"
}
