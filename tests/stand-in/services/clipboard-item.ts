import type { ClipboardBookmark } from 'electron';

type Payload = string | Blob | Promise<string | Blob>;

/** One write of main to the clipboard: bytes by format. */
export type Payloads = ReadonlyMap<string, Buffer>;

const needsObject =
  "Failed to construct 'ClipboardItem': 1 argument required — an object mapping MIME types to payloads.";

/** Electron's `ClipboardItem`, for plain and rich text and the formats of the operating system. */
export class ClipboardItem {
  /** An item from `clipboard.read`: it can be read but not written. The item of an empty clipboard has no types. */
  static fromSystem(payloads: Payloads): ClipboardItem {
    const items = Object.fromEntries([...payloads].map(([type, bytes]) => [type, new Blob([new Uint8Array(bytes)])]));
    const item = new ClipboardItem({ 'text/plain': '' });
    item.#items = items;
    item.#readOnly = true;
    return item;
  }

  #items: Readonly<Record<string, Payload>>;
  #readOnly = false;

  constructor(items: Record<string, Payload>) {
    if (typeof items !== 'object' || items === null || Array.isArray(items)) throw new TypeError(needsObject);
    if (Object.keys(items).length === 0) {
      throw new TypeError("Failed to construct 'ClipboardItem': at least one MIME type is required.");
    }
    this.#items = { ...items };
  }

  get types(): string[] {
    return Object.keys(this.#items);
  }

  async getType(type: string): Promise<Blob & ClipboardBookmark> {
    if (!Object.hasOwn(this.#items, type)) throw new Error(`The type '${type}' was not found in the ClipboardItem`);
    const item = await this.#items[type];
    const blob = item instanceof Blob ? item : new Blob([`${item}`], { type });
    // Electron's bookmark format is not supported, but its type cannot be omitted.
    return blob as Blob & ClipboardBookmark;
  }

  /** Waits for pending payloads, then validates their kinds. */
  async payloads(): Promise<Payloads> {
    if (this.#readOnly) {
      throw new TypeError(
        'clipboard.write cannot accept a ClipboardItem returned from clipboard.read() — construct a new ClipboardItem to write.',
      );
    }
    const found = new Map<string, Buffer>();
    for (const [type, payload] of Object.entries(this.#items)) {
      const value = await payload;
      if (typeof value !== 'string' && !(value instanceof Blob)) {
        throw new TypeError('ClipboardItem payload values must be a string or a Blob');
      }
      found.set(type, Buffer.from(typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer())));
    }
    return found;
  }
}
