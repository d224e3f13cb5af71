import { minPassphraseLength } from '../../../../../shared/model/passphrase';
import type { PassphraseJudgement } from '../../../../../shared/model/passphrase-judgement';
import { KnownFailure } from '../../../../failures';

/**
 * How many guesses a passphrase must stand, as a power of ten. A file may be guessed at for years; at 10¹⁰ guesses with
 * a second of scrypt each, a thousand computers need four months. zxcvbn calls this "very unguessable" (score 4).
 */
const minLengths = { good: 10, strong: 14 } as const;

/** Only this much is judged, because the time grows with the length. What is strong so far is strong. In characters. */
const maxJudged = 64;

/** What zxcvbn warns of, in our words (@zxcvbn-ts/core, Feedback). */
const reasons: ReadonlyMap<string, NonNullable<PassphraseJudgement['reason']>> = new Map([
  ['simpleRepeat', 'repeat'],
  ['extendedRepeat', 'repeat'],
  ['sequences', 'sequence'],
  ['straightRow', 'keyboard'],
  ['keyPattern', 'keyboard'],
  ['recentYears', 'date'],
  ['dates', 'date'],
  ['topTen', 'common'],
  ['topHundred', 'common'],
  ['common', 'common'],
  ['similarToCommon', 'common'],
  ['wordByItself', 'common'],
  ['namesByThemselves', 'common'],
  ['commonNames', 'common'],
]);

/** Half a megabyte of known passwords: read when somebody first chooses a passphrase, never before the first paint. */
async function loadJudge() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
let judge: ReturnType<typeof loadJudge> | null = null;

/** Judges a passphrase that somebody chooses by its length and by how many guesses a program would need for it. */
export async function judgePassphrase(passphrase: string): Promise<PassphraseJudgement> {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < minPassphraseLength) return { strength: 'short', reason: 'short' };
  judge ??= loadJudge();
  const { guessesLog10, feedback } = (await judge).check(characters.slice(0, maxJudged).join(''));
  if (guessesLog10 < minLengths.good)
    return { strength: 'weak', reason: reasons.get(feedback.warning ?? '') ?? 'guessable' };
  return { strength: guessesLog10 < minLengths.strong ? 'good' : 'strong', reason: null };
}

/** Refuses a passphrase that protects too little. Everything that is protected by one asks here. Throws `passphrase-weak`. */
export async function refuseWeakPassphrase(passphrase: string): Promise<void> {
  const { reason } = await judgePassphrase(passphrase);
  if (reason !== null) throw new KnownFailure('passphrase-weak', undefined, { reason });
}
