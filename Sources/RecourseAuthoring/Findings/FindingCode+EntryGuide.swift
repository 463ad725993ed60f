extension FindingCode {
  /// Pages of the codes about references, questions and items.
  var entryGuide: FindingGuide {
    switch self {
    case .unknownQuestion:
      error(
        "No question has this id", "Correct the id, or write the question first.",
        "when: {probelm: late}", "when: {problem: late}")
    case .unknownOption:
      error(
        "The question has no such option", "Correct it, or add the option to the question.",
        "when: {problem: laet}", "when: {problem: late}")
    case .unknownReference:
      error(
        "Nothing has this id", "Costs, channels, deadlines, sources and conditions go by id.",
        "cost: us-smal-claims", "cost: us-small-claims")
    case .wrongOperator:
      error(
        "A condition that does not suit the question's kind",
        "Choices take options, `several` has and lacks, figures over and at-most, dates within and "
          + "past.",
        "when: {records: contract, amount: 50}",
        "when: {records: {has: contract}, amount: {over: 50}}")
    case .placeholder:
      error(
        "A placeholder that nothing fills in", "Name a question, or one of the computed names.",
        "say: \"Please refund {amuont}.\"", "say: \"Please refund {amount}.\"")
    case .circularGuards:
      error(
        "Questions wait for each other", "One of them has to come first, without the other.",
        "- id: kind\n  asked-when: {seller: company}\n- id: seller\n  asked-when: {kind: goods}",
        "- id: kind\n- id: seller\n  asked-when: {kind: goods}")
    case .circularConditions:
      error(
        "Named conditions rest on each other", "Say one of them by answers alone.",
        "- id: open\n  condition: {is: unpaid}\n- id: unpaid\n  condition: {is: open}",
        "- id: open\n  condition: {outcome: open}\n- id: unpaid\n  condition: {is: open, wanted: refund}"
      )
    case .spansWithoutOrder:
      error(
        "Two spans of one date whose order depends on the day",
        "Ninety days are shorter than three months in one season and longer in another: use one "
          + "unit.",
        "bought: {within: 90 days}   # here\nbought: {within: 3 months}  # there",
        "bought: {within: 90 days}\nbought: {within: 60 days}")
    case .laterQuestion:
      warning(
        "A wording that depends on a question asked later never shows",
        "Give that question a smaller `order`, or another condition to the wording.",
        "- id: problem\n  order: 10\n  variants:\n    - when: {paid-by: cash}   # order 20",
        "- id: problem\n  order: 10\n  variants:\n    - when: {kind: goods}    # order 5")
    case .notOverGuarded:
      warning(
        "`not` over a question that is not always asked also holds where it is not asked",
        "`is-not` asks for a known, other answer.", "when: {not: {posted: both}}",
        "when: {posted: {is-not: both}}")
    case .tooManyOptions:
      warning(
        "More than nine options at once", "Nine fit on a screen: list some only where they fit.",
        "options:   # twelve of them",
        "options:\n  - {id: bond, text: A bond, listed-when: {kind: home-work}}")
    case .messageTooLong:
      error(
        "A message to send is too long",
        "At most 90 words: clause, promise, what came, effect, one request, one date.",
        "say: |\n  ... 120 words ...", "say: |\n  ... 60 words ...")
    case .tooManyReplies:
      error(
        "More than three usual replies", "Keep the three that come most.",
        "if-they-say:\n  - {they: a, you: ..}\n  - {they: b, you: ..}\n  - {they: c, you: ..}\n"
          + "  - {they: d, you: ..}",
        "if-they-say:\n  - {they: a, you: ..}\n  - {they: b, you: ..}\n  - {they: c, you: ..}")
    case .canonicalOption:
      error(
        "An option that scripts rely on is gone", "Options may be added, never taken away.",
        "- id: posted\n  options: [{id: both, text: Both}]",
        "- id: posted\n  options: [{id: both, text: Both}, {id: one-pending, text: One}]")
    case .toldWithoutStart:
      error(
        "A told question does not say how it starts", "Before anything happened it has a value.",
        "- id: tried-mediation\n  told: true",
        "- id: tried-mediation\n  told: true\n  starts-as: not-yet")
    case .moveNotPermitted:
      error(
        "A happening makes a move that the question does not permit",
        "Leave such cases out by `when`, or add the move to the question.",
        "- id: wrote\n  sets: {reply: waiting}",
        "- id: wrote\n  when: {contacted: [not-yet, phone-only]}\n  sets: {reply: waiting}")
    case .noSource:
      warning(
        "No source is named", "Every fact says where it comes from.", "- id: write\n  title: Write",
        "- id: write\n  title: Write\n  sources: [S0-09]")
    default:
      warning(
        "Nothing uses it", "Name it where it belongs, or take it out.",
        "channels:\n  - id: us-attorney-general   # no item names it",
        "items:\n  - id: regulator-complaint\n    channel: us-attorney-general")
    }
  }

  /// Pages of the codes about what the compiled knowledge can come to.
  var reachGuide: FindingGuide {
    switch self {
    case .neverAsked:
      warning(
        "A question on which no item hangs",
        "A question is put only while it can change the plan: use it in a condition, or take it out.",
        "- id: weather\n  kind: choice   # no condition names it",
        "- id: stop-work\n  when: {weather: storm}")
    case .neverTrue:
      error(
        "An option that no answers leave possible",
        "Look at `offered-when` and at the impossible combinations.",
        "- id: deposit\n  asked-when: {kind: travel}\n  options:\n"
          + "    - {id: key, text: Key money, offered-when: {kind: goods}}",
        "    - {id: key, text: Key money, offered-when: {kind: travel}}")
    case .neverNow:
      error(
        "An item that no answers make now", "Two of its conditions exclude each other.",
        "when: {country: us, region: cn-gd}   # regions of China are asked in China",
        "when: {country: cn, region: cn-gd}")
    case .alwaysNow:
      warning(
        "An item with conditions that is now for everybody",
        "If that is meant, write `always`; else a condition is too wide.",
        "when: {any: [{kind: goods}, {kind: {is-not: goods}}]}", "when: always")
    case .exclusivesTogether:
      error(
        "Two items that exclude each other can be now together",
        "Leave the other's cases out; the finding names an interview in which both are advised.",
        "- id: let-it-go\n  when: {amount: {at-most: 50}}\n  never-with: [small-claims]",
        "- id: small-claims\n  when: {amount: {over: 50}}")
    case .noDoor:
      error(
        "There are answers that leave no step to be done",
        "Nobody is sent away with nothing: one step of each stage is for everybody.",
        "- id: gather-records\n  when: {records: {lacks: contract}}",
        "- id: gather-records\n  when: always")
    case .ladderBackwards:
      warning(
        "A happening on a low rung takes a step of a higher rung away",
        "Who has climbed stays up, unless an answer is due, an offer came or the matter is settled. "
          + "Leave the case out by `when`, or name the step in `takes-away`.",
        "- id: small-claims\n  when: {reply: no-answer}\n- id: answered-stalling\n"
          + "  sets: {reply: stalling}",
        "- id: small-claims\n  when: {reply: [no-answer, stalling]}")
    default:
      warning(
        "More than 15 questions can come before the first plan",
        "Take `phase: first` off what can wait, or decide it by fewer questions.",
        "- id: claims-and-defenses\n  phase: first\n  when: {..}   # needs nine questions",
        "- id: claims-and-defenses\n  when: {..}")
    }
  }
}
