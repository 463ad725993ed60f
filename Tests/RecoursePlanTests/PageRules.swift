import Foundation
import RecourseTestSupport

/// What a page must keep so that everybody can read it, told by Python's own reader of HTML.
///
/// The rules follow WCAG 2.2 (1.1.1, 1.3.1, 2.4.1, 2.4.2, 2.4.6, 3.1.1, 3.1.2, 4.1.2) as far as a
/// document without script and style can tell; and that nothing is asked of anybody else.
enum PageRules {
  /// The rules that a page breaks, a line each.
  static func broken(by page: String) throws -> [String] {
    try reading(page, "problems") as? [String] ?? ["no answer"]
  }

  /// Its elements with the names of their attributes, in order.
  static func structure(of page: String) throws -> [String] {
    try reading(page, "structure") as? [String] ?? []
  }

  /// Its words as a reader gets them.
  static func words(of page: String) throws -> String {
    try reading(page, "words") as? String ?? ""
  }

  private static func reading(_ page: String, _ wanted: String) throws -> Any? {
    let found = try Readers.python(script, reading: page) as? [String: Any]
    return found?[wanted]
  }

  private static let script = #"""
    import sys, json, re, hashlib, base64
    from html.parser import HTMLParser

    VOID = {'meta', 'input', 'circle', 'line', 'path', 'img', 'br'}

    class Page(HTMLParser):
        def __init__(self):
            super().__init__(convert_charrefs=True)
            self.open, self.nodes, self.problems, self.words = [], [], [], []
        def handle_starttag(self, tag, attributes):
            names = [name for name, _ in attributes]
            if len(set(names)) != len(names): self.problems.append('attribute twice: ' + tag)
            node = {'tag': tag, 'at': dict(attributes), 'text': '',
                    'up': [n for n in self.open]}
            self.nodes.append(node)
            if tag not in VOID: self.open.append(node)
        def handle_startendtag(self, tag, attributes):
            self.handle_starttag(tag, attributes)
            if tag not in VOID: self.open.pop()
        def handle_endtag(self, tag):
            if not self.open or self.open[-1]['tag'] != tag:
                self.problems.append('closed out of order: ' + tag)
            while self.open and self.open.pop()['tag'] != tag: pass
        def handle_data(self, data):
            for node in self.open: node['text'] += data
            if not self.open or self.open[-1]['tag'] != 'style': self.words.append(data)
        def handle_comment(self, data): self.problems.append('a comment')

    source = sys.stdin.buffer.read().decode('utf-8')
    page = Page(); page.feed(source); page.close()
    nodes, problems = page.nodes, page.problems
    def all_of(*tags): return [n for n in nodes if n['tag'] in tags]
    def inside(n, *tags): return any(u['tag'] in tags for u in n['up'])
    def rule(kept, words):
        if not kept: problems.append(words)

    rule(source.startswith('<!DOCTYPE html>\n'), 'no doctype')
    rule(not page.open, 'left open')
    rule(len(all_of('html')) == 1 and all_of('html')[0]['at'].get('lang') in ('en', 'zh-Hans'),
         'the page has no language')
    rule(all(n['at'].get('lang', 'en') in ('en', 'zh-Hans') for n in nodes), 'unknown language')
    rule([n['text'].strip() != '' for n in all_of('title') if not inside(n, 'svg')] == [True],
         'no title')
    for tag in ('header', 'main', 'footer'):
        rule(len(all_of(tag)) == 1, 'not one ' + tag)
    rule(all('aria-label' in n['at'] for n in all_of('nav')), 'a navigation without a name')
    # Two languages beside each other have a heading each.
    levels = [int(n['tag'][1]) for n in nodes if re.fullmatch('h[1-6]', n['tag'])]
    rule(levels[:1] == [1], 'the first heading is not h1')
    rule(all(b <= a + 1 for a, b in zip(levels, levels[1:])), 'a level of headings is skipped')
    rule(all(n['text'].strip() for n in all_of('h1', 'h2', 'h3')), 'an empty heading')
    ids = [n['at']['id'] for n in nodes if 'id' in n['at']]
    rule(len(set(ids)) == len(ids), 'an id stands twice')
    for n in nodes:
        for name in ('aria-labelledby', 'for'):
            for target in (n['at'].get(name) or '').split():
                rule(target in ids, name + ' leads nowhere: ' + target)
        href = n['at'].get('href')
        if href is not None: rule(href[:1] == '#' and href[1:] in ids, 'leads elsewhere: ' + href)
        rule(not any(a in n['at'] for a in ('src', 'srcset', 'style', 'action', 'data', 'poster')),
             'asks for something: ' + n['tag'])
        rule(not any(a.startswith('on') for a in n['at']), 'a handler')
        rule(n['at'].get('role') in (None, 'img', 'doc-noteref', 'doc-backlink'),
             'unknown role: ' + str(n['at'].get('role')))
    rule(not all_of('script', 'iframe', 'object', 'embed', 'link', 'base', 'form', 'img'),
         'something that is not words')
    for n in all_of('a'):
        rule(n['text'].strip() or n['at'].get('aria-label'), 'a link without words')
    for n in all_of('section'):
        rule('aria-labelledby' in n['at'], 'a section without a name')
    for n in all_of('input'):
        rule(n['at'].get('type') == 'checkbox' and n['at'].get('aria-labelledby'),
             'a box without a name')
    for n in all_of('li'):
        rule(n['up'][-1]['tag'] in ('ul', 'ol'), 'an item outside a list')
    for n in nodes:
        if n['up'] and n['up'][-1]['tag'] in ('ul', 'ol'):
            rule(n['tag'] == 'li', 'in a list, but no item: ' + n['tag'])
    for n in all_of('dt', 'dd'): rule(inside(n, 'dl'), 'a pair outside its list')
    for n in all_of('th'): rule(n['at'].get('scope') == 'col', 'a column without its scope')
    for n in all_of('svg'):
        rule(n['at'].get('role') == 'img' and len(n['at'].get('aria-labelledby', '').split()) == 2,
             'a picture without words')
    for n in all_of('time'):
        rule(re.fullmatch(r'\d{4}-\d\d-\d\d', n['at'].get('datetime', '')), 'a time without a day')
    for n in all_of('meta'):
        if n['at'].get('name') == 'viewport':
            rule('user-scalable' not in n['at']['content'] and 'maximum' not in n['at']['content'],
                 'cannot be enlarged')
    notes = [n for n in all_of('a') if n['at'].get('role') == 'doc-noteref']
    backs = [n['at']['href'][1:] for n in all_of('a') if n['at'].get('role') == 'doc-backlink']
    rule(sorted(n['at'].get('id', '') for n in notes) == sorted(backs), 'a note without a way back')
    # The policy allows this style sheet and nothing else.
    styles = re.findall('<style>(.*?)</style>', source, re.S)
    policy = [n['at']['content'] for n in all_of('meta')
              if n['at'].get('http-equiv') == 'Content-Security-Policy']
    digest = base64.b64encode(hashlib.sha256(''.join(styles).encode()).digest()).decode()
    wanted = ("default-src 'none'; style-src 'sha256-" + digest
              + "'; base-uri 'none'; form-action 'none'")
    rule(len(styles) == 1 and policy == [wanted], 'the policy should be: ' + wanted)
    rule('url(' not in ''.join(styles) and '@import' not in ''.join(styles), 'style from elsewhere')

    print(json.dumps({
        'problems': problems,
        'structure': [n['tag'] + ' ' + ' '.join(sorted(n['at'])) for n in nodes],
        'words': ''.join(page.words),
    }))
    """#
}
