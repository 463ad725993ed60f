import RecourseModel

/// A plan as one self-contained page: no script, no request to anywhere, for a phone, for paper and
/// for a screen reader. Its outer form is the edition's.
public struct PlanHTML: Sendable {
  /// The plan.
  public let plan: Plan
  /// The same plan in another language, to stand beside it.
  public let beside: Plan?

  /// Prepares a plan.
  public init(plan: Plan, beside: Plan? = nil) {
    self.plan = plan
    self.beside = beside
  }

  /// The page, with a newline at the end.
  public var text: String {
    var pages = ([plan] + (beside.map { [$0] } ?? [])).map { PlanPage(plan: $0) }
    let title = pages[0].title
    let foot = row(pages.map(\.foot))
    // From top to bottom, since mentions of sources are numbered.
    let head = row(pages.indices.map { pages[$0].head() })
    let sections = pages.indices.map { pages[$0].sections() }
    let template = plan.forms[.page]
    let order = template.places.compactMap(PaperPart.init)
    let page = HTML.filled(template) { place in
      switch place {
      case "language": .text(plan.language.rawValue)
      case "title": .text(title)
      case "style": .filled(plan.forms[.style])
      case "style-digest": .text(plan.forms.styleDigest)
      case "columns": .text(beside == nil ? "one" : "two")
      case "head": head
      case "foot": foot
      case "contents": .lines([pages[0].contents(order.compactMap { sections[0][$0] })])
      default:
        PaperPart(rawValue: place).map { part in row(sections.compactMap { $0[part]?.html }) }
          ?? .text(plan.words(id: place))
      }
    }
    return page.markup
  }

  /// The same in each language, side by side.
  private func row(_ parts: [HTML]) -> HTML {
    .lines(parts.count > 1 ? [.element("div", ["class": "pair"], parts)] : parts)
  }
}
