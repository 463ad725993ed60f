import RecourseModel
import Testing

@Suite struct PaperTemplateTests {
  private func filled(_ text: String, _ values: [String: String]) -> String {
    PaperTemplate(text).filled { values[$0] ?? "" }
  }

  @Test func `what is filled in is never read for places again`() {
    #expect(filled("<{{a}}>", ["a": "{{b}}", "b": "x"]) == "<{{b}}>")
  }

  @Test func `a part with nothing to say takes its line with it`() {
    let text = "top\n\n{{a}}\n\n{{b}}\n\nend\n"
    #expect(filled(text, ["a": "A", "b": "B"]) == "top\n\nA\n\nB\n\nend\n")
    #expect(filled(text, ["a": "A"]) == "top\n\nA\n\nend\n")
    #expect(filled(text, ["b": "B"]) == "top\n\nB\n\nend\n")
    #expect(filled(text, [:]) == "top\n\nend\n")
    #expect(filled("{{a}}\n{{b}}\n", [:]) == "")
    #expect(filled("x {{a}}\ny\n", [:]) == "x \ny\n")
  }

  @Test(arguments: ["{{", "a {{b", "{{a}} {{b\nc", "}}{{}}", "{{{a}}}", "{{{{a}}}}"])
  func `nothing of a template is lost, however its braces stand`(text: String) {
    let template = PaperTemplate(text)
    let written = template.pieces.map(\.written).joined()
    #expect(written == text || written.replacing("}}", with: "") == text.replacing("}}", with: ""))
  }

  @Test func `a style sheet has no places`() {
    let sheet = "a{b{{c}}}"
    let forms = PaperForms(texts: [.style: sheet, .page: "{{style}}"])
    #expect(forms[.style].filled { _ in "?" } == sheet)
    #expect(forms[.page].places == ["style"])
    #expect(forms[.text].pieces.isEmpty)
  }
}
