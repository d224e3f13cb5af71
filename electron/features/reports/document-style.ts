/**
 * The icons of documents: icon, word and colour carry the same meaning. They are text, which screen readers skip, and
 * not pictures: for every page that Chromium draws it visits all pictures of the document (measured with Chromium 156),
 * so that three in each row made a document of 1,500 rows ten times as slow.
 */
const markRules = `
.mark { font-weight: 600; white-space: nowrap; }
.mark::before { display: inline-block; width: 3.2mm; }
.mark.ok::before { content: "\\2713" / ""; font-family: "Segoe UI Symbol", "Apple Symbols", "DejaVu Sans", "Noto Sans Symbols2", sans-serif; font-weight: 700; line-height: 1; }
.mark.bad::before { content: "\\d7" / ""; font-size: 10.5pt; font-weight: 700; line-height: 0.8; width: 3.2mm; }
.mark.quiet::before { content: "\\2013" / ""; }
.mark.warn::before { content: "!" / ""; width: 2.5mm; height: 2.5mm; margin-right: 0.8mm; border: 0.26mm solid; border-radius: 50%; font-size: 6pt; line-height: 2mm; font-weight: 700; text-align: center; vertical-align: 0.3mm; }
`;

/**
 * The style of every document in print: ink on white, one accent, table heads repeated on each page. The screen shows
 * none of it, so that Chromium lays it out only once. Borders do not collapse: Chromium draws collapsed ones of the
 * whole table for each of its pages.
 */
export const documentStyle = `
:root { color-scheme: only light; --ink: #1c2333; --ink-2: #525a6b; --ink-3: #646b7a; --line: #d3cdc0; --hair: #e5e0d5; --sunken: #f6f4ee; --accent: #2b4f94; --ok: #1b6740; --warn: #7f4d00; --bad: #a22c1c; }
* { box-sizing: border-box; }
html { font: 400 8.4pt/1.42 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: var(--ink); background: #fff; font-feature-settings: "tnum"; text-rendering: geometricPrecision; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
@media screen { .top, main { display: none; } }
@media print { .letters { display: none; } }
.sheet { height: 1mm; } .sheet + .sheet { break-before: page; }
h1 { font-size: 19pt; line-height: 1.15; font-weight: 650; letter-spacing: -0.012em; margin: 0; }
h2 { font-size: 11.5pt; font-weight: 650; line-height: 1.3; margin: 6.5mm 0 2mm; break-after: avoid; }
h2 .count { color: var(--ink-3); font-weight: 450; }
h3 { font-size: 9pt; font-weight: 650; margin: 0 0 1.5mm; break-after: avoid; }
p { margin: 0 0 1.5mm; max-width: 150mm; }
small, .small { font-size: 7.1pt; line-height: 1.36; color: var(--ink-2); }
code { font: 500 7.3pt/1.4 ui-monospace, "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.brand { display: flex; align-items: center; gap: 2mm; font-size: 8.6pt; font-weight: 600; color: var(--ink-2); margin-bottom: 4mm; }
.brand svg { width: 5.4mm; height: 5.4mm; }
.brand .practice { margin-left: auto; border: 0.25mm solid var(--warn); color: var(--warn); border-radius: 1mm; padding: 0.4mm 2mm; font-size: 7.6pt; }
.lead { font-size: 9.4pt; color: var(--ink-2); margin: 1.2mm 0 0; max-width: none; }
.top { border-bottom: 0.5mm solid var(--ink); padding-bottom: 4mm; margin-bottom: 4mm; }
dl.facts { display: grid; grid-template-columns: repeat(4, 1fr); gap: 3mm 7mm; margin: 0 0 4mm; }
.portrait dl.facts { grid-template-columns: repeat(3, 1fr); }
dl.facts dt { font-size: 7.1pt; color: var(--ink-3); }
dl.facts dd { margin: 0; font-weight: 550; overflow-wrap: anywhere; }
dl.facts dd small { display: block; font-weight: 400; }
.wide { grid-column: span 2; }
.all { grid-column: 1 / -1; }
.note { border-left: 0.8mm solid var(--accent); background: var(--sunken); padding: 2.4mm 3.4mm; margin: 0 0 4mm; break-inside: avoid; }
.note p { max-width: none; } .note p:last-child { margin: 0; }
.note.warn { border-color: var(--warn); }
.tally { display: flex; margin: 0 0 3mm; padding: 0; list-style: none; border: 0.25mm solid var(--line); border-radius: 1.4mm; break-inside: avoid; }
.tally li { flex: 1; padding: 2mm 3mm; border-left: 0.25mm solid var(--hair); }
.tally li:first-child { border-left: 0; }
.tally b { display: block; font-size: 14pt; line-height: 1.2; font-weight: 600; }
.tally .warn b { color: var(--warn); }
.tally small { color: var(--ink-2); }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
caption { text-align: left; font-weight: 650; padding-bottom: 1mm; }
thead { display: table-header-group; }
th { text-align: left; font-size: 7.1pt; font-weight: 600; color: var(--ink-2); padding: 1.3mm 2mm 1.1mm 0; border-bottom: 0.35mm solid var(--ink-3); vertical-align: bottom; }
td { padding: 1.1mm 1.6mm 1.1mm 0; border-bottom: 0.2mm solid var(--hair); vertical-align: top; overflow-wrap: anywhere; }
tbody th { font-size: 8.4pt; color: var(--ink); font-weight: 600; padding: 1.1mm 1.6mm 1.1mm 0; border-bottom: 0.2mm solid var(--hair); vertical-align: top; overflow-wrap: anywhere; }
th small { font-weight: 400; }
th:last-child, td:last-child { padding-right: 0; }
tr { break-inside: avoid; }
td small, tbody th small { display: block; }
td li small { display: inline; }
thead small { margin-left: 1mm; }
.keys { table-layout: fixed; }
.dense { font-size: 7.8pt; line-height: 1.34; }
.dense tbody th { font-size: inherit; }
.dense small { font-size: 6.7pt; line-height: 1.3; }
.dense code { font-size: 6.9pt; line-height: 1.3; }
.dense td, .dense tbody th { padding: 0.9mm 1.4mm 0.9mm 0; }
.num { text-align: right; font-variant-numeric: tabular-nums; }
td.num, tbody th.num, thead th.num { padding-right: 3mm; }
.sys { font-weight: 600; color: var(--ink-2); }
${markRules}.ok { color: var(--ok); } .warn { color: var(--warn); } .bad { color: var(--bad); } .quiet { color: var(--ink-2); }
ul.plain { margin: 0; padding: 0; list-style: none; }
ul.plain li + li { margin-top: 0.4mm; }
.charts { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; break-inside: avoid; margin-top: 3mm; }
.charts h2 { margin-top: 3mm; }
figure { margin: 0; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; margin: 0 0 2mm; }
figure table td, figure table th { padding-top: 0.7mm; padding-bottom: 0.7mm; font-size: 7.6pt; }
figure tbody th { font-weight: 450; }
svg text { font: 400 8px Inter, sans-serif; fill: var(--ink-2); }
.bar, .s1 { fill: var(--accent); } .s0 { fill: #d79a2b; } .s2 { fill: #b3372f; } .s3 { fill: #a9a294; } .gridline { stroke: var(--hair); stroke-width: 0.6; } .track { fill: var(--sunken); }
.legend { display: flex; gap: 4mm; margin: 0 0 1mm; padding: 0; list-style: none; }
.legend svg { width: 2.6mm; height: 2.6mm; display: inline-block; margin: 0 1mm 0 0; vertical-align: -0.2mm; }
.sign { display: grid; grid-template-columns: 1fr 1fr; gap: 4mm 10mm; border: 0.35mm solid var(--ink); border-radius: 1.4mm; padding: 4mm 5mm; margin: 0 0 4mm; break-inside: avoid; }
.sign .name { font-size: 14pt; font-weight: 600; line-height: 1.25; }
.end { margin-top: 6mm; color: var(--ink-3); font-size: 7.4pt; }
`;

