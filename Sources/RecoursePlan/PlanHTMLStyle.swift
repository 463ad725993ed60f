/// How the page looks: on a phone first, then wide, in the dark, and on paper.
enum PlanHTMLStyle {
  /// SHA-256 of the sheet in base64, which the page's own policy demands; a test holds both together.
  static let digest = "sp0OOdDeqBVsaSDbFjVkSdpCa9idt/mn/FsSTG86GeU="

  /// The style sheet.
  static let sheet: StaticString = """

    :root {
      --paper: #fbfaf7; --card: #ffffff; --ink: #23282d; --soft: #59626b; --line: #d8d5cc;
      --accent: #1c5d68; --wash: #e8f1f1; --mind: #7a4a00; --mind-wash: #fdf3e0;
      color-scheme: light dark;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --paper: #14181b; --card: #1b2125; --ink: #e4e3de; --soft: #a3adb5; --line: #3a434a;
        --accent: #86c9d2; --wash: #1d2f33; --mind: #f2c27b; --mind-wash: #33280f;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body {
      margin: 0 auto; padding: 1.25rem 1.1rem 3rem; max-width: 44rem;
      background: var(--paper); color: var(--ink);
      font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans",
        "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere;
    }
    :lang(zh-Hans) { line-height: 1.75; line-break: strict; }
    body.two { max-width: 76rem; }
    h1, h2, h3 { line-height: 1.3; }
    h1 { text-wrap: balance; font-size: 1.65rem; margin: 0 0 .35rem; }
    h2 { font-size: 1.25rem; margin: 2.4rem 0 .8rem; color: var(--accent); }
    h3 { font-size: 1.0625rem; margin: 0; }
    p { margin: .35rem 0; }
    a { color: var(--accent); text-underline-offset: .15em; }
    a:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    ul, ol { margin: .5rem 0; padding-inline-start: 1.3rem; }
    li { margin: .3rem 0; }
    sup { line-height: 0; font-size: .75em; white-space: nowrap; }
    sup a { padding-inline: .15em; text-decoration: none; }
    .scope, .when, .facts, .reading-head, figcaption, footer { color: var(--soft); }
    .scope { margin: 0 0 1rem; }
    .aim { font-size: 1.125rem; }
    .mind {
      padding: .6rem .8rem; border-inline-start: .25rem solid var(--mind); border-radius: .25rem;
      background: var(--mind-wash);
    }
    .check { color: var(--mind); font-size: .85em; white-space: nowrap; }
    .skip, .unseen {
      position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap;
    }
    .skip:focus {
      position: static; width: auto; height: auto; clip-path: none; display: inline-block;
      padding: .4rem 0;
    }
    nav ul {
      display: flex; gap: .15rem 1.2rem; margin: 1.1rem 0 0; padding: .5rem 0; overflow-x: auto;
      border-block: 1px solid var(--line); list-style: none; font-size: .9375rem;
    }
    nav li { margin: 0; }
    nav a { display: inline-block; padding: .4rem 0; white-space: nowrap; }
    .steps { padding: 0; list-style: none; }
    .step {
      display: grid; grid-template-columns: 1.75rem minmax(0, 1fr); gap: 0 .6rem;
      padding: .8rem 0; border-top: 1px solid var(--line);
    }
    .step:first-child { border-top: 0; padding-top: 0; }
    .step > p { margin: 0; }
    input[type="checkbox"] {
      appearance: none; width: 1.5rem; height: 1.5rem; margin: 0; display: grid;
      place-content: center; border: 2px solid var(--soft); border-radius: .3rem;
      background: var(--card);
    }
    input[type="checkbox"]:checked::before {
      content: ""; width: .8rem; height: .4rem; margin-top: -.2rem;
      border: solid var(--accent); border-width: 0 0 .2rem .2rem; transform: rotate(-45deg);
    }
    .when { font-size: .9375rem; margin: 0; }
    time { font-weight: 600; }
    .facts { padding-inline-start: 1.1rem; font-size: .9375rem; }
    .words {
      margin: .8rem 0 .6rem; padding: .8rem 1rem; border: 1px solid var(--line);
      border-radius: .5rem; background: var(--card);
    }
    figcaption { font-size: .9375rem; margin-bottom: .4rem; }
    blockquote {
      margin: 0; white-space: pre-wrap; -webkit-user-select: all; user-select: all;
    }
    .reading-head { margin-top: .8rem; font-size: .9375rem; }
    .reading { color: var(--soft); white-space: pre-wrap; }
    .blank {
      display: inline-block; min-width: 6.5rem; height: 1.1em;
      border-bottom: 1px solid var(--soft); vertical-align: text-bottom;
    }
    .replies { padding: 0; list-style: none; }
    .replies li { margin: .8rem 0; }
    .replies .they { color: var(--soft); margin: 0; }
    .replies .you {
      margin: .1rem 0 0; padding-inline-start: .8rem; border-inline-start: 3px solid var(--accent);
    }
    .replies .reading { margin: .1rem 0 0; padding-inline-start: 1rem; }
    .stop {
      margin-top: .4rem; padding: .6rem .8rem; border-radius: .5rem; background: var(--wash);
    }
    .pictures { display: grid; gap: 1.6rem; }
    svg { display: block; width: 100%; max-width: 26rem; height: auto; }
    svg text { fill: var(--ink); font-size: 15px; }
    svg .quiet { fill: var(--soft); font-size: 13.5px; }
    svg .strong { font-weight: 600; }
    svg .rail { stroke: var(--soft); stroke-width: 3; stroke-linecap: round; }
    svg .rung { stroke: var(--soft); stroke-width: 3; stroke-linecap: round; }
    svg .rung.now { stroke: var(--accent); stroke-width: 5; }
    svg .rung.none { stroke-dasharray: 2 7; }
    svg .person { fill: var(--accent); stroke: var(--accent); stroke-width: 4; stroke-linecap: round; }
    svg .limb { fill: none; stroke: var(--accent); stroke-width: 4; stroke-linecap: round; }
    svg .here { fill: var(--accent); font-weight: 600; font-size: 13.5px; }
    svg .line { stroke: var(--line); stroke-width: 3; }
    svg .dot { fill: var(--paper); stroke: var(--accent); stroke-width: 3; }
    svg .dot.today { fill: var(--accent); }
    svg .dot.last { fill: var(--mind); stroke: var(--mind); }
    dl { margin: .5rem 0; }
    dt { color: var(--soft); font-size: .9375rem; padding-top: .4rem; }
    dd { margin: 0; padding-bottom: .4rem; border-bottom: 1px solid var(--line); }
    table { width: 100%; border-collapse: collapse; table-layout: fixed; }
    th { text-align: start; font-size: .875rem; font-weight: 600; color: var(--soft); }
    th, td { padding: .35rem .3rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    th:nth-child(4) { width: 36%; }
    .pen td { height: 2.4rem; }
    .sources ol { font-size: .9375rem; padding-inline-start: 2.2rem; }
    .sources a { padding-inline: .2em; }
    footer {
      margin-top: 2.5rem; padding-top: .8rem; border-top: 1px solid var(--line);
      font-size: .9375rem;
    }
    @media screen and (min-width: 42rem) {
      body { padding-top: 2.5rem; }
      nav ul { flex-wrap: wrap; }
      .pictures { grid-template-columns: 1fr 1fr; align-items: start; }
      dl { display: grid; grid-template-columns: 1fr 1.4fr; }
      dt, dd { padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); }
    }
    @media screen and (min-width: 56rem) {
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2.5rem; }
      .pair .pictures { grid-template-columns: 1fr; }
    }
    @page { margin: 15mm 16mm; }
    @media print {
      :root {
        --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #aaa; --accent: #000;
        --wash: #fff; --mind: #000; --mind-wash: #fff;
      }
      html { font-size: 10.5pt; }
      body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.4; }
      :lang(zh-Hans) { line-height: 1.6; }
      nav, .skip, .hint { display: none; }
      h2 { margin: 16pt 0 5pt; padding-bottom: 2pt; border-bottom: 1px solid #000; }
      h3 { font-size: 1rem; }
      h2, h3, figcaption { break-after: avoid; }
      h2 + * { break-before: avoid; }
      p, li { orphans: 3; widows: 3; }
      .step, .words, .mind, .stop, svg, tr, dd, .replies li { break-inside: avoid; }
      .step { padding: 5pt 0; }
      .mind, .stop { border: 1px solid #000; border-inline-start-width: 4px; }
      input[type="checkbox"] {
        width: 12pt; height: 12pt; border: 1.2pt solid #000; print-color-adjust: exact;
      }
      .step { grid-template-columns: 14pt minmax(0, 1fr); }
      a { color: inherit; text-decoration: none; }
      .sources a { display: none; }
      .pictures { grid-template-columns: 1fr 1fr; gap: 10mm; }
      svg { max-width: 82mm; }
      svg .dot.today { fill: #000; }
      dl { display: grid; grid-template-columns: 1fr 1.4fr; }
      dt, dd { padding: 2pt 5mm 2pt 0; border-bottom: 1px solid var(--line); }
      .pen td { height: 10mm; }
      table { break-inside: avoid; }
      .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; }
      .pair .pictures { grid-template-columns: 1fr; gap: 0; }
    }

    """
}
