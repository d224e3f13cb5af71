import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PracticePlace } from '../../../../../renderer/guide/practice/practice-place';
import { allGuides } from '../../../../../shared/guides/all-guides';
import { patchworksLabels, plytixLabels, plytixTabs } from '../../../../../shared/guides/labels';
import { type PictureId, pictureIds } from '../../../../../shared/guides/picture-ids';
import { english } from '../../../../../shared/messages/catalogue';
import { practiceRoles } from '../../../../../shared/model/roles';

const folder = join(import.meta.dirname, '../../../../../renderer/guide/practice');
const texts: Readonly<Record<string, string>> = english;
const sources = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(folder, file), 'utf8')]),
);
const all = Object.values(sources).join('\n');

/** Where each drawn screen can be practised; null for one that is on no service's site. A new drawing needs a line. */
const screens: Readonly<Record<PictureId, PracticePlace['page'] | null>> = {
  'plytix-tabs-compared': 'account',
  'plytix-address': 'products',
  'plytix-profile-gear': 'products',
  'plytix-user-panel': 'products',
  'plytix-api-tab': 'account',
  'plytix-keys-list': 'account',
  'plytix-create-form': 'account',
  'plytix-new-row': 'account',
  'plytix-hover-key': 'account',
  'plytix-hover-password': 'account',
  'plytix-change-role': 'account',
  'plytix-rename': 'account',
  'plytix-set-role': 'account',
  'plytix-delete': 'account',
  // A password manager is another program.
  'password-manager': null,
  'patchworks-company': 'dashboard',
  'patchworks-key-per-use': 'api-keys',
  // Practice begins behind the login.
  'patchworks-login': 'dashboard',
  'patchworks-general-settings': 'general-settings',
  'patchworks-api-keys': 'api-keys',
  'patchworks-create-key': 'api-keys',
  'patchworks-copy-key': 'api-keys',
  'patchworks-key-row': 'api-keys',
  'patchworks-revoke': 'api-keys',
  'patchworks-delete': 'api-keys',
  'patchworks-revoked-row': 'api-keys',
  'patchworks-connectors': 'connectors',
  'patchworks-marketplace': 'marketplace',
  'patchworks-tiles': 'tiles',
  'patchworks-form-name': 'new-instance',
  'patchworks-form-name-tiles': 'new-connector',
  'patchworks-form-details': 'new-instance',
  'patchworks-form-time-zone': 'new-connector',
  'patchworks-form-authentication': 'new-instance',
  'patchworks-form-credentials': 'new-instance',
  'patchworks-instance-ready': 'connectors',
  'patchworks-connector-status': 'connector',
};

/** A page is there when its site renders it: the first page of each is what remains when none is named. */
function isRendered(page: PracticePlace['page']): boolean {
  const plytix = sources['plytix/plytix-site.tsx'] ?? '';
  const patchworks = sources['patchworks/patchworks-site.tsx'] ?? '';
  if (page === 'products') return plytix.includes('<ProductsPage');
  if (page === 'account') return plytix.includes('<AccountPage');
  if (page === 'dashboard') return patchworks.includes('<DashboardPage');
  return new RegExp(`^ {4}'?${page}'?: \\(\\) =>`, 'm').test(patchworks);
}

it.each(pictureIds)('the screen of %s can be practised', (id) => {
  const page = screens[id];
  expect(page === null || isRendered(page)).toBe(true);
});

const tables = { plytixLabels, patchworksLabels } as const;
/** The spelling of every label in the tables that some practice page uses, and what its own texts say. */
const shown = new Set([
  ...Object.values(tables)
    .flatMap((table) => Object.entries<{ readonly text: string; readonly also?: string }>(table))
    .filter(([name]) => new RegExp(`[lL]abels\\.${name}\\b`).test(all))
    .flatMap(([, { text, also }]) => [text, also ?? text]),
  ...Object.keys(texts)
    .filter((key) => key.startsWith('practice.'))
    .map((key) => texts[key] ?? ''),
]);
// Tabs and roles come from lists, and two labels are icons on the real screen, too.
const has = (name: string) => new RegExp(`\\b${name}\\b`).test(all);
if (has('plytixTabs')) for (const tab of plytixTabs) shown.add(tab);
if (has('practiceRoles'))
  for (const role of practiceRoles) shown.add(role).add(role.replace(/^./, (one) => one.toUpperCase()));
if (has('Ellipsis')) shown.add(patchworksLabels.more.text);
if (has('Plus')) shown.add('+');

/** Keyquilt's own choice between the two screens, which practice has in the strip below. */
const elsewhere = ['Connectors', 'Connectors & instances'];

const labelsIn = (text: string) => [...text.matchAll(/<b>([^<{]+)<\/b>/g)].map(([, label = '']) => label);

describe('each label that a step names is on a page of practice', () => {
  const steps = allGuides.flatMap(({ id, steps }) => steps.map((step) => [`${id}, ${step.id}`, step] as const));
  it.each(steps)('%s', (_name, step) => {
    const missing = step.labels.filter(({ text }) => !shown.has(text) && !elsewhere.includes(text));
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(texts).filter((key) => /^(guide|handover\.replace)\..*(?<!\.cause)$/.test(key)))('%s', (key) => {
    const missing = labelsIn(texts[key] ?? '').filter((label) => !shown.has(label) && !elsewhere.includes(label));
    expect(missing).toEqual([]);
  });
});
