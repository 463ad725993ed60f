import Foundation
import RecourseAuthoring
import RecourseModel
import RecourseTestSupport
import ShippedKnowledge
import Testing

/// The pictures of the interview, read by programs that were not written here: Graphviz, Mermaid
/// itself, and an XML reader. What they read is what was drawn.
@Suite struct GraphReaderTests {
  /// What a reader made of one part.
  private struct Picture: Equatable, CustomStringConvertible {
    /// The words of the boxes.
    var boxes: [String] = []
    /// From, to and the words at the arrow.
    var arrows: [String] = []

    var description: String { (boxes + arrows).joined(separator: "\n") }
  }

  private static let asOf = CivilDate(dayNumber: 20_778)

  private func graph(_ language: Language, _ answers: Answers? = nil) throws -> InterviewGraph {
    InterviewGrapher(
      try ShippedEdition.load(), language: language, answers: answers, asOf: Self.asOf
    ).graph()
  }

  /// What should be read, a condition between two boxes being the words at their arrow.
  ///
  /// - Parameter isBroken: lines are broken anew where a box is narrow: spaces are left out.
  private func drawn(_ graph: InterviewGraph, isBroken: Bool = false) -> [String: Picture] {
    var pictures: [String: Picture] = [:]
    for part in graph.parts {
      func words(_ index: Int) -> String {
        let lines = part.nodes[index].lines.joined(separator: "\n")
        return isBroken ? lines.filter { !$0.isWhitespace } : lines
      }
      var picture = Picture()
      var atArrows: Set<Int> = []
      for (index, node) in part.nodes.enumerated() {
        let from = part.edges.filter { $0.to == index }.map(\.from)
        let to = part.edges.filter { $0.from == index }.map(\.to)
        if node.kind == .condition, from.count == 1, to.count == 1 {
          atArrows.insert(index)
          picture.arrows.append("\(words(from[0])) > \(words(to[0])): \(words(index))")
        } else {
          picture.boxes.append(words(index))
        }
      }
      for edge in part.edges where !atArrows.contains(edge.from) && !atArrows.contains(edge.to) {
        picture.arrows.append("\(words(edge.from)) > \(words(edge.to)): ")
      }
      pictures[part.id] = Picture(boxes: picture.boxes.sorted(), arrows: picture.arrows.sorted())
    }
    return pictures
  }

