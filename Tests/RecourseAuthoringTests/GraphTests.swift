import RecourseAuthoring
import RecourseModel
import Testing

struct GraphTests {
  private func graph(
    _ language: Language = .english, _ answers: Answers? = nil,
    label: String = "the thing"
  ) throws -> InterviewGraph {
    var folder = SmallFolder()
    _ = folder.replace("label: the thing", by: "label: \(label)", in: "questions/all.yaml")
    let edition = try #require(KnowledgeCompiler.compile(folder.files).edition)
    return InterviewGrapher(
      edition, language: language, answers: answers, asOf: edition.knowledge.lastChecked
    ).graph()
  }

  @Test func `an overview comes first, then a part for each subject with its conditions`() throws {
    let graph = try graph()
    #expect(graph.parts.map(\.id) == ["overview", "all"])
    let part = graph.parts[1]
    #expect(
      part.nodes.filter { $0.kind == .question }.map { $0.lines[0] }
        == ["the thing", "whether it is broken", "the day"])
    let conditions = part.nodes.filter { $0.kind == .condition }
    #expect(conditions.map(\.lines) == [["the thing: Goods"]])
    // Told questions are never put.
    #expect(!part.nodes.contains { $0.id == "asked" })
  }

  @Test func `the labels are of the language that was asked for`() throws {
    let conditions = try graph(.simplifiedChinese).parts[1].nodes.filter { $0.kind == .condition }
    #expect(conditions.map(\.lines) == [["东西：商品"]])
  }

  @Test func `what brings two questions up stands there once, and is on the way of either`() throws
  {
    var folder = SmallFolder()
    _ = folder.replace(
      "label: the day", by: "label: the day\n    asked-when: {thing: goods}",
      in: "questions/all.yaml")
    let outcome = KnowledgeCompiler.compile(folder.files)
    let edition = try #require(outcome.edition, "\(outcome.findings)")
    let part = InterviewGrapher(
      edition, language: .english, answers: ["thing": .option("goods"), "broken": .option("yes")],
      asOf: edition.knowledge.lastChecked
    ).graph().parts[1]
    let conditions = part.nodes.indices.filter { part.nodes[$0].kind == .condition }
    #expect(conditions.count == 1)
    #expect(part.nodes[conditions[0]].isTaken == true)
    let targets = part.edges.filter { $0.from == conditions[0] }.map { part.nodes[$0.to].lines[0] }
    #expect(targets == ["whether it is broken", "the day"])
  }

  @Test func `a person's way stands out with its answers`() throws {
    let part = try graph(.english, ["thing": .option("service")]).parts[1]
    let taken = part.nodes.filter { $0.isTaken == true }.map(\.lines)
    #expect(taken == [["the thing", "decides 2 of 3 items", "→ A service"]])
    #expect(part.nodes.first { $0.id == "broken" }?.isTaken == false)
    #expect(part.nodes.first { $0.kind == .condition }?.isTaken == false)
  }

  @Test func `the forms say the same`() throws {
    let graph = try graph()
    #expect(
      graph.only(["all"]).dot == """
        digraph interview {
          graph [label="The interview (small)", labelloc=t, rankdir=TB, fontname="sans-serif"];
          node [shape=box, style=rounded, fontname="sans-serif", fontsize=11];
          edge [fontname="sans-serif", fontsize=10];
          subgraph "cluster_all" {
            label="The interview"; style=rounded; color=gray60; fontsize=14; margin=40;
            "all/thing" [label="the thing\\ndecides 2 of 3 items"];
            "all/broken" [label="whether it is broken\\ndecides 1 of 3 items"];
            "all/bought" [label="the day\\ndecides 1 of 3 items"];
            "all/thing" -> "all/broken" [label="the thing: Goods"];
          }
        }

        """)
    #expect(
      graph.only(["all"]).mermaid == """
        ---
        title: "The interview (small)"
        ---
        flowchart TB
          subgraph p0["The interview"]
            p0n0("the thing<br/>decides 2 of 3 items")
            p0n1("whether it is broken<br/>decides 1 of 3 items")
            p0n2("the day<br/>decides 1 of 3 items")
            p0n0 -->|"the thing: Goods"| p0n1
          end
          classDef taken fill:#dceafb,stroke:#1a5fb4,stroke-width:2px;
          classDef idle fill:#f6f6f6,stroke:#c0c0c0,color:#8a8a8a;
          classDef elsewhere stroke-dasharray:4 3;

        """)
  }

  @Test func `no sign of a text is taken for a sign of the form`() throws {
    let graph = try graph(label: "'\"<b>&\\ #1;`'")
    let svg = graph.svg
    #expect(svg.contains("&quot;&lt;b&gt;&amp;\\ #1;`"))
    #expect(!svg.contains("<b>"))
    #expect(graph.dot.contains("\"\\\"<b>&\\\\ #1;`\\n"))
    #expect(graph.mermaid.contains("(\"#34;#60;b#62;#38;#92; #35;1#59;#96;<br/>"))
  }

  @Test func `every tag of the picture is closed`() throws {
    let svg = try graph(.english, ["thing": .option("goods")]).svg
    var open: [Substring] = []
    for tag in svg.split(separator: "<") {
      let name = tag.prefix { $0 != " " && $0 != ">" && $0 != "/" }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == tag.dropFirst().prefix { $0 != ">" })
      } else if tag.split(separator: ">", omittingEmptySubsequences: false)[0].last != "/" {
        open.append(name)
      }
    }
    #expect(open == [])
  }
}
