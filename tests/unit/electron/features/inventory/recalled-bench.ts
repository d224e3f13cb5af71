import { createKeyDetails } from '../../../../../electron/features/inventory/key-details';
import { createKeyLabels } from '../../../../../electron/features/inventory/key-labels';
import { newDraft } from '../../../../../electron/features/inventory/new-record';
import { createRecalledChanges } from '../../../../../electron/features/inventory/recalled-changes';
import { refuseValues } from '../../../../../electron/features/inventory/refuse-values';
import { createUndoLog } from '../../../../../electron/features/undo/undo-log';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { openBench } from './bench';

const at = '2026-11-18T09:00:00.000Z';

/** Two keys whose changes are remembered, over a real vault; `undo` undoes the last act. */
export async function openRecalled() {
  const bench = await openBench();
  const { vault, writer } = bench;
  const add = async (name: string, status: 'active' | 'draft' = 'active') => {
    const draft = newDraft('plytix', 'Harbour & Pine', at);
    const named = {
      ...draft,
      name: { value: name, known: 'typed', at },
      status: { value: status, known: 'typed', at },
    };
    return (await writer.add({ record: named as KeyRecord, type: 'imported', facts: {} })).id;
  };
  const [one, other] = [await add('Shop feed'), await add('Stock feed')];
  // Each change has its own time, as a person's have.
  let minutes = 0;
  const now = () => {
    minutes += 1;
    return new Date(Date.parse(at) + minutes * 60_000).toISOString();
  };
  const log = createUndoLog({ isOpen: () => true, changed: () => undefined });
  const refuse = (text: string) => refuseValues(vault, text, true);
  const recalled = createRecalledChanges({ writer, log, refuse, now });
  const labels = createKeyLabels({ writer: recalled.writer, vault, known: () => [], now, asOne: recalled.asOne });
  const details = createKeyDetails(recalled.writer, now);
  const undo = () => log.run(log.last()?.id ?? 'none');
  const lastLine = (id: string) => vault.journal.timeline(id).at(-1);
  return { ...bench, recalled, labels, details, log, undo, one, other, add, lastLine, now };
}
