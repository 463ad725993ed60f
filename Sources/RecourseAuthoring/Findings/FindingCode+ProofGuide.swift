extension FindingCode {
  /// Pages of the codes about the other language.
  var languageGuide: FindingGuide {
    switch self {
    case .missingText:
      error(
        "A text has no Chinese", "Each English file has one of the same name with the Chinese.",
        "items/3-talk.yaml   # write: title, do, say",
        "texts/zh-Hans/items/3-talk.yaml\n  write: {title: 写信, do: 发出去。, say: 请退款。}")
    case .unequalText:
      error(
        "The Chinese has other placeholders or another number of entries",
        "The same blanks and the same lists, in the words of the language.",
        "say: \"Please refund {amount}.\"\nsay: 请退款。",
        "say: \"Please refund {amount}.\"\nsay: 请退{amount}。")
    case .orphanText:
      error(
        "Chinese for something that does not exist", "Add the English, or take this out.",
        "write: {title: 写信, risk: 小心}   # the English has no `risk`",
        "write: {title: 写信}")
    case .figuresDiffer:
      warning(
        "The two languages state different figures", "Dates, sums and spans must agree.",
        "do: Wait 60 days.\ndo: 等50天。", "do: Wait 60 days.\ndo: 等60天。")
    default:
      warning(
        "The English changed after the Chinese was made",
        "Read the Chinese against the English, then run `recourse-author stamp`.",
        "title: Write now   # stamped for \"Write\"", "recourse-author stamp --only items/write")
    }
  }

  /// Pages of the codes about what is proved and tried.
  var proofGuide: FindingGuide {
    switch self {
    case .cannotCompile:
      error(
        "A condition is too wide or cannot be compiled",
        "At most 20,000 nodes and 200,000 steps, and 64 options or cells a question. Questions that "
          + "are held against each other are asked one after the other.",
        "asked: a1 a2 .. a16, then b1 b2 .. b16\nwhen: {any: [{a1: yes, b1: yes}, ..]}",
        "asked: a1 b1, a2 b2, ..\nwhen: {any: [{a1: yes, b1: yes}, ..]}")
    case .refuted:
      error(
        "A property does not hold",
        "The finding names a shortest interview that breaks it. `check --counterexamples DIR` writes "
          + "it down, `compile --refuted` and `recourse new --replay` show it at the prompt.",
        "- id: court-last\n  if: {now: small-claims}\n  then: {fact: {contacted: in-writing}}\n"
          + "- id: small-claims\n  when: {amount: {over: 300}}",
        "- id: small-claims\n  when: {amount: {over: 300}, contacted: in-writing}")
    case .notProved:
      warning(
        "A property could not be proved in full",
        "The diagrams allow a case that no concrete answers confirm, as where two figures depend on "
          + "each other. State it by stage, or without the figure.",
        "never: {fact: {all: [{bought: {past: 1 days}}, {bought: {within: 1 working-days}}]}}",
        "never: {fact: {all: [{bought: {past: 3 days}}, {bought: {within: 3 days}}]}}")
    case .gaveUp:
      error(
        "The proof of a property went past its limits",
        "At most 1,000,000 nodes. A claim for each country or rung is smaller.",
        "at-most: {count: 9, of: [every, item, there, is]}",
        "at-most: {count: 1, of: [us-ceiling-2500, us-ceiling-5000]}")
    case .storyFails:
      error(
        "A story does not get what it expects",
        "Either the advice is wrong or the expectation is: ask what this person should do.",
        "expect: {now: [small-claims]}   # nothing was written yet",
        "expect: {now: [write-complaint], later: [small-claims]}")
    case .passageUnused:
      error(
        "A passage that no item uses, without a reason",
        "Name it in `sources` of an item, or say why it is left out.",
        "- {id: S0-40, kind: passage, document: S0, ..}",
        "- {id: S0-40, kind: passage, document: S0, .., left-out: \"advice to sellers\"}")
    default:
      warning(
        "Items that no story expects", "Write a story of somebody who needs it.",
        "- id: us-airline-refund   # in no story",
        "- id: flight-cancelled\n  expect: {now: [us-airline-refund]}")
    }
  }
}
