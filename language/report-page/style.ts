// How the page looks, on a screen and on paper. It names nothing outside the page: no font, no picture, no address.

/** `running` stands at the head of each printed page. */
export function style(running: string): string {
  return `${screen}${small}${dark}${print}
@page { @top-left { content: ${cssText(running)} } @bottom-right { content: counter(page) " / " counter(pages) } }
`;
}

/** A CSS string in which every character that is not plain is written as its number. */
function cssText(text: string): string {
  const plain = [...text].map((character) =>
    /^[A-Za-z0-9 ]$/.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${plain.join("")}"`;
}

const screen = `
:root {
  --paper: #fff; --ink: #1d2125; --quiet: #565e66; --rule: #d5d9dd; --hair: #e9ebed; --wash: #f6f7f8;
  --good: #1f6044; --bad: #9b2c1d; --warn: #7a5200;
  --sale: #7d9c8c; --tax: #c2a878; --money: #7f93ad; --other: #a9a2ad;
  --serif: Cambria, Caladea, Georgia, "Times New Roman", serif;
  --sans: Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif;
}
* { box-sizing: border-box }
html { background: var(--paper); color: var(--ink); font: 15px/1.45 var(--sans); font-variant-numeric: tabular-nums lining-nums; -webkit-text-size-adjust: 100% }
body { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; margin: 0 }
h1 { font-size: 2rem; overflow-wrap: anywhere }
h2 { font-size: 1.3rem; margin: 2.8rem 0 .6rem; padding-top: .55rem; border-top: 2px solid var(--ink) }
h3 { font-size: 1.02rem; margin: 1.5rem 0 .35rem }
p { margin: .4rem 0; max-width: 46rem }
.kicker { color: var(--quiet); margin: 0 0 .3rem }
.period { font-family: var(--serif); font-size: 1.15rem; margin: .25rem 0 0 }
.quiet, caption, figcaption { color: var(--quiet) }
.small { font-size: .87rem }
code { font: .9em/1.35 ui-monospace, "Cascadia Mono", Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere }
nav ul { list-style: none; margin: 1.1rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem }
nav a { color: var(--quiet); text-underline-offset: .2em; text-decoration-color: var(--rule) }
.verdict { margin: 1.4rem 0 0; padding: .7rem 1rem; border-left: 4px solid var(--good); background: var(--wash); max-width: none }
.verdict strong { color: var(--good) }
.verdict.refused { border-color: var(--bad) }
.verdict.refused strong { color: var(--bad) }
.verdict p { margin: 0; max-width: none }
section { overflow-x: auto }
table { border-collapse: collapse; width: 100%; margin: .3rem 0 .6rem }
th, td { padding: .22rem .55rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--hair); overflow-wrap: break-word }
th:first-child, td:first-child { padding-left: 0 }
th:last-child, td:last-child { padding-right: .45rem }
thead th { font-weight: 600; color: var(--quiet); font-size: .87rem; border-bottom: 1px solid var(--rule); vertical-align: bottom }
tbody th { font-weight: 400 }
tfoot th, tfoot td { font-weight: 600; border-top: 1px solid var(--ink); border-bottom: 3px double var(--ink) }
.figure { text-align: right; white-space: nowrap }
.narrow { white-space: nowrap; width: 1% }
.long { overflow-wrap: anywhere } .narrow.long { white-space: normal; min-width: 11em }
.below { margin-right: -.32em }
.differs { color: var(--bad); font-weight: 600 }
ul.plain { margin: .3rem 0; padding-left: 1.1rem }
ul.plain li { margin: .15rem 0 }
.error { color: var(--bad) } .warning { color: var(--warn) }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 0 2.5rem; margin: 2rem 0 0 }
.signatures p { margin: 1.9rem 0 0; border-top: 1px solid var(--ink); padding-top: .2rem; display: flex; justify-content: space-between; color: var(--quiet); font-size: .87rem }
.signatures p span:last-child { width: 38% }
figure { margin: .8rem 0 }
figure svg { display: block; width: 100%; height: auto; overflow: visible }
svg text { font: 13px var(--sans); fill: var(--ink); font-variant-numeric: tabular-nums lining-nums }
svg .head { fill: var(--quiet); font-weight: 600; font-size: 12px }
svg .node { fill: var(--ink) } svg .link { fill: none; stroke-opacity: .5 }
svg .sale { stroke: var(--sale) } svg .tax { stroke: var(--tax) } svg .money { stroke: var(--money) } svg .other { stroke: var(--other) }
.month { margin: 0 0 1rem }
.month > summary { cursor: pointer; font-family: var(--serif); font-weight: 600; font-size: 1.02rem; padding: 1.1rem 0 .3rem; display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap }
.month > summary span { font: 400 .87rem var(--sans); color: var(--quiet) }
.month > summary::before { content: "\\25be"; margin-right: .45rem; color: var(--quiet); font: 1rem var(--sans) }
.month:not([open]) > summary::before { content: "\\25b8" }
.month > summary b { flex: 1; font-weight: 600 }
.month > summary::-webkit-details-marker { display: none }
.entries { font-size: .95em }
.entries td, .entries th { padding-top: .06rem; padding-bottom: .06rem; border-bottom: 0 }
.entries thead th { border-bottom: 1px solid var(--rule); padding-bottom: .22rem }
.entries tbody { break-inside: avoid }
.entries tbody tr:first-child > * { border-top: 1px solid var(--hair); padding-top: .28rem }
.entries tbody tr:last-child > *, .entries tbody th, .entries tbody .about { padding-bottom: .28rem }
.entries .about { width: 30% }
.entries .account { padding-left: .55rem }
.entries .credit .account { padding-left: 1.6rem }
.entries .foreign { float: right; white-space: nowrap; padding-left: .8rem; line-height: 1.66 }
.entries b { font-weight: 600 }
.fingerprint { font-size: .8em; color: var(--quiet) }
`;

// On a telephone a section slides under the finger; its columns stay as wide as their words.
const small = `
@media screen and (max-width: 44rem) { section > table, .month > table { min-width: 38rem } body { padding: 1.5rem 1rem 3rem } }
`;

const dark = `
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #16191c; --ink: #e4e6e8; --quiet: #a2aab1; --rule: #3b4147; --hair: #272c30; --wash: #1e2226; --good: #7cc4a1; --bad: #f0937f; --warn: #e0b35c; --sale: #6f9482; --tax: #a98f5f; --money: #6f86a5; --other: #857d8b }
}
`;

// The margins suit Letter and A4 alike; heads of tables are repeated on each page by the browser.
const print = `
@media print {
  html { font-size: 9.4pt; line-height: 1.32 }
  body { max-width: none; padding: 0 }
  nav { display: none }
  h2 { break-after: avoid; margin-top: 1.6rem }
  h3, h3 + p, summary, caption, figcaption { break-after: avoid }
  h2.page { break-before: page; margin-top: 0 }
  thead { display: table-header-group }
  tfoot { display: table-row-group }
  tr, figure, ul.plain, table.whole, .signatures, .verdict { break-inside: avoid }
  section { overflow: visible }
  .month > summary::before { content: none }
  .verdict { background: none; border: 1px solid var(--rule); border-left: 4px solid var(--good) }
  svg .link, svg .node { print-color-adjust: exact; -webkit-print-color-adjust: exact }
}
@page { margin: 20mm 16mm 18mm; @top-left { font: 8.5pt Calibri, Carlito, sans-serif; color: #565e66 } @bottom-right { font: 8.5pt Calibri, Carlito, sans-serif; color: #565e66 } }
`;
