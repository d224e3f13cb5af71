import Store from 'electron-store';

/**
 * A JSON file that is replaced as a whole: written to a temporary file, synced and renamed, so that a kill leaves the
 * old or the new one.
 */
export type StoreFile = {
  /** The absolute path of the file. */
  readonly path: string;
  /** Reads the file, or replaces its content. Setting throws the file system's error when nothing was written. */
  store: Record<string, unknown>;
};

/** The path and the format of a store file. */
type StorePlace = {
  /** Absolute path of the folder. */
  readonly folder: string;
  /** File name without `.json`. */
  readonly name: string;
  /** Turns the content into the exact text of the file. */
  readonly serialize: (content: unknown) => string;
  /** Parses the text of the file, which conf also does before each write; `JSON.parse` by default. */
  readonly deserialize?: (text: string) => Record<string, unknown>;
};

/** Opens one store file. Parts of the vault take this as a parameter, so that they run without Electron. */
export type StoreFactory = (place: StorePlace) => StoreFile;

/**
 * Opens a file through electron-store. `clearInvalidConfig` stays off because it overwrites a damaged file while
 * reading it, and dot notation stays off because record names may contain dots (conf's readme). Inspect the file first:
 * one that holds `null` or an array opens as an empty store without an error.
 */
export const openElectronStore: StoreFactory = ({ folder, name, ...format }) =>
  new Store<Record<string, unknown>>({
    cwd: folder,
    name,
    ...format,
    clearInvalidConfig: false,
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  });
