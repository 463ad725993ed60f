import RecourseAuthoring

/// A knowledge folder in memory: small, complete and without findings, to be spoiled by tests.
struct SmallFolder {
  private var texts: [String: String]

  init() {
    texts = SmallFolder.whole
    texts[TranslationStamps.path] = TranslationStamps.text(for: files).text
  }

  /// The files as the reader takes them.
  var files: [SourceFile] {
    texts.sorted { $0.key < $1.key }.map { path, text in
      SourceFile(path: "K/" + path, relative: path, bytes: bytes[path] ?? Array(text.utf8))
    }
  }

  /// Files that are no text.
  var bytes: [String: [UInt8]] = [:]

  /// The text of a file; nil takes it away.
  subscript(path: String) -> String? {
    get { texts[path] }
    set { texts[path] = newValue }
  }

  /// Exchanges a part of a file that stands there exactly once.
  mutating func replace(_ old: String, by new: String, in path: String) -> Bool {
    guard let text = texts[path] else { return false }
    let parts = text.split(separator: old, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    texts[path] = parts.joined(separator: new)
    return true
  }

  private static let whole = [
    "templates/page.html": """
    <!DOCTYPE html>
    <html lang="{{language}}"><head><meta content="sha256-{{style-digest}}">
    <title>{{title}}</title><style>{{style}}</style></head><body>
    {{head}}
    {{start}}
    {{then}}
    {{answers}}{{picture}}{{later}}{{further}}{{find}}{{evidence}}{{worth}}{{why}}{{dates}}
    {{told}}{{parked}}{{contacts}}{{notes}}{{sources}}{{foot}}
    </body></html>

    """,
    "templates/page-part.html": """
    <section id="{{id}}" class="{{part}}" lang="{{language}}"><h2>{{heading}}</h2>
    {{entries}}
    </section>

    """,
    "templates/page.css": "p { color: #123456; }\n",
    "templates/checklist.md": """
    # {{title}}

    {{head}}
    {{start}}
    {{then}}
    {{answers}}{{later}}{{further}}{{find}}{{evidence}}{{worth}}{{why}}{{dates}}
    {{told}}{{parked}}{{contacts}}{{notes}}{{disclaimer}}{{sources}}

    """,
    "templates/checklist-part.md": "## {{heading}}\n\n{{entries}}\n",
    "templates/plan.txt": """
    {{title}}{{head}}{{start}}{{then}}{{answers}}{{later}}{{further}}{{find}}{{evidence}}{{worth}}{{why}}
    {{dates}}{{told}}{{parked}}{{contacts}}{{notes}}{{sources}}{{disclaimer}}

    """,
    "templates/plan-part.txt": "{{heading}}\n{{entries}}\n",
    "edition.yaml": "format: 1\nedition: \"small\"\n",
    "interface/answers.yaml": """
    format: 1
    interface:
      answer.yes: "Yes"
      answer.no: "No"

    """,
    "questions/all.yaml": """
    format: 1
    questions:
      - id: thing
        kind: choice
        order: 1
        label: the thing
        text: What is it?
        options:
          - {id: goods, text: Goods}
          - {id: service, text: A service}
      - id: broken
        kind: yes-no
        order: 2
        label: whether it is broken
        text: Is it broken?
        asked-when: {thing: goods}
      - id: bought
        kind: date
        order: 3
        label: the day
        text: When did you buy it?
        variants:
          - when: {thing: goods}
            text: When did you get it?
      - id: asked
        kind: choice
        order: 4
        told: true
        starts-as: not-yet
        label: whether it was asked
        text: Was it asked?
        options:
          - {id: not-yet, text: Not yet}
          - {id: refused, text: Refused}
        moves:
          - {from: not-yet, to: [refused]}

    """,
    "items/all.yaml": """
    format: 1
    items:
      - id: write
        rung: talk
        phase: first
        when: {thing: goods, broken: "yes"}
        title: Write
        do: Send it.
        say: Please mend it.
        sources: [T-1]
      - id: court
        rung: legal
        when: {thing: service, bought: {past: 30 days}}
        title: Court
        do: File it.
        sources: [T-1]
      - id: keep
        rung: prepare
        when: always
        title: Keep
        do: Keep the papers.
        sources: [T-1]

    """,
    "happenings.yaml": """
    format: 1
    happenings:
      - id: they-refused
        text: They refused
        when: {is: mendable}
        sets: {asked: refused}

    """,
    "conditions.yaml": """
    format: 1
    conditions:
      - id: mendable
        meaning: it can be mended
        condition: {thing: goods}

    """,
    "properties.yaml": """
    format: 1
    properties:
      - id: rule
        statement: Only goods are mended.
        if: {now: write}
        then: {fact: {thing: goods}}

    """,
    "sources.yaml": """
    format: 1
    sources:
      - id: T-1
        kind: law
        point: Goods are mended.
        citation: A law, 1
        checked: 2026-11-18
        confidence: high

    """,
    "stories.yaml": """
    format: 1
    stories:
      - id: broken-lamp
        language: en
        persona: A lamp broke.
        as-of: 2026-11-20
        facts: {thing: goods, broken: "yes", bought: 2026-11-01}
        expect:
          now: [write, keep]
          not: [court]

    """,
    "texts/zh-Hans/interface/answers.yaml": """
    format: 1
    interface:
      answer.yes: 是
      answer.no: 否

    """,
    "texts/zh-Hans/questions/all.yaml": """
    format: 1
    questions:
      thing: {label: 东西, text: 是什么？, options: {goods: 商品, service: 服务}}
      broken: {label: 是否坏了, text: 坏了吗？}
      bought: {label: 日期, text: 哪天买的？, variants: [{text: 哪天收到的？}]}
      asked: {label: 是否问过, text: 问过吗？, options: {not-yet: 还没有, refused: 被拒绝}}

    """,
    "texts/zh-Hans/items/all.yaml": """
    format: 1
    items:
      write: {title: 写信, do: 发出去。, say: 请修理。}
      court: {title: 法院, do: 去起诉。}
      keep: {title: 保存, do: 留好单据。}

    """,
    "texts/zh-Hans/happenings.yaml": """
    format: 1
    happenings:
      they-refused: 对方拒绝了

    """,
    "texts/zh-Hans/conditions.yaml": """
    format: 1
    conditions:
      mendable: 可以修理

    """,
    "texts/zh-Hans/properties.yaml": """
    format: 1
    properties:
      rule: 只修商品。

    """,
  ]
}

/// A small folder with a part of one file exchanged.
func smallFolder(_ path: String, _ old: String, _ new: String) -> SmallFolder? {
  var folder = SmallFolder()
  return folder.replace(old, by: new, in: path) ? folder : nil
}
