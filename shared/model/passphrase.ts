/** The least length of a passphrase, in characters as a person counts them. Rules about signs only make people write it down. */
export const minPassphraseLength = 12;
