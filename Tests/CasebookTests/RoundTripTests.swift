import Casebook
import RecourseModel
import Testing

struct RoundTripTests {
  private static let awkward =
    "\0\u{1}\u{1B}[31m\u{7F}\u{9B}\r\n\t\"\\/\u{2028}\u{2029}\u{202E}\u{FEFF}\u{FFFF}\u{10FFFF}"
    + "e\u{301}\u{E9}退款，¥1.2万👩‍👩‍👧😀\u{D7FF}\u{E000}\",\"c\":\"0123456789abcdef\"}\n"

  private static let answers: [Answer] = [
    .option("late"), .option(""), .options([]), .options(["a", "b"]),
    .amount(Money(minorUnits: 12_950, currency: "USD")),
    .amount(Money(minorUnits: 0, currency: "XXX")),
    .amount(Money(minorUnits: -1, currency: awkward)),
    .amount(Money(minorUnits: Int.max, currency: "CNY")),
    .amount(Money(minorUnits: Int.min, currency: "CNY")), .count(0), .count(Int.max),
    .count(Int.min), .date(CivilDate(dayNumber: 0)), .date(CivilDate(dayNumber: -719_162)),
    .date(CivilDate(dayNumber: 2_932_896)), .text(""), .text(awkward), .unknown,
  ]

  private static var events: [CaseEvent] {
    var events: [CaseEvent] = answers.flatMap { answer in
      AnswerOrigin.allCases.map { .answered("q", answer, $0) } + [.changed("q", answer)]
    }
    var suggested: Answers = [:]
    for (index, answer) in answers.enumerated() { suggested[QuestionID("q\(index)")] = answer }
    let day = CivilDate(dayNumber: 20_000)
    events += [
      .suggested(suggested), .suggested([:]), .story(awkward), .note(awkward), .note(""),
      .logged("refused", day, awkward), .logged(nil, day, ""), .item("write-complaint", true),
      .item(ItemID(awkward), false), .language(.simplifiedChinese), .language(.english),
      .undone(1), .exported("markdown"), .closed(CaseClosing(outcome: awkward)), .reopened,
      .closed(
        CaseClosing(
          outcome: "part", recovered: Money(minorUnits: 1_250, currency: "USD"), minutes: 90)),
      .evidence(
        Evidence(
          name: awkward, place: "/" + awkward, size: Int.max,
          sha256: String(repeating: "0f", count: 32), words: awkward, record: "photos",
          copy: awkward, day: day)),
      .evidence(Evidence(name: "", place: "", size: 0, sha256: "", words: "", day: day)),
      .advised(Advice(edition: "", asOf: day, steps: [])),
      .advised(
        Advice(
          edition: awkward, asOf: CivilDate(dayNumber: -719_162),
          steps: [
            Advice.Step(
              item: ItemID(awkward), place: .later, day: day, channel: ChannelID(awkward),
              title: LocalizedText(english: awkward, simplifiedChinese: "")),
            Advice.Step(
              item: "a", place: .now,
              title: LocalizedText(english: "{amount}", simplifiedChinese: awkward)),
          ],
          labels: ["amount": LocalizedText(english: awkward, simplifiedChinese: awkward)])),
    ]
    return events
  }

