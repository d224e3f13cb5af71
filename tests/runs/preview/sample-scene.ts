import type { AppState } from '../../../shared/contract/app-state';
import { requests } from '../../../shared/contract/contract';
import type { Failure } from '../../../shared/contract/failure';
import { defaultSettings } from '../../../shared/contract/settings';
import type { JournalEvent } from '../../../shared/model/event';
import type { KeyRecord } from '../../../shared/model/key-record';
import { sampleId, sampleKeys } from './sample-keys';

/** The answers of the fake bridge for one picture. Must be plain data, because it is sent to the page. */
export type Scene = {
  readonly app: AppState;
  readonly keys: readonly KeyRecord[];
  readonly events: readonly JournalEvent[];
  /** Requests that fail, by name. */
  readonly failures: Readonly<Record<string, Failure>>;
  /** What the answer of each request updates, by the contract. */
  readonly updates: Readonly<Record<string, string>>;
};

const line = (
  seq: number,
  at: string,
  type: JournalEvent['type'],
  facts: JournalEvent['facts'] = {},
): JournalEvent => ({
  seq,
  at,
  type,
  keyId: sampleId(1),
  who: 'Priya Raman',
  machine: 'priya-laptop',
  known: type === 'tested' ? 'live' : type === 'created' ? 'typed' : 'recorded',
  facts,
});

const events: readonly JournalEvent[] = [
  line(3, '2026-01-20T11:20:00Z', 'setup-started'),
  line(4, '2026-01-20T11:26:00Z', 'created', { name: 'Nightly stock feed' }),
  line(5, '2026-01-20T11:28:00Z', 'captured', { field: 'apiKey', how: 'pasted', length: 40 }),
  line(6, '2026-01-20T11:30:00Z', 'row-noted'),
  line(7, '2026-01-20T11:32:00Z', 'tested', { verdict: 'all-passed', tone: 'passed' }),
  line(8, '2026-01-21T10:00:00Z', 'handed-over'),
  line(9, '2026-11-13T09:10:00Z', 'tested', { verdict: 'all-passed', tone: 'passed' }),
];

const app: AppState = {
  version: '0.1.0',
  platform: 'linux',
  online: true,
  person: 'Priya Raman',
  machine: 'priya-laptop',
  dataFolder: '/home/priya/.config/Keyquilt',
  vault: { state: 'ready', protection: 'passphrase', reason: null },
  settings: {
    ...defaultSettings,
    account: 'real',
  },
  clipboardClearsAt: null,
  locksAt: null,
  closed: { values: 0, keys: 0, earlierPassphrase: false },
  openers: { kit: null, touchId: false },
  keptForJobs: false,
  touchId: false,
  notices: [],
};

const updates = Object.fromEntries(Object.entries(requests).map(([name, entry]) => [name, entry.updates]));

type Change = Partial<Omit<Scene, 'app' | 'updates'>> & { readonly app?: Partial<AppState> };

/** The default scene, changed for one picture. */
export function scene({ app: changed, ...rest }: Change = {}): Scene {
  return { keys: sampleKeys, events, failures: {}, updates, ...rest, app: { ...app, ...changed } };
}