/** Columns of fixed tables: `w-12` is twelve hundredths of the width. */
export const columnRules = Array.from({ length: 60 }, (_, width) => `.w-${width} { width: ${width}%; }`).join('\n');

/**
 * Escapes text for a CSS string: everything but letters, digits and spaces becomes a code point, so that nothing can
 * end it.
 */
function cssText(text: string): string {
  return [...text]
    .map((sign) => (/^[A-Za-z0-9 ]$/.test(sign) ? sign : `\\${(sign.codePointAt(0) ?? 32).toString(16)} `))
    .join('');
}

/** Placeholders for the two page numbers until the style is written. */
export const pagePlace = '\u2460';
export const pagesPlace = '\u2461';

/** The page rule: size and margins. */
export function paperRule(landscape: boolean): string {
  return `@page { size: A4 ${landscape ? 'landscape' : 'portrait'}; margin: 11mm 12mm 15mm; }`;
}

/** The pages of the footers lie over those of the content. */
export const seeThrough = 'html { background: none; }';

/** The last line of each page: the document's name and the page number. */
export function footerRules(footer: string, pageOf: string): string {
  const counted = pageOf
    .split(new RegExp(`(${pagePlace}|${pagesPlace})`))
    .map((part) => {
      if (part === pagePlace) return 'counter(page)';
      return part === pagesPlace ? 'counter(pages)' : `"${cssText(part)}"`;
    })
    .join(' ');
  const line =
    'font: 400 7.2pt Inter, "Segoe UI", Arial, sans-serif; color: #646b7a; vertical-align: top; padding-top: 3mm';
  return `@page { @bottom-left { content: "${cssText(footer)}"; ${line}; text-align: left; }
@bottom-right { content: ${counted}; ${line}; text-align: right; } }`;
}
