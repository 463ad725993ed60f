extension FindingCode {
  /// The page of a code: what it means, a bad and a good example.
  package var guide: FindingGuide {
    switch self {
    case .syntax: error("The file is not readable as YAML", "items: [a, b", "items: [a, b]")
    case .notPlain:
      error(
        "Anchors, aliases, tags, merge keys, complex keys and document markers are not used",
        "when: *always", "when: always")
    case .character:
      error(
        "Tabs, carriage returns, control and direction characters, and bytes that are no UTF-8",
        "a:\\tb", "a: b")
    case .tooLarge:
      error(
        "A file has at most 1 MiB and 64 levels", "one file for everything", "a file by subject")
    case .formatNumber:
      error("Every file begins with its format", "items: []", "format: 1\nitems: []")
    case .unknownFile: warning("A file that is not read", "notes.txt", "README.md or *.yaml")
    case .duplicateKey:
      error("A key stands twice in a mapping", "order: 1\norder: 2", "order: 1")
    case .unknownKey: error("A key that the format does not have", "tilte: Write", "title: Write")
    case .missingKey:
      error("A key that is needed is not there", "- id: amount", "- id: amount\n  kind: amount")
    case .wrongShape:
      error(
        "A list, a mapping or a text where another is needed", "gather: {a: b}", "gather: [a, b]")
    case .emptyText: error("A key with nothing behind it", "help:", "help: On your statement.")
    case .notANumber:
      error("Not a plain number in its range", "minutes: 12:30", "minutes: 750")
    case .notADate: error("Not a day of the calendar", "checked: 2026-02-30", "checked: 2026-02-28")
    case .notASpan: error("Not a span, percentage or fraction", "span: two weeks", "span: 2 weeks")
    case .notAWord: error("Not one of the fixed words", "rung: speak", "rung: talk")
    case .badID: error("Not a kebab-case id", "id: Paid_By", "id: paid-by")
    case .duplicateID: error("Two entries have the same id", "- id: a\n- id: a", "- id: a\n- id: b")
    case .unknownQuestion:
      error("No question has this id", "when: {probelm: late}", "when: {problem: late}")
    case .unknownOption:
      error("The question has no such option", "when: {problem: laet}", "when: {problem: late}")
    case .unknownReference:
      error("Nothing has this id", "cost: us-smal-claims", "cost: us-small-claims")
    case .wrongOperator:
      error(
        "A condition that does not suit the question's kind", "records: contract",
        "records: {has: contract}")
    case .placeholder:
      error("A placeholder that nothing fills in", "say: '{amuont}'", "say: '{amount}'")
    case .circularGuards:
      error(
        "Questions wait for each other", "a asked-when b, b asked-when a",
        "a first, then b asked-when a")
    case .circularConditions:
      error(
        "Named conditions rest on each other", "a: {is: b}, b: {is: a}",
        "a: {kind: goods}, b: {is: a}")
    case .spansWithoutOrder:
      error(
        "Two spans of one date whose order depends on the day",
        "within: 90 days and within: 3 months",
        "within: 90 days and within: 60 days")
    case .laterQuestion:
      warning(
        "A wording that depends on a question asked later never shows",
        "variants: when a later question",
        "give that question a smaller order")
    case .notOverGuarded:
      warning(
        "`not` over a question that is not always asked also holds where it is not asked",
        "not: {posted: both}", "posted: {is-not: both}")
    case .tooManyOptions:
      warning("More than nine options at once", "twelve options", "listed-when on some of them")
    case .messageTooLong: error("A message to send is too long", "say: 120 words", "say: 60 words")
    case .tooManyReplies:
      error("More than three usual replies", "four replies", "the three most usual ones")
    case .canonicalOption:
      error("An option that scripts rely on is gone", "country without `uk`", "keep it, add others")
    case .toldWithoutStart:
      error(
        "A told question does not say how it starts", "told: true", "told: true\nstarts-as: not-yet"
      )
    case .moveNotPermitted:
      error(
        "A happening makes a move that the question does not permit", "sets: {reply: waiting}",
        "a `when` that leaves such cases out")
    case .noSource: warning("No source is named", "sources: []", "sources: [S0-09]")
    case .neverUsed:
      warning("Nothing uses it", "a channel that no item names", "channel: us-attorney-general")
    case .missingText:
      error("A text has no Chinese", "only items/talk.yaml", "texts/zh-Hans/items/talk.yaml too")
    case .unequalText:
      error("The Chinese has other placeholders or another number of entries", "两项对三项", "三项对三项")
    case .orphanText:
      error(
        "Chinese for something that does not exist", "texts without English", "the same ids in both"
      )
    case .figuresDiffer:
      warning("The two languages state different figures", "60 days, 50天", "60 days, 60天")
    case .staleText:
      warning(
        "The English changed after the Chinese was made", "an old stamp",
        "check it, then recourse-author stamp")
    case .cannotCompile:
      error(
        "A condition is too wide or cannot be compiled", "sixteen pairs asked apart",
        "ask them together")
    case .refuted:
      error(
        "A property does not hold", "court now, nothing written",
        "small-claims when contacted in writing")
    case .notProved:
      warning("A property could not be proved in full", "too wide a claim", "a claim by stage")
    case .gaveUp:
      error(
        "The proof of a property went past its limits", "one claim over every item",
        "a claim for each country or rung")
    case .storyFails:
      error("A story does not get what it expects", "now: [small-claims]", "now: [write-complaint]")
    case .passageUnused:
      error("A passage that no item uses, without a reason", "no left-out", "left-out: why")
    case .itemInNoStory:
      warning("Items that no story expects", "a new item", "a story that meets it")
    }
  }

  private func error(_ title: String, _ bad: String, _ good: String) -> FindingGuide {
    FindingGuide(title: title, severity: .error, bad: bad, good: good)
  }

  private func warning(_ title: String, _ bad: String, _ good: String) -> FindingGuide {
    FindingGuide(title: title, severity: .warning, bad: bad, good: good)
  }
}
