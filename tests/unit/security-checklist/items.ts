/**
 * The strength of proof for a checklist item. Behaviour of the stand-in never counts: a guard that Electron must
 * enforce is proven up to the call that requests it.
 */
export const levels = [
  'real Electron',
  'packaged tree',
  'built output or recorded window options',
  'not provable here',
] as const;
type Level = (typeof levels)[number];

/** One item of Electron's security checklist (Electron docs, security tutorial), its level here, and what proves it. */
export type Item = { readonly title: string; readonly level: Level; readonly by: string };

const recorded: Level = 'built output or recorded window options';

/** The twenty items in Electron's order. SECURITY.md shows the same table. */
export const items: readonly Item[] = [
  { title: 'Only secure content', level: recorded, by: 'own scheme; https to three hosts' },
  { title: 'No Node in the page', level: recorded, by: 'window options; globals of the page' },
  { title: 'Context isolation', level: recorded, by: 'window options' },
  { title: 'Sandbox', level: recorded, by: 'window options; called for the whole app' },
  { title: 'Permissions handled', level: recorded, by: 'four handlers recorded, each denies' },
  { title: 'Web security on', level: recorded, by: 'window options' },
  { title: 'Content security policy', level: recorded, by: 'header of each answer; violations seen in Chromium' },
  { title: 'No insecure content', level: recorded, by: 'window options' },
  { title: 'No experimental features', level: recorded, by: 'window options' },
  { title: 'No Blink features', level: recorded, by: 'window options' },
  { title: 'No pop-ups from webviews', level: recorded, by: 'no webview in the page' },
  { title: 'Webviews checked', level: recorded, by: 'handler recorded, always refuses' },
  { title: 'Navigation limited', level: recorded, by: 'three handlers recorded, all refuse' },
  { title: 'New windows limited', level: recorded, by: 'handler recorded, always denies' },
  { title: 'openExternal limited', level: recorded, by: 'closed list of pages; addresses recorded' },
  { title: 'Current Electron', level: 'packaged tree', by: 'exact version in the package' },
  { title: 'IPC sender checked', level: recorded, by: 'every request with six wrong senders' },
  { title: 'No file: pages', level: recorded, by: 'own scheme; traversal table' },
  { title: 'Fuses', level: 'not provable here', by: 'configured; a release reads them back, which has not run yet' },
  { title: 'No Electron API in the page', level: recorded, by: 'list of what the bridge holds' },
];
