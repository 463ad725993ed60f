import RecourseEngine
import RecourseModel
import RecoursePlan
import Testing

/// The page held by a reader of HTML that was not written here, and by rules of accessibility.
@Suite struct PlanHTMLTests {
  @Test(arguments: Fixture.everyCase)
  func `the page keeps the rules of accessibility`(fixture: Fixture) throws {
    #expect(try PageRules.broken(by: PlanHTML(plan: fixture.plan).text) == [])
  }

  @Test func `two languages on one page keep them too`() throws {
    let page = PlanHTML(
      plan: Fixture.gym.plan, beside: Fixture.gym.read(in: .simplifiedChinese).plan)
    #expect(try PageRules.broken(by: page.text) == [])
  }

  /// The rules are no rules if they do not notice.
  @Test(arguments: [
    ("<html lang=\"en\">", "<html>"), ("<h2", "<h4"), ("</h2>", ""),
    ("href=\"#main\"", "href=\"#nowhere\""), ("role=\"img\"", "role=\"image\""),
    ("aria-labelledby=\"en-name-gather-records\"", "aria-labelledby=\"nobody\""),
    ("<main id=\"main\">", "<div id=\"main\">"), (" scope=\"col\"", ""),
    ("</style>", "</style><script>1</script>"), ("<li", "<i"),
    ("</footer>", "<img src=\"https://example.org/x.png\"></footer>"),
    ("</footer>", "<p style=\"color:red\" onclick=\"x()\">x</p></footer>"),
    ("default-src 'none'", "default-src *"), ("id=\"en-start\"", "id=\"en-later\""),
  ])
  func `a page that breaks a rule is noticed`(right: String, wrong: String) throws {
    let page = PlanHTML(plan: Fixture.gym.plan).text
    let escaped = right.replacing("'", with: "&#39;")
    let broken = page.replacing(page.contains(right) ? right : escaped, with: wrong)
    #expect(broken != page)
    #expect(try PageRules.broken(by: broken) != [])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onclick='x", "a & b &lt;c",
    "</title><b>x</b>", "</style><b>", "<!-- x", "]]>", "\u{202E}x\u{0}", "a\nb",
  ])
  func `whatever is typed is text`(typed: String) throws {
    func page(_ words: String) -> String {
      var request = Fixture.gym.request
      request.title = words
      request.answers["member"] = .text(words)
      request.position.active.append("member")
      request.notes = [words]
      request.log =
        CaseState(folding: [.logged(nil, day("2026-11-22"), words)], happenings: []).log
      return PlanHTML(plan: Fixture.gym.builder.plan(for: request)).text
    }
    #expect(try PageRules.structure(of: page(typed)) == PageRules.structure(of: page("word")))
    #expect(try PageRules.broken(by: page(typed)) == [])
    let text = try PageRules.words(of: page(typed))
    let shown = Fixture.gym.builder.plan(for: Fixture.titled(typed)).scope.title ?? ""
    if !shown.unicodeScalars.contains(where: { $0.value == 0x202E }) {
      #expect(text.contains("Checklist: \(shown)"))
    }
  }

  @Test func `the words to send stand there as they are to be sent`() throws {
    let plan = Fixture.gym.plan
    let sent = try #require(plan.message)
    let words = try PageRules.words(of: PlanHTML(plan: plan).text)
    #expect(words.contains(sent.text))
  }

  @Test func `words in another language carry its tag`() throws {
    let page = PlanHTML(plan: Fixture.gym.read(in: .simplifiedChinese).plan).text
    #expect(page.contains("<html lang=\"zh-Hans\">"))
    #expect(page.contains("<blockquote lang=\"en\">Subject: Charged twice"))
    #expect(page.contains("<span lang=\"en\">15 USC 1666"))
  }

  @Test func `what is done is ticked`() {
    var request = Fixture.gym.request
    request.items = ["gather-records": true]
    let page = PlanHTML(plan: Fixture.gym.builder.plan(for: request)).text
    #expect(page.contains("id=\"en-tick-gather-records\" checked=\"checked\""))
    #expect(!page.contains("id=\"en-tick-write-complaint\" checked"))
  }

  @Test func `the picture says in words where the person stands`() throws {
    let page = PlanHTML(plan: Fixture.gym.plan).text
    #expect(page.contains("You stand on: Get the facts together. From the bottom up:"))
    #expect(page.contains("Court: stop before this."))
    #expect(page.contains("Monday 4 January 2027: Last day to arrive: billing-error notice."))
  }
}
