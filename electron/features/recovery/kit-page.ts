import { kitMark } from '../../../shared/model/kit-mark';
import type { PrintDocument } from '../../shell/window/printing';
import { dateTimeWords } from '../reports/document-dates';
import { documentLogo } from '../reports/document-page';
import { documentStyle } from '../reports/document-style';
import type { DocumentWords } from '../reports/document-words';
import { html, Markup } from '../reports/markup';

/** What the page of a kit says. */
export type KitPage = {
  readonly groups: readonly string[];
  readonly kit: string;
  readonly number: number;
  readonly madeAt: string;
  readonly person: string;
  readonly machine: string;
  readonly companies: number;
  readonly keys: number;
  /** The sealed file's name without its folder. */
  readonly file: string;
  readonly dataFolder: string;
  readonly replaces: { readonly number: number; readonly madeAt: string } | null;
};

/** The page's own rules. Black on white is enough, because it is printed once and kept for years. */
const style = `
@page { size: A4 portrait; margin: 15mm 17mm 13mm; }
html { font-size: 9.6pt; }
.kit-head { display: flex; align-items: center; justify-content: space-between; border-bottom: 0.5mm dashed #b3a790; padding-bottom: 5mm; }
.kit-head .brand { margin: 0; font-size: 11pt; color: var(--ink); } .kit-head .brand svg { width: 9mm; height: 9mm; }
h1 { font-size: 23pt; margin: 7mm 0 2mm; }
.kit-lead { font-size: 11.2pt; line-height: 1.5; margin: 0 0 5mm; max-width: none; }
.kit-code { border: 0.6mm dashed #7c7a68; border-radius: 3mm; padding: 4.5mm 5.5mm; }
.kit-code .line { display: flex; justify-content: space-between; margin-bottom: 3mm; }
.kit-code .line b { font-size: 10pt; } .kit-code ol { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(4, 1fr); gap: 3.5mm; }
.kit-code li { border: 0.25mm solid var(--line); border-radius: 1.6mm; padding: 1.6mm 2.6mm 2mm; }
.kit-code li small { display: block; }
.kit-code li code { font: 700 16pt/1.2 ui-monospace, "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", Consolas, monospace; letter-spacing: 0.06em; }
.kit-two { display: grid; grid-template-columns: 1.2fr 1fr; gap: 10mm; }
.kit-steps { margin: 0; padding: 0; list-style: none; counter-reset: step; }
.kit-steps li { counter-increment: step; position: relative; padding-left: 9mm; margin-bottom: 2.6mm; }
.kit-steps li::before { content: counter(step); position: absolute; left: 0; top: -0.4mm; width: 5.6mm; height: 5.6mm; border: 0.3mm solid var(--ink); border-radius: 50%; text-align: center; font-size: 8pt; line-height: 5.4mm; font-weight: 600; }
.kit-facts { display: grid; grid-template-columns: auto 1fr; gap: 1.6mm 4mm; margin: 0; font-size: 9pt; }
.kit-facts dt { color: var(--ink-2); } .kit-facts dd { margin: 0; overflow-wrap: anywhere; }
.kit-lines { display: grid; grid-template-columns: 1.6fr 1.6fr 1fr; gap: 0 6mm; }
.kit-lines span { border-top: 0.3mm solid #7c7a68; margin-top: 9mm; padding-top: 1mm; font-size: 7.6pt; color: var(--ink-2); }
.kit-warn { border: 0.3mm solid #d9b36a; background: #fdf4df; border-radius: 1.6mm; padding: 3mm 4mm; margin-top: 6mm; }
.kit-warn p { max-width: none; } .kit-warn p:last-child { margin: 0; }
.kit-foot { display: flex; justify-content: space-between; border-top: 0.25mm solid var(--hair); margin-top: 6mm; padding-top: 3mm; font-size: 7.6pt; color: var(--ink-2); }
`;

/** The printed page of a kit. Its markup holds the code, so it is made for one printing and kept nowhere. */
export function kitPage(page: KitPage, words: DocumentWords, fonts: string): PrintDocument {
  const { number, person, file, replaces } = page;
  const made = dateTimeWords(page.madeAt);
  const facts: readonly (readonly [string, string])[] = [
    [words('document.kit.vault'), words('document.kit.vaultOf', { keys: page.keys, companies: page.companies })],
    [words('document.kit.computer'), page.machine],
    [words('document.kit.folder'), page.dataFolder],
    [words('document.kit.file'), file],
    [words('document.kit.mark'), kitMark(page.kit)],
    ...(replaces === null
      ? []
      : ([
          [
            words('document.kit.replaces'),
            words('document.kit.replacesText', {
              number: replaces.number,
              made: dateTimeWords(replaces.madeAt),
            }),
          ],
        ] as const)),
  ];
  const lines = (first: string) =>
    [first, words('document.kit.inPlace'), words('document.kit.since')].map((text) => html`<span>${text}</span>`);
  const source = (nonce: string) =>
    html`<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${words('document.kit.title')}</title><style nonce="${nonce}">${new Markup(`${fonts}\n${documentStyle}\n${style}`)}</style></head>
<body class="portrait"><main>
<div class="kit-head"><div class="brand">${documentLogo}<span>Keyquilt</span></div><span>${words('document.kit.made', { number, made })}</span></div>
<h1>${words('document.kit.title')}</h1>
<p class="kit-lead">${words('document.kit.lead', { person })}</p>
<div class="kit-code"><div class="line"><b>${words('document.kit.code')}</b><small>${words('document.kit.codeHint')}</small></div>
<ol>${page.groups.map((group, place) => html`<li><small>${place + 1}</small><code>${group}</code></li>`)}</ol></div>
<div class="kit-two"><section><h2>${words('document.kit.how')}</h2><ol class="kit-steps">
<li>${words('document.kit.step.one')}</li><li>${words('document.kit.step.two')}</li><li>${words('document.kit.step.three', { file })}</li><li>${words('document.kit.step.four')}</li><li>${words('document.kit.step.five')}</li></ol></section>
<section><h2>${words('document.kit.belongs')}</h2><dl class="kit-facts">${facts.map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl></section></div>
<h2>${words('document.kit.who')}</h2>
<div class="kit-lines">${lines(words('document.kit.pageWith'))}</div><div class="kit-lines">${lines(words('document.kit.fileWith'))}</div>
<div class="kit-warn"><p><b>${words('document.kit.warnTitle')}</b> ${words('document.kit.warn')}</p><p>${words('document.kit.needs')}</p></div>
<div class="kit-foot"><span>${words('document.kit.footer', { number, person })}</span><span>${words('document.kit.told')}</span></div>
</main></body></html>`.source;
  return { landscape: false, write: withLetters(source), long: null };
}

/** Fonts load for the letters that are laid out before printing, and the content is not; see `documentPage`. */
function withLetters(source: (nonce: string) => string): (nonce: string) => string {
  return (nonce) => {
    const page = source(nonce);
    const text = page.slice(page.indexOf('<main>')).replace(/<[^>]*>|&[a-z#0-9]+;/g, '');
    const letters = html`<p class="letters" aria-hidden="true">${[...new Set(text)].sort().join('')}</p>`.source;
    return page.replace('<main>', () => `${letters}<main>`);
  };
}
