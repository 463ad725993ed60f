extension InterviewGraph {
  /// The picture for a browser: the overview, and below it a section for each subject.
  package var svg: String {
    let margin = 32.0
    var body: [String] = []
    var y = margin + 30
    var width = 480.0
    for part in parts {
      let drawn = PartDrawing(part)
      body.append(
        "<g id=\"\(SVG.escaped("part-" + part.id))\" transform=\"translate(\(SVG.number(margin)) "
          + "\(SVG.number(y)))\">")
      body.append("<text class=\"heading\" x=\"0\" y=\"0\">\(SVG.escaped(part.title))</text>")
      body.append("<g transform=\"translate(0 18)\">")
      body += drawn.elements
      body.append("</g></g>")
      y += drawn.height + 18 + 56
      width = max(width, drawn.width)
    }
    let size = (width: SVG.number(width + 2 * margin), height: SVG.number(y - 24))
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(size.width)" height="\(size.height)" \
      viewBox="0 0 \(size.width) \(size.height)" role="img" aria-labelledby="title">
      <title id="title">\(SVG.escaped(title))</title>
      <style>\(SVG.style)</style>
      <defs><marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" \
      markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>
      <rect class="page" width="100%" height="100%"/>
      <text class="title" x="\(SVG.number(margin))" y="\(SVG.number(margin))">\
      \(SVG.escaped(title))</text>

      """
    return head + body.joined(separator: "\n") + "\n</svg>\n"
  }
}

/// One part, laid out and drawn.
private struct PartDrawing {
  private static let padding = 8.0

  private(set) var elements: [String] = []
  let width: Double
  let height: Double

  init(_ part: GraphPart) {
    let texts = part.nodes.map { node -> [String] in
      // A long condition is rather wide than high.
      let length = node.lines.reduce(0) { $0 + TextSize.width($1) }
      let most = length > 1_200 ? 1.6 * TextSize.mostWidth : TextSize.mostWidth
      return node.lines.flatMap { TextSize.wrap($0, to: most) }
    }
    let names = part.nodes.map { node in
      TextSize.wrap(node.lines.first ?? "", to: TextSize.mostWidth).count
    }
    let layout = LayeredLayout(
      sizes: texts.map { lines in
        // Names are set bold, which takes a little more.
        (
          width: (lines.map(TextSize.width).max() ?? 0) * 1.08 + 2 * PartDrawing.padding,
          height: Double(lines.count) * TextSize.lineHeight + 1.4 * PartDrawing.padding
        )
      }, edges: part.edges)
    width = layout.width
    height = layout.height
    for (edge, path) in zip(part.edges, layout.paths) {
      elements.append(PartDrawing.draw(path, from: part.nodes[edge.from], to: part.nodes[edge.to]))
    }
    for (index, node) in part.nodes.enumerated() {
      elements.append(PartDrawing.draw(node, texts[index], names[index], layout.boxes[index]))
    }
  }

  private static func draw(
    _ path: [(x: Double, y: Double)], from: GraphNode, to: GraphNode
  ) -> String {
    guard let start = path.first else { return "" }
    var curve = "M\(SVG.number(start.x)) \(SVG.number(start.y))"
    for (upper, lower) in zip(path, path.dropFirst()) {
      let middle = SVG.number((upper.y + lower.y) / 2)
      curve +=
        "C\(SVG.number(upper.x)) \(middle) \(SVG.number(lower.x)) \(middle) "
        + "\(SVG.number(lower.x)) \(SVG.number(lower.y))"
    }
    let isTaken = from.isTaken.map { $0 && to.isTaken == true }
    let arrow = to.kind == .condition ? "" : " marker-end=\"url(#arrow)\""
    return "<path class=\"edge\(SVG.mark(isTaken))\" d=\"\(curve)\"\(arrow)/>"
  }

  private static func draw(
    _ node: GraphNode, _ lines: [String], _ nameLines: Int, _ box: LayeredLayout.Box
  ) -> String {
    let radius = node.kind == .condition ? box.height / 2 : node.kind == .plan ? 2 : 7
    var element =
      "<g class=\"\(node.kind.rawValue)\(SVG.mark(node.isTaken))\" "
      + "transform=\"translate(\(SVG.number(box.x)) \(SVG.number(box.y)))\">"
      + "<rect x=\"\(SVG.number(-box.width / 2))\" width=\"\(SVG.number(box.width))\" "
      + "height=\"\(SVG.number(box.height))\" rx=\"\(SVG.number(min(radius, 12)))\"/>"
    for (index, line) in lines.enumerated() {
      let y = 0.7 * padding + (Double(index) + 0.76) * TextSize.lineHeight
      let isName = node.kind != .condition && index < nameLines
      element +=
        "<text\(isName ? " class=\"name\"" : "") y=\"\(SVG.number(y))\">\(SVG.escaped(line))</text>"
    }
    element += "</g>"
    guard let target = node.target else { return element }
    return "<a href=\"#\(SVG.escaped("part-" + target))\">\(element)</a>"
  }
}

/// How a browser reads texts and figures.
private enum SVG {
  static let style = """
    text{font:12px "Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif;\
    text-anchor:middle;fill:#1c1c1c}\
    .page{fill:#fff}.title{font-size:20px;font-weight:600;text-anchor:start}\
    .heading{font-size:16px;font-weight:600;text-anchor:start}.name{font-weight:600}\
    rect{fill:#fff;stroke:#5e5c64;stroke-width:1.2}\
    .subject rect{fill:#eef3fa;stroke:#3465a4}.plan rect{fill:#edf7ed;stroke:#2e7d32}\
    .condition rect{fill:#fbf7e9;stroke:#d9c98b;stroke-width:1}\
    .elsewhere rect{fill:#f7f7f7;stroke-dasharray:4 3}\
    .edge{fill:none;stroke:#8a8a8a;stroke-width:1.2}\
    .taken rect{stroke:#1a5fb4;stroke-width:2.4}.taken.question rect,.taken.subject rect\
    {fill:#dceafb}.edge.taken{stroke:#1a5fb4;stroke-width:2.2}\
    .idle{opacity:.42}marker path{fill:#6a6a6a}
    """

  /// Who reads it never meets a tag, an entity or a control character that came from a text.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default:
        guard character.value >= 0x20, !(0x7F...0x9F).contains(character.value),
          character.value < 0xFFFE || character.value > 0xFFFF
        else { continue }
        escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }

  /// One decimal place, and none where it is zero.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let rest = abs(tenths) % 10
    return sign + String(abs(tenths) / 10) + (rest == 0 ? "" : ".\(rest)")
  }

  static func mark(_ isTaken: Bool?) -> String {
    isTaken.map { $0 ? " taken" : " idle" } ?? ""
  }
}
