import Conf from 'conf';
import type { StoreFactory } from '../../../electron/storage/files/store-file';

/** conf is electron-store without its default folder: same writes, no Electron. */
export const openConf: StoreFactory = ({ folder, name, ...format }) =>
  new Conf<Record<string, unknown>>({
    cwd: folder,
    configName: name,
    ...format,
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