  /// What a reader says: by part, boxes as words and arrows as from, to and words.
  private func read(_ script: String, _ input: String) throws -> [String: Picture] {
    let found = try #require(
      try Readers.python(script, reading: input) as? [String: [String: [[String]]]])
    return found.mapValues { part in
      Picture(
        boxes: (part["boxes"] ?? []).map { $0.joined() }.sorted(),
        arrows: (part["arrows"] ?? []).map { "\($0[0]) > \($0[1]): \($0[2])" }.sorted())
    }
  }

  // MARK: - Graphviz

  private static let graphviz = #"""
    import json, re, subprocess, sys
    made = subprocess.run(["dot", "-Tdot_json"], input=sys.stdin.read(), text=True,
                          capture_output=True)
    if made.returncode or made.stderr: sys.exit(made.stderr or "refused")
    graph = json.loads(made.stdout)
    things = {thing["_gvid"]: thing for thing in graph["objects"]}
    def words(label):
        label = re.sub(r"\\(.)", lambda sign: "\n" if sign[1] == "n" else sign[1], label)
        return "".join(label.split())
    edges = {edge["_gvid"]: edge for edge in graph.get("edges", [])}
    parts = {}
    for thing in things.values():
        if not thing["name"].startswith("cluster_"): continue
        inside = [edges[one] for one in thing.get("edges", [])]
        parts[thing["name"][8:]] = {
            "boxes": [[words(things[one]["label"])] for one in thing["nodes"]],
            "arrows": [[words(things[one["tail"]]["label"]), words(things[one["head"]]["label"]),
                        words(one.get("label", ""))] for one in inside]}
    print(json.dumps(parts))
    """#

  @Test(arguments: Language.allCases)
  func `Graphviz reads every box and arrow`(language: Language) throws {
    let graph = try graph(language)
    #expect(graph.parts.count > 5)
    #expect(try read(Self.graphviz, graph.dot) == drawn(graph, isBroken: true))
  }

  @Test func `no line of the picture for Graphviz is wider than a box`() throws {
    for label in try graph(.english).dot.matches(of: #/label="([^"]*)"/#) {
      for line in label.1.split(separator: "\\n") { #expect(line.count < 45, "\(line)") }
    }
  }

  @Test func `Graphviz refuses a text that is not closed`() throws {
    let spoiled = try graph(.english).dot.replacing("\"];", with: "];", maxReplacements: 1)
    #expect(throws: Readers.Refused.self) { try read(Self.graphviz, spoiled) }
  }

  // MARK: - Mermaid

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Mermaid's own parser in a small JavaScript engine, as a Python package brings both; see the
  /// readme's test command. A part a run: the engine takes the square of the length.
  private static let mermaid = #"""
    import json, re, sys
    sys.path.insert(0, sys.stdin.readline().strip())
    from mermaidx.engines.quickjs_engine import Engine
    engine = Engine()
    engine.start()
    script = """
    globalThis.__out = null;
    (async () => {
      await mermaid.parse(TEXT);
      const read = (await mermaid.mermaidAPI.getDiagramFromText(TEXT)).db;
      return JSON.stringify({
        boxes: [...read.getVertices().values()].map(one => [one.id, one.text]),
        arrows: read.getEdges().map(one => [one.start, one.end, one.text]),
        parts: read.getSubGraphs().map(one => one.nodes.length)});
    })().then(made => { globalThis.__out = made },
              no => { globalThis.__out = JSON.stringify({refused: String(no.message || no)}) });
    """
    def parse(text):
        context = engine._ctx
        context.eval("mermaid.initialize({startOnLoad: false})")
        context.eval(script.replace("TEXT", json.dumps(text)))
        while context.eval("__out === null"):
            try:
                if context.execute_pending_job(): continue
            except StopIteration: pass
            if not context.eval("__runNextTimer()"): sys.exit("no answer")
        return json.loads(context.eval("__flat(__out)"))
    def words(text):
        # Mermaid writes entities in signs of its own until it draws.
        text = re.sub("ﬂ°°([0-9]+)¶ß", lambda sign: chr(int(sign[1])), text)
        return text.replace("<br/>", "\n")
    parts = {}
    for id, text in json.load(sys.stdin).items():
        found = engine._executor.submit(parse, text).result()
        if "refused" in found: sys.exit(found["refused"])
        if found["parts"] != [len(found["boxes"])]: sys.exit("a box stands outside")
        name = {one[0]: words(one[1]) for one in found["boxes"]}
        parts[id] = {"boxes": [[one] for one in name.values()],
                     "arrows": [[name[one[0]], name[one[1]], words(one[2])]
                                for one in found["arrows"]]}
    print(json.dumps(parts))
    engine.close()
    """#

  private func readMermaid(_ parts: [String: String]) throws -> [String: Picture] {
    let folder = Self.root.appendingPathComponent(".build/readers").path
    let json = String(decoding: try JSONEncoder().encode(parts), as: UTF8.self)
    return try read(Self.mermaid, folder + "\n" + json)
  }

  @Test(arguments: Language.allCases)
  func `Mermaid reads every box and arrow`(language: Language) throws {
    let graph = try graph(language, ["country": .option("us"), "kind": .option("goods")])
    var parts = Dictionary(
      uniqueKeysWithValues: graph.parts.map { ($0.id, graph.only([$0.id]).mermaid) })
    // One language tells of every part; of the other, the small ones are enough.
    if language != .english { parts = parts.filter { $0.value.count < 2_000 } }
    #expect(parts.count > 5)
    #expect(try readMermaid(parts) == drawn(graph.only(Set(parts.keys))))
  }

  @Test func `Mermaid refuses a box that is not closed`() throws {
    let spoiled = try graph(.english).only(["overview"]).mermaid
      .replacing("\"]", with: "\"", maxReplacements: 1)
    #expect(throws: Readers.Refused.self) { try readMermaid(["overview": spoiled]) }
  }

  // MARK: - SVG

  private static let xml = #"""
    import json, sys
    import xml.etree.ElementTree as tree
    svg = "{http://www.w3.org/2000/svg}"
    root = tree.fromstring(sys.stdin.read())
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    if len(ids) != len(set(ids)): sys.exit("an id stands twice")
    for link in root.iter(svg + "a"):
        if link.get("href", "")[1:] not in ids: sys.exit("a link leads nowhere")
    parts = {}
    for part in root.iter(svg + "g"):
        if not (part.get("id") or "").startswith("part-"): continue
        boxes = [one for one in part.iter(svg + "g") if one.get("class")]
        paths = [one for one in part.iter(svg + "path")]
        parts[part.get("id")[5:]] = {
            "boxes": [["".join("".join(box.itertext()).split())] for box in boxes],
            "arrows": [["", "", ""] for one in paths]}
    print(json.dumps(parts))
    """#

  @Test(arguments: Language.allCases)
  func `an XML reader finds every box and arrow, and links that lead somewhere`(
    language: Language
  ) throws {
    let graph = try graph(language, ["country": .option("us")])
    let found = try read(Self.xml, graph.svg)
    #expect(found.count == graph.parts.count)
    for part in graph.parts {
      // Lines are broken anew where the box is narrow.
      let words = part.nodes.map { $0.lines.joined().filter { !$0.isWhitespace } }
      #expect(found[part.id]?.boxes == words.sorted())
      #expect(found[part.id]?.arrows.count == part.edges.count)
    }
  }

  private static let crossings = #"""
    import json, re, sys
    import xml.etree.ElementTree as tree
    svg = "{http://www.w3.org/2000/svg}"
    found = []
    for part in tree.fromstring(sys.stdin.read()).iter(svg + "g"):
        if not (part.get("id") or "").startswith("part-"): continue
        boxes, arrows = [], 0
        for box in part.iter(svg + "g"):
            frame = box.find(svg + "rect")
            if frame is None: continue
            x, y = map(float, re.findall(r"[-\d.]+", box.get("transform")))
            width, height = float(frame.get("width")), float(frame.get("height"))
            boxes.append((x - width / 2, y, x + width / 2, y + height))
        for path in part.iter(svg + "path"):
            numbers = [float(one) for one in re.findall(r"-?[\d.]+", path.get("d"))]
            points = list(zip(numbers[::2], numbers[1::2]))
            inside = set()
            for start in range(0, len(points) - 1, 3):
                curve = points[start:start + 4]
                for step in range(41):
                    t = step / 40
                    weights = ((1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t ** 3)
                    x, y = (sum(w * p[axis] for w, p in zip(weights, curve)) for axis in (0, 1))
                    inside |= {box for box in boxes
                               if box[0] + 1 < x < box[2] - 1 and box[1] + 1 < y < box[3] - 1}
            arrows += 1
            if inside: found.append([part.get("id"), path.get("d")])
        found.append(["", arrows])
    print(json.dumps(found))
    """#

  @Test(arguments: Language.allCases)
  func `no arrow of the picture runs behind a box`(language: Language) throws {
    let graph = try graph(language, ["country": .option("us")])
    let found = try #require(try Readers.python(Self.crossings, reading: graph.svg) as? [[Any]])
    let arrows = found.compactMap { $0[1] as? Int }.reduce(0, +)
    #expect(arrows == graph.parts.reduce(0) { $0 + $1.edges.count })
    #expect(arrows > 50)
    for crossing in found where crossing[1] is String { Issue.record("\(crossing)") }
  }
}
