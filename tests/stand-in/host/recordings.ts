/** What the app did to the world outside, for the specs to read: nothing in the app can see it. */
export const recordings = {
  /** Addresses that the app asked the system to open. */
  openedExternally: [] as string[],
  /** Formats beyond plain text that went with each write to the clipboard. */
  clipboardFormats: [] as string[][],
  /** Permissions that the app's handlers were asked about, and what they said. */
  permissions: [] as { permission: string; granted: boolean }[],
};
