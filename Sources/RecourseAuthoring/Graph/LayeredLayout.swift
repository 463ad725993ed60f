/// Puts the boxes of a part in rows, so that arrows lead down and cross little.
///
/// The known way (Sugiyama, Tagawa and Toda 1981): rows by the longest way from the top, bends where
/// an arrow passes a row, places within a row by the mean of the neighbours, then straightened.
struct LayeredLayout {
  /// A box with its place: the middle of its upper edge.
  struct Box: Equatable {
    var x = 0.0
    var y = 0.0
    var width = 0.0
    var height = 0.0
  }

  /// Free space between boxes of a row, and between rows.
  private static let gap = 18.0
  private static let rowGap = 34.0

  /// By node.
  private(set) var boxes: [Box]
  /// By edge: the points that it passes, from the box that it leaves to the box that it enters.
  private(set) var paths: [[(x: Double, y: Double)]] = []
  /// How much room it takes.
  private(set) var width = 0.0
  private(set) var height = 0.0

  private var rowOf: [Int]
  private var above: [[Int]]
  private var below: [[Int]]
  private var rows: [[Int]] = []
  /// By row: from where to where its boxes reach.
  private var bands: [(top: Double, bottom: Double)] = []

  /// - Parameter sizes: width and height of each node.
  init(sizes: [(width: Double, height: Double)], edges: [GraphEdge]) {
    boxes = sizes.map { Box(width: $0.width, height: $0.height) }
    rowOf = LayeredLayout.rows(sizes.count, edges)
    above = sizes.map { _ in [] }
    below = sizes.map { _ in [] }
    let chains = edges.map { chain(for: $0) }
    rows = (0...(rowOf.max() ?? 0)).map { row in rowOf.indices.filter { rowOf[$0] == row } }
    for round in 0..<12 { order(downwards: round % 2 == 0) }
    for row in rows { place(row, wanted: row.map { _ in 0 }) }
    for round in 0..<16 { straighten(downwards: round % 2 == 0) }
    setRows()
    paths = chains.map(path)
    boxes = Array(boxes.prefix(sizes.count))
  }

  // MARK: Rows

  /// The longest way from the top; what nothing leads to stands just above what it leads to.
  private static func rows(_ count: Int, _ edges: [GraphEdge]) -> [Int] {
    var rows = Array(repeating: 0, count: count)
    for _ in 0..<count {
      var isStill = true
      for edge in edges where rows[edge.to] <= rows[edge.from] {
        rows[edge.to] = rows[edge.from] + 1
        isStill = false
      }
      if isStill { break }
    }
    for node in 0..<count where !edges.contains(where: { $0.to == node }) {
      let nearest = edges.filter { $0.from == node }.map { rows[$0.to] }.min()
      if let nearest { rows[node] = nearest - 1 }
    }
    return rows
  }

  /// The edge as a chain of nodes, with a bend in each row that it passes.
  private mutating func chain(for edge: GraphEdge) -> [Int] {
    var chain = [edge.from]
    for row in (rowOf[edge.from] + 1)..<max(rowOf[edge.to], rowOf[edge.from] + 1) {
      boxes.append(Box(width: 4, height: 0))
      rowOf.append(row)
      above.append([])
      below.append([])
      chain.append(boxes.count - 1)
    }
    chain.append(edge.to)
    for (upper, lower) in zip(chain, chain.dropFirst()) {
      below[upper].append(lower)
      above[lower].append(upper)
    }
    return chain
  }

  // MARK: Places in a row

  private mutating func order(downwards: Bool) {
    var place: [Int: Double] = [:]
    for row in rows { for (index, node) in row.enumerated() { place[node] = Double(index) } }
    for row in downwards ? Array(rows.indices) : rows.indices.reversed() {
      let wanted = rows[row].enumerated().map { index, node -> (Double, Int, Int) in
        let others = (downwards ? above : below)[node].compactMap { place[$0] }
        let mean = others.isEmpty ? Double(index) : others.reduce(0, +) / Double(others.count)
        return (mean, index, node)
      }
      rows[row] = wanted.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
      for (index, node) in rows[row].enumerated() { place[node] = Double(index) }
    }
  }

  private mutating func straighten(downwards: Bool) {
    for row in downwards ? rows : rows.reversed() {
      place(
        row,
        wanted: row.map { node in
          let others = (downwards ? above : below)[node] + (downwards ? below : above)[node]
          guard !others.isEmpty else { return boxes[node].x }
          return others.reduce(0) { $0 + boxes[$1].x } / Double(others.count)
        })
    }
  }

  /// As near to the wanted places as order and room allow: neighbours that would overlap become a
  /// block that stands at the mean of its wishes.
  private mutating func place(_ row: [Int], wanted: [Double]) {
    var offsets: [Double] = []
    for (index, node) in row.enumerated() {
      guard let last = offsets.last else {
        offsets.append(0)
        continue
      }
      offsets.append(
        last + boxes[row[index - 1]].width / 2 + LayeredLayout.gap + boxes[node].width / 2)
    }
    var blocks: [(sum: Double, count: Int)] = []
    for index in row.indices {
      blocks.append((wanted[index] - offsets[index], 1))
      while blocks.count > 1,
        blocks[blocks.count - 2].sum / Double(blocks[blocks.count - 2].count)
          > blocks[blocks.count - 1].sum / Double(blocks[blocks.count - 1].count)
      {
        let last = blocks.removeLast()
        blocks[blocks.count - 1].sum += last.sum
        blocks[blocks.count - 1].count += last.count
      }
    }
    var index = 0
    for block in blocks {
      for _ in 0..<block.count {
        boxes[row[index]].x = block.sum / Double(block.count) + offsets[index]
        index += 1
      }
    }
  }

  private mutating func setRows() {
    var y = 0.0
    for row in rows {
      let height = row.map { boxes[$0].height }.max() ?? 0
      for node in row { boxes[node].y = y + (height - boxes[node].height) / 2 }
      bands.append((y, y + height))
      y += height + LayeredLayout.rowGap
    }
    height = max(0, y - LayeredLayout.rowGap)
    let left = boxes.map { $0.x - $0.width / 2 }.min() ?? 0
    for index in boxes.indices { boxes[index].x -= left }
    width = boxes.map { $0.x + $0.width / 2 }.max() ?? 0
  }

  /// Through the band of a row an arrow goes straight down, and so behind no box of it.
  private func path(_ chain: [Int]) -> [(x: Double, y: Double)] {
    var points: [(x: Double, y: Double)] = []
    for (index, node) in chain.enumerated() {
      let box = boxes[node]
      let band = bands[rowOf[node]]
      let isFirst = index == 0
      let isLast = index == chain.count - 1
      for y in [
        isFirst ? box.y + box.height : band.top, isLast ? box.y : band.bottom,
      ] where points.last.map({ $0.x != box.x || $0.y != y }) ?? true {
        points.append((box.x, y))
      }
    }
    return points
  }
}
