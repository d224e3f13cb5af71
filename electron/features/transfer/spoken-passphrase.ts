import { randomInt } from 'node:crypto';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';
const words = 5;

/**
 * A passphrase that two people can say and spell on the phone: five made-up words such as `lusab` (proquints, Daniel
 * Shawcross Wilkerson, arXiv:0901.4016), each 16 bits, 80 bits in all.
 */
export function spokenPassphrase(): string {
  const one = (letters: string) => letters[randomInt(letters.length)] ?? '';
  const word = () => [consonants, vowels, consonants, vowels, consonants].map(one).join('');
  return Array.from({ length: words }, word).join('-');
}
