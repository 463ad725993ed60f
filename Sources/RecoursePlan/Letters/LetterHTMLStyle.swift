/// How a letter looks: a sheet of paper on the screen, and nothing but the letter in print.
enum LetterHTMLStyle {
  /// SHA-256 of the sheet in base64, which the page's own policy demands; a test holds both together.
  static let digest = "VDErrstjdVwmvDbEPhj/sbq4PxuZ0tifM4G+SmPR/1w="

  /// The style sheet.
  static let sheet: StaticString = """

    :root { --paper: #fff; --back: #f3f1ec; --ink: #1c2024; --soft: #59626b; --line: #d8d5cc; }
    @media screen and (prefers-color-scheme: dark) {
      :root { --paper: #1b2125; --back: #14181b; --ink: #e4e3de; --soft: #a3adb5; --line: #3a434a; }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
    body {
      margin: 0; padding: 1.25rem 1rem 3rem; background: var(--back); color: var(--ink);
      font: 1.0625rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
        "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere;
    }
    :lang(zh-Hans) { line-height: 1.75; line-break: strict; }
    main, aside, .reading { max-width: 44rem; margin: 0 auto 1.5rem; }
    .letter {
      padding: 1.5rem 1.25rem; background: var(--paper); border: 1px solid var(--line);
      border-radius: .35rem;
    }
    .letter p { margin: 0 0 1rem; white-space: pre-line; }
    .letter p:last-child { margin-bottom: 0; }
    .letter .subject { font-weight: 600; }
    .letter .enclosures, .letter .copies { font-size: .9375rem; }
    .letter:lang(zh-Hans) .paragraph, .letter:lang(zh-Hans) .greeting,
    .letter:lang(zh-Hans) .closing { text-indent: 2em; }
    .letter:lang(zh-Hans) .signature { text-align: end; }
    aside { color: var(--soft); font-size: .9375rem; }
    h2 { font-size: 1.0625rem; margin: 0 0 .4rem; color: var(--ink); }
    ul { margin: 0; padding-inline-start: 1.2rem; }
    li { margin: .3rem 0; }
    .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    @media screen and (min-width: 42rem) { .letter { padding: 3rem 3.25rem; } }
    @page { margin: 22mm 24mm; }
    @media print {
      :root { --paper: #fff; --back: #fff; --ink: #000; }
      body { padding: 0; font-size: 11pt; line-height: 1.4; }
      :lang(zh-Hans) { line-height: 1.6; }
      main { max-width: none; margin: 0; }
      aside, .reading { display: none; }
      .letter { padding: 0; border: 0; border-radius: 0; }
      .letter p { orphans: 3; widows: 3; }
      .closing { break-after: avoid; }
      .signature, .enclosures, .copies { break-inside: avoid; }
    }

    """
}
