const fingerprint = 'a'.repeat(32);

/** One valid input for each request about signing keys. */
export const signingExamples = {
  'signing.read': {},
  'signing.prepare': {},
  'signing.confirm': { name: 'Priya Raman', fingerprint },
  'signing.giveUp': { fingerprint, confirmed: 'give up' },
  'signing.noteKnown': { name: 'Jonas Weber', fingerprint },
  'signing.forget': { fingerprint },
};
