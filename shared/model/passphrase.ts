/**
 * The minimum length of a passphrase in characters as a person counts them. There are no rules about character classes,
 * because those make people write passphrases down.
 */
export const minPassphraseLength = 12;
