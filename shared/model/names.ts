/** One spelling for comparing names that people type: white space, capitals and the forms of a letter make no other name. */
export function foldName(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}

/** Whether both texts are one name. For what must be spelled exactly, such as a rename to prove, compare the texts. */
export function sameName(one: string, other: string): boolean {
  return foldName(one) === foldName(other);
}
