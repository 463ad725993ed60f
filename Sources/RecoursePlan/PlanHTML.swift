import RecourseModel

/// A plan as one self-contained page: no script, no request to anywhere, for a phone, for paper and
/// for a screen reader.
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
    let pages = ([plan] + (beside.map { [$0] } ?? [])).map { PlanPage(plan: $0) }
    let body = HTML.element("body", ["class": beside == nil ? nil : "two"], content(pages))
    return HTML.document(
      language: plan.language, title: pages[0].title, sheet: PlanHTMLStyle.sheet,
      digest: PlanHTMLStyle.digest, body: body)
  }

  private func content(_ pages: [PlanPage]) -> [HTML] {
    var pages = pages
    let sections = pages.indices.map { pages[$0].sections() }
    let first = pages[0]
    return [
      .element("a", ["class": "skip", "href": "#main"], plan.words(.skipToPlan)),
      .element("header", [:], [row(pages.map(\.head))]),
      .element("nav", ["aria-label": plan.words(.onThisPage)], [first.contents(sections[0])]),
      .element("main", ["id": "main"], rows(sections)),
      .element("footer", [:], [row(pages.map(\.foot))]),
    ]
  }

  /// The sections, each beside the same one in the other language.
  private func rows(_ sections: [[PlanPage.Section]]) -> [HTML] {
    sections[0].map { section in
      row(sections.flatMap { $0.filter { $0.kind == section.kind } }.map(\.html))
    }
  }

  private func row(_ parts: [HTML]) -> HTML {
    parts.count == 1 ? parts[0] : .element("div", ["class": "pair"], parts)
  }
}
