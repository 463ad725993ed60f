/// What a finding is about; codes are stable and are never used again for something else.
package enum FindingCode: String, CaseIterable, Sendable {
  // The file.
  case syntax = "RK001"
  case notPlain = "RK002"
  case character = "RK003"
  case tooLarge = "RK004"
  case formatNumber = "RK005"
  case unknownFile = "RK006"
  // The form of an entry.
  case duplicateKey = "RK010"
  case unknownKey = "RK011"
  case missingKey = "RK012"
  case wrongShape = "RK013"
  case emptyText = "RK014"
  case notANumber = "RK015"
  case notADate = "RK016"
  case notASpan = "RK017"
  case notAWord = "RK018"
  case badID = "RK019"
  case duplicateID = "RK020"
  // What it refers to.
  case unknownQuestion = "RK030"
  case unknownOption = "RK031"
  case unknownReference = "RK032"
  case wrongOperator = "RK033"
  case placeholder = "RK034"
  case circularGuards = "RK035"
  case circularConditions = "RK036"
  case spansWithoutOrder = "RK037"
  case laterQuestion = "RK038"
  case notOverGuarded = "RK039"
  // What makes a good question and a good item.
  case tooManyOptions = "RK050"
  case messageTooLong = "RK051"
  case tooManyReplies = "RK052"
  case canonicalOption = "RK053"
  case toldWithoutStart = "RK054"
  case moveNotPermitted = "RK056"
  case noSource = "RK057"
  case neverUsed = "RK058"
  // What can come of it.
  case neverAsked = "RK060"
  case neverTrue = "RK061"
  case neverNow = "RK062"
  case alwaysNow = "RK063"
  case exclusivesTogether = "RK064"
  case noDoor = "RK065"
  case ladderBackwards = "RK066"
  case manyFirstQuestions = "RK067"
  // The other language.
  case missingText = "RK070"
  case unequalText = "RK071"
  case orphanText = "RK072"
  case figuresDiffer = "RK073"
  case staleText = "RK074"
  // The papers' templates.
  case templatePlace = "RK080"
  case templateReach = "RK081"
  case templateWords = "RK082"
  // What is proved and tried.
  case cannotCompile = "RK090"
  case refuted = "RK091"
  case notProved = "RK092"
  case storyFails = "RK093"
  case passageUnused = "RK094"
  case itemInNoStory = "RK095"
  case gaveUp = "RK096"

  /// True: the knowledge cannot be built into the program while this stands.
  package var stopsBuild: Bool {
    // What is written can be tried, though the check fails: a story first, then what it asks for.
    let triable: Set<FindingCode> = [
      .storyFails, .passageUnused, .neverNow, .exclusivesTogether, .noDoor,
    ]
    return guide.severity == .error && !triable.contains(self)
  }
}

/// What authors read about a code.
package struct FindingGuide: Sendable {
  /// One line.
  package var title: String
  /// How much it weighs.
  package var severity: Finding.Severity
  /// What to do.
  package var advice: String
  /// The smallest example that gives it.
  package var bad: String
  /// The same made right.
  package var good: String
}
