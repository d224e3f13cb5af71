import { randomInt } from 'node:crypto';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';
const words = 5;

/**
 * Creates a passphrase that two people can spell on the phone: five made-up words such as `lusab` (proquints, Daniel
 * Shawcross Wilkerson, arXiv:0901.4016), 16 bits each, 80 bits in all.
 */
export function spokenPassphrase(): string {
  const one = (letters: string) => letters[randomInt(letters.length)] ?? '';
  const word = () => [consonants, vowels, consonants, vowels, consonants].map(one).join('');
  return Array.from({ length: words }, word).join('-');
}
