import { createChecklists } from '../../../../../electron/features/checklists/checklists';
import { createUndoLog } from '../../../../../electron/features/undo/undo-log';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { fileFormats, openConf, tempFolder } from '../../storage/vault/temp-vault';
import { openBench } from '../inventory/bench';

const company = 'Harbour & Pine';
const at = '2026-11-20T08:00:00.000Z';

/** A Plytix key with few rights and a Patchworks key, both captured by the person at this computer. */
export async function openChecklists() {
  const bench = await openBench();
  const { setups, writer, vault } = bench;
  const folder = tempFolder();
  const undo = createUndoLog({ isOpen: () => true, changed: () => undefined });
  const open = () =>
    createChecklists({
      folder,
      fileFormats,
      openStore: openConf,
      clock: () => new Date(),
      vault,
      writer,
      who: () => 'Anna',
      undo,
    });
  const made = async (system: KeyRecord['system'], name: string, change: Partial<KeyRecord> = {}) => {
    const { id } = await setups.start(system, company);
    await bench.capture.type(id, 'apiKey', `DEMO${id}`);
    return writer.change(id, (key) => ({
      record: {
        ...key,
        name: { value: name, known: 'typed', at },
        status: { value: 'active', known: 'live', at },
        ...change,
      },
      type: 'setup-finished',
      facts: {},
    }));
  };
  return { ...bench, open, made, undo };
}
