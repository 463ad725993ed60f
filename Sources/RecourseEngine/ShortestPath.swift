import DecisionDiagrams
import RecourseModel

/// The way to *yes* that needs fewest prompts; of equal ones the first in the authors' order.
final class ShortestPath {
  private let arena: Arena
  private let layout: Layout
  /// True: level 2v holds the values of variable v and level 2v+1 whether it is *don't know*.
  private let hasPairs: Bool
  private var memo: [Key: (prompts: Int, value: Int)] = [:]
  private var dead: Set<Int> = []

  private struct Key: Hashable {
    var node: Int
    var isSamePrompt: Bool
  }

  init(_ arena: Arena, _ layout: Layout, hasPairs: Bool) {
    self.arena = arena
    self.layout = layout
    self.hasPairs = hasPairs
  }

  /// A value for each variable on the way, -1 for the others; nil if no way leads to *yes*.
  func toYes(from root: Int) -> [Int]? {
    guard length(root, after: -1) != nil else { return nil }
    var values = Array(repeating: -1, count: layout.variables.count)
    var node = root
    var prompt = -1
    while !Arena.isTerminal(node) {
      guard let step = memo[key(node, after: prompt)] else { return nil }
      let level = arena.level(of: node)
      let variable = hasPairs ? level / 2 : level
      if !hasPairs || level % 2 == 0 {
        values[variable] = step.value
      } else if step.value == 1 {
        values[variable] = layout.unknown(variable)
      }
      prompt = layout.variables[variable].promptLevel
      node = arena.child(step.value, of: node)
    }
    return values
  }

  private func prompt(of node: Int) -> Int {
    let level = arena.level(of: node)
    return layout.variables[hasPairs ? level / 2 : level].promptLevel
  }

  private func key(_ node: Int, after prompt: Int) -> Key {
    Key(node: node, isSamePrompt: self.prompt(of: node) == prompt)
  }

  private func length(_ node: Int, after earlier: Int) -> Int? {
    if node == Arena.yes { return 0 }
    if Arena.isTerminal(node) || dead.contains(node) { return nil }
    let key = key(node, after: earlier)
    if let known = memo[key] { return known.prompts }
    let prompt = prompt(of: node)
    var least: (prompts: Int, value: Int)?
    for value in 0..<arena.arities[arena.level(of: node)] {
      guard let rest = length(arena.child(value, of: node), after: prompt) else { continue }
      let prompts = rest + (key.isSamePrompt ? 0 : 1)
      if least.map({ prompts < $0.prompts }) ?? true { least = (prompts, value) }
    }
    if let least { memo[key] = least } else { dead.insert(node) }
    return least?.prompts
  }
}