  @Test func `every event comes back as it was`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let head = CaseStart(
      topic: RoundTripTests.awkward, language: .simplifiedChinese, client: "K_9-b",
      edition: RoundTripTests.awkward)
    let open = try book.create(start: head, now: noon)
    #expect(open.id.description == "K_9-b/2026-11-21-a")
    for event in RoundTripTests.events { try open.append(event, at: noon) }
    let read = try book.read(open.id)
    #expect(read.damage == nil && read.laterRecords == 0)
    #expect(read.events == open.events)
    // Swift compares strings by meaning; the words must be the same to the last scalar.
    let wanted = [.started(head)] + RoundTripTests.events
    #expect(read.events.count == wanted.count)
    for (event, other) in zip(read.events, wanted) {
      #expect(event == other)
      #expect(
        String(reflecting: event).unicodeScalars.elementsEqual(
          String(reflecting: other).unicodeScalars) || event == .suggested([:])
          || String(reflecting: event).contains("suggested"))
    }
  }

  @Test func `every scalar survives in a story`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let open = try book.create(start: start, now: noon)
    var stories: [String] = []
    for plane in stride(from: UInt32(0), to: 0x11_0000, by: 0x8000) {
      var story = ""
      for code in plane..<(plane + 0x8000) {
        if let scalar = Unicode.Scalar(code) { story.unicodeScalars.append(scalar) }
      }
      stories.append(story)
      try open.append(.story(story), at: noon)
    }
    let events = try book.events(of: open.id).dropFirst()
    for (event, story) in zip(events, stories) {
      guard case .story(let read) = event else {
        Issue.record("not a story")
        continue
      }
      #expect(read.unicodeScalars.elementsEqual(story.unicodeScalars))
    }
  }

  @Test func `what cannot be written is refused and nothing is written`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let open = try book.create(start: start, now: noon)
    let before = bytes(of: open.path)
    let events: [CaseEvent] = [
      .note(String(repeating: "x", count: 1 << 20)),
      .answered("q", .date(CivilDate(dayNumber: Int.max)), .person),
      .logged(nil, CivilDate(dayNumber: -719_163), ""),
      .suggested(["q": .date(CivilDate(dayNumber: 2_932_897))]),
      .advised(Advice(edition: "x", asOf: CivilDate(dayNumber: 2_932_897), steps: [])),
      .advised(
        Advice(
          edition: "x", asOf: CivilDate(dayNumber: 0),
          steps: [
            Advice.Step(
              item: "a", place: .now, day: CivilDate(dayNumber: Int.max),
              title: LocalizedText(english: "", simplifiedChinese: ""))
          ])),
    ]
    for event in events {
      #expect(throws: CasebookError.unwritable(open.path)) { try open.append(event, at: noon) }
    }
    #expect(bytes(of: open.path) == before)
  }

  @Test func `records of later versions are kept and skipped and undo still finds its target`()
    throws
  {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let id: CaseID
    do {
      let open = try book.create(start: start, now: noon)
      id = open.id
      try open.append(.note("kept"), at: noon)
    }
    // A later version writes a kind of its own, chained as it should be.
    let path = book.path(of: id)
    let script = """
      import hashlib, sys
      lines = open(sys.argv[1], 'rb').read().splitlines()
      previous = lines[-1][-18:-2]
      body = b'{"n":3,"at":"2026-11-21T11:00:00Z","kind":"dreamed","of":["a",1.5,null]'
      c = hashlib.sha256(previous + body).hexdigest()[:16].encode()
      open(sys.argv[1], 'ab').write(body + b',"c":"' + c + b'"}\\n')
      """
    #expect(run("/usr/bin/python3", ["-c", script, path]) == 0)
    do {
      let open = try book.open(id)
      #expect(open.notices == [.laterRecords(path, 1)])
      #expect(open.events == [.started(start), .note("kept")])
      #expect(try open.append(.note("wrong"), at: noon) == 3)
      try open.append(.undone(3), at: noon)
    }
    let text = String(decoding: bytes(of: path), as: UTF8.self)
    #expect(text.contains(#""kind":"dreamed","of":["a",1.5,null]"#))
    #expect(text.contains(#"{"n":5,"at":"2026-11-21T12:00:00Z","kind":"undone","record":4,"#))
    let events = try book.events(of: id)
    #expect(events.last == .undone(3))
    #expect(CaseState(folding: events, happenings: []).notes == ["kept"])
  }

  @Test func `a later format is refused`() throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    let text = String(decoding: bytes(of: path), as: UTF8.self)
    guard let range = text.firstRange(of: #""format":1"#) else {
      Issue.record("no format")
      return
    }
    put(Array(text.replacingSubrange(range, with: #""format":2"#).utf8), into: path)
    let before = bytes(of: path)
    #expect(throws: CasebookError.laterFormat(path, 2)) { try book.open(id) }
    #expect(throws: CasebookError.laterFormat(path, 2)) { try book.mask("late", in: id) }
    #expect(throws: CasebookError.laterFormat(path, 2)) { try book.wholeFile(of: id) }
    #expect(bytes(of: path) == before)
  }

  @Test(arguments: [#""format":0,"#, #""format":-1,"#, #""format":"1","#, ""])
  func `a file that checks out but names an older format, or none, is refused and left alone`(
    format: String
  ) throws {
    let scratch = Scratch()
    let (book, id) = try smallCase(in: scratch)
    let path = book.path(of: id)
    // The first line as another program would have written it, its checksum computed anew.
    let script = """
      import hashlib, json, sys
      line = open(sys.argv[1], 'rb').read().splitlines()[0]
      body = line[:-24].replace(b'"format":1,', sys.argv[2].encode())
      link = json.loads(line)['case'].encode()
      c = hashlib.sha256(link + body).hexdigest()[:16].encode()
      open(sys.argv[1], 'wb').write(body + b',"c":"' + c + b'"}\\n')
      """
    #expect(run("/usr/bin/python3", ["-c", script, path, format]) == 0)
    let before = bytes(of: path)
    let number = format.firstMatch(of: /:(-?\d)/).flatMap { Int($0.1) }
    #expect(throws: CasebookError.unknownFormat(path, number)) { try book.open(id) }
    #expect(throws: CasebookError.unknownFormat(path, number)) { try book.read(id) }
    #expect(throws: CasebookError.unknownFormat(path, number)) { try book.mask("late", in: id) }
    #expect(bytes(of: path) == before)
  }

  @Test func `a clock that went back is kept and told`() throws {
    let scratch = Scratch()
    let book = Casebook(folder: scratch.path)
    let id: CaseID
    do {
      let open = try book.create(start: start, now: noon)
      id = open.id
      let earlier = UTCTime(secondsSince1970: noon.secondsSince1970 - 1)
      try open.append(.note("earlier"), at: earlier)
    }
    #expect(try book.open(id).notices == [.clockWentBack(book.path(of: id), line: 2)])
  }

  @Test func `times are written and read by RFC 3339`() {
    let times = [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (951_782_400, "2000-02-29T00:00:00Z"), (1_795_262_400, "2026-11-21T12:00:00Z"),
      (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ]
    for (seconds, text) in times {
      #expect(UTCTime(secondsSince1970: seconds).text == text)
      #expect(UTCTime(text)?.secondsSince1970 == seconds)
    }
    #expect(UTCTime(secondsSince1970: Int.max).text == "9999-12-31T23:59:59Z")
    for bad in [
      "", "2026-02-30T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T12:60:00Z",
      "2026-11-21T12:00:00", "2026-11-21 12:00:00Z", "2026-11-21T12:00:0xZ",
    ] {
      #expect(UTCTime(bad) == nil)
    }
  }
}

extension String {
  fileprivate func replacingSubrange(_ range: Range<Index>, with text: String) -> String {
    String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
  }
}
