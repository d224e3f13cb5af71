/** Names that Windows keeps for devices, whatever their ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * A file name that every system takes, made from words that may hold anything, for instance a company's name. Long
 * words are cut, but never the ending.
 */
export function safeFileName(wanted: string): string {
  const cleaned = wanted
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no file name may hold these
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = '', ending = ''] = /^(.*?)(\.[a-z0-9]{1,8})?$/is.exec(cleaned) ?? [];
  const short = [...stem].slice(0, 100).join('').trimEnd();
  const named = devices.test(short) ? `_${short}` : short;
  return `${named === '' ? 'Keyquilt' : named}${ending}`;
}
