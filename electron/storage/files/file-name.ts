/** Names that Windows reserves for devices, with any extension. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/**
 * Makes a file name that every system accepts from any text, for instance a company's name. A long name is cut, but
 * never its extension.
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
