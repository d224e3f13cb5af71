import { dayOf } from '../../../shared/model/days';
import type { KeyRecord } from '../../../shared/model/key-record';
import { ago, now, type Sketch, sketches } from './key-sketches';

export { now };

/** The id of a sample key by its position in the list. */
export const sampleId = (place: number) => (place + 0xa1).toString(16).padStart(24, '0');

function recordOf(sketch: Sketch, place: number): KeyRecord {
  const at = ago(Math.max(0, Math.min(sketch.days, 40)), '11:26');
  const summary = (hint: string, length: number) =>
    ({ length, hint, fingerprint: 'f00d', state: 'ready', how: 'pasted', at }) as const;
  const { test } = sketch;
  return {
    id: sampleId(place),
    system: sketch.system,
    company: sketch.company,
    name: { value: sketch.name, known: 'typed', at },
    role: sketch.role ? { value: sketch.role, known: test ? 'live' : 'typed', at: test ? ago(test.days) : at } : null,
    status: { value: sketch.status, known: 'live', at },
    account:
      sketch.system === 'plytix' && test?.tone === 'passed' ? { value: sketch.company, known: 'live', at } : null,
    createdAt: sketch.days < 0 || sketch.empty ? null : { value: ago(sketch.days), known: 'typed' },
    owner: sketch.owner ? { value: sketch.owner, known: 'typed', at } : null,
    care: null,
    serviceId: null,
    workedAt: null,
    replacedBy: null,
    replaces: null,
    usedBy: (sketch.uses ?? []).map(([place, kind, contact], index) => ({
      id: (index + 1).toString(16).padStart(24, '0'),
      place,
      kind,
      contact,
      note: '',
      known: 'typed',
      at,
    })),
    reviewDue:
      sketch.due === undefined
        ? null
        : { value: dayOf(new Date(now.getTime() + sketch.due * 86_400_000)), known: 'typed', at },
    reviewed: null,
    row:
      sketch.system === 'patchworks' && place === 1
        ? { name: 'Nightly stock feed', visibleCharacters: 'DEMO…9f2c', shownTime: '20 Jan 2026 11:26', at }
        : null,
    secrets: {
      apiKey: sketch.empty ? null : summary('DEMO', 40),
      apiPassword: sketch.empty || sketch.system === 'patchworks' ? null : summary('', 24),
    },
    findings: [],
    lastTest: test
      ? {
          startedAt: ago(test.days),
          finishedAt: ago(test.days),
          checks: [],
          verdict: { code: test.code, tone: test.tone, action: 'continue', facts: {} },
          exchanges: [],
        }
      : null,
    setup: sketch.setup
      ? {
          state: 'in-progress',
          step: 'check',
          page: 0,
          furthest: 'check',
          mayManage: 'yes',
          waitingFor: '',
          screen: null,
          instanceName: '',
          ticks: {},
          startedAt: at,
          finishedAt: null,
          handedOverAt: null,
          ...sketch.setup,
        }
      : null,
    addedAt: at,
    updatedAt: ago(place % 5),
  };
}

/** About a dozen keys in every state, each visibly invented. */
export const sampleKeys: readonly KeyRecord[] = sketches.map(recordOf);
