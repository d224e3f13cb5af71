/** Whether a typed text is a name, whatever its spaces and capitals. */
export function alike(typed: string, name: string): boolean {
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en-GB');
  return plain(typed) === plain(name);
}
