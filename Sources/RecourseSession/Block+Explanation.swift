public import RecoursePlan

extension Block {
  /// An explanation as it is shown.
  public static func blocks(of lines: [Explanation.Line]) -> [Block] {
    lines.map { line in
      switch line {
      case .heading(let text): .verdict(text)
      case .sentence(let text): .paragraph(text)
      case .point(let text): .point(text)
      case .below(let text): .below(text)
      case .ground(let text): .hint(text)
      }
    }
  }
}
