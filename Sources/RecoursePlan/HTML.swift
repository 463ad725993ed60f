import RecourseModel
import TextLayout

/// A piece of a page. Text gets in escaped for the place where it stands, and in no other way.
struct HTML: Hashable {
  private(set) var markup: String

  private init(markup: String) {
    self.markup = markup
  }

  /// Words, safe between tags.
  static func text(_ words: String) -> HTML {
    HTML(markup: escaped(words))
  }

  /// Markup of ours that holds nothing of anybody else's.
  static func fixed(_ markup: StaticString) -> HTML {
    HTML(markup: "\(markup)")
  }

  /// A template of the edition, which its check holds, filled with pieces.
  static func filled(
    _ template: PaperTemplate, _ value: (String) -> HTML = { _ in .text("") }
  ) -> HTML {
    HTML(markup: template.filled { value($0).markup })
  }

  /// Pieces one behind the other, for a line of a template that ends by itself.
  static func lines(_ pieces: [HTML]) -> HTML {
    HTML(markup: pieces.map(\.markup).joined().withoutLineEnds)
  }

  /// An element; attributes whose value is nil are left out.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
    _ children: [HTML] = []
  ) -> HTML {
    let name = "\(name)"
    let written = attributes.map { key, value in
      value.map { " \(key)=\"\(escaped($0))\"" } ?? ""
    }
    let inside = children.map(\.markup).joined()
    // A line end between words would be a space.
    let lineEnd = inline.contains(name) ? "" : "\n"
    let start = "<\(name)\(written.joined())"
    if empty.contains(name) { return HTML(markup: start + ">" + lineEnd) }
    // In a picture, only the slash closes an element that holds nothing.
    if drawn.contains(name) { return HTML(markup: start + "/>" + lineEnd) }
    return HTML(markup: "\(start)>\(inside)</\(name)>\(lineEnd)")
  }

  /// An element around words.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ words: String
  ) -> HTML {
    element(name, attributes, [text(words)])
  }

  /// A whole page without scripts that loads nothing from anywhere.
  ///
  /// - Parameter digest: SHA-256 of the style sheet in base64: the page's policy allows no other.
  static func document(
    language: Language, title: String, sheet: StaticString, digest: String, body: HTML
  ) -> String {
    let policy =
      "default-src 'none'; style-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'"
    let head = element(
      "head", [:],
      [
        element("meta", ["charset": "utf-8"]),
        element("meta", ["http-equiv": "Content-Security-Policy", "content": policy]),
        element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        element("meta", ["name": "color-scheme", "content": "light dark"]),
        element("meta", ["name": "referrer", "content": "no-referrer"]),
        element("meta", ["name": "robots", "content": "noindex"]),
        element("meta", ["name": "format-detection", "content": "telephone=no"]),
        element("title", [:], title), fixed("\n"),
        element("style", [:], [fixed(sheet)]),
      ])
    let page = element("html", ["lang": language.rawValue], [head, body])
    return "<!DOCTYPE html>\n" + page.markup
  }

  /// Both quotation marks too: what is safe in an attribute is safe between tags.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in Shown.safe(text, keeping: .newlines).unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "'": result.append(contentsOf: "&#39;".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static let empty: Set = ["meta", "input"]
  private static let drawn: Set = ["circle", "line", "path"]
  private static let inline: Set = [
    "a", "label", "q", "span", "strong", "sup", "time", "tspan", "title", "desc", "text",
    "blockquote",
  ]
}
