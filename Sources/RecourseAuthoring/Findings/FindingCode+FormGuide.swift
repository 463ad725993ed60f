extension FindingCode {
  /// Pages of the codes about files and the form of entries.
  var formGuide: FindingGuide {
    switch self {
    case .syntax:
      error(
        "The file is not readable as YAML", "Close what was opened, and indent by two spaces.",
        "items:\n  - id: write\n    sources: [S0-09, S1-14",
        "items:\n  - id: write\n    sources: [S0-09, S1-14]")
    case .notPlain:
      error(
        "Anchors, aliases, tags, merge keys, complex keys and document markers are not used",
        "Write the value out, or give the condition a name and use `is`.",
        "when: &here {country: us}\nwhen: *here", "when: {is: at-home}")
    case .character:
      error(
        "Tabs, carriage returns, control and direction characters, and bytes that are no UTF-8",
        "Use spaces, and save the file as UTF-8 with plain line ends.", "title:\\tWrite",
        "title: Write")
    case .tooLarge:
      error(
        "A file has at most 1 MiB and 64 levels", "Split it by subject.",
        "items/everything.yaml", "items/3-talk.yaml\nitems/4-escalate.yaml")
    case .formatNumber:
      error(
        "Every file begins with its format", "Put `format: 1` on top.", "items: []",
        "format: 1\nitems: []")
    case .unknownFile:
      warning(
        "A file that is not read", "Only `*.yaml` and `README.md` belong here; move it elsewhere.",
        "items/notes.txt", "items/README.md")
    case .duplicateKey:
      error(
        "A key stands twice in a mapping", "Keep one of them: the other would be lost in silence.",
        "order: 10\ntitle: Write\norder: 20", "order: 10\ntitle: Write")
    case .unknownKey:
      error(
        "A key that the format does not have", "Correct the spelling; the nearest key is offered.",
        "- id: write\n  tilte: Write to them", "- id: write\n  title: Write to them")
    case .missingKey:
      error(
        "A key that is needed is not there", "Add it.",
        "- id: amount\n  text: How much is it?",
        "- id: amount\n  kind: amount\n  label: amount\n  text: How much is it?")
    case .wrongShape:
      error(
        "A list, a mapping or a text where another is needed",
        "`[..]` is a list, `{..}` a mapping; a condition with several parts is `all:` or `any:`.",
        "when: [{country: us}, {kind: goods}]", "when: {country: us, kind: goods}")
    case .emptyText:
      error(
        "A key with nothing behind it", "Fill it in, or take the key out.", "help:",
        "help: It stands on your statement.")
    case .notANumber:
      error(
        "Not a plain number in its range", "Write digits; minutes are minutes.", "minutes: 12:30",
        "minutes: 750")
    case .notADate:
      error(
        "Not a day of the calendar", "Write year, month and day.", "checked: 2026-02-30",
        "checked: 2026-02-28")
    case .notASpan:
      error(
        "Not a span, percentage or fraction",
        "A number and days, working-days, weeks, months or years.", "span: two weeks",
        "span: 2 weeks")
    case .notAWord:
      error(
        "Not one of the fixed words",
        "Rungs are prepare, talk, escalate, third-party, public, payment, legal and stop.",
        "rung: speak", "rung: talk")
    case .badID:
      error(
        "Not a kebab-case id", "Lower-case words joined by hyphens, which read as what they ask.",
        "id: Paid_By", "id: paid-by")
    default:
      error(
        "Two entries have the same id", "Ids are for ever: give the new one another.",
        "- id: write\n  title: Write\n- id: write\n  title: Write again",
        "- id: write\n  title: Write\n- id: remind\n  title: Write again")
    }
  }
}
