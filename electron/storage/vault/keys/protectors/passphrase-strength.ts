import { minPassphraseLength } from '../../../../../shared/model/passphrase';
import type { PassphraseJudgement } from '../../../../../shared/model/passphrase-judgement';
import { KnownFailure } from '../../../../failures';

/**
 * The guesses that a passphrase must withstand, as a power of ten. A file may be attacked for years; at 10¹⁰ guesses
 * with a second of scrypt each, a thousand computers need four months. zxcvbn calls this "very unguessable" (score 4).
 */
const minLengths = { good: 10, strong: 14 } as const;

/**
 * The part that is judged, in characters, because the time grows with the length. If this part is strong, the whole is.
 */
const maxJudged = 64;

/** zxcvbn's warnings as the app's reasons (@zxcvbn-ts/core, Feedback). */
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

/**
 * Half a megabyte of known passwords, loaded when somebody first chooses a passphrase and never before the first paint.
 */
async function loadJudge() {
  const [{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ]);
  return new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
}
let judge: ReturnType<typeof loadJudge> | null = null;

/** Judges a new passphrase by its length and by the number of guesses that a program needs for it. */
export async function judgePassphrase(passphrase: string): Promise<PassphraseJudgement> {
  const characters = [...passphrase.normalize('NFKC')];
  if (characters.length < minPassphraseLength) return { strength: 'short', reason: 'short' };
  judge ??= loadJudge();
  const { guessesLog10, feedback } = (await judge).check(characters.slice(0, maxJudged).join(''));
  if (guessesLog10 < minLengths.good)
    return { strength: 'weak', reason: reasons.get(feedback.warning ?? '') ?? 'guessable' };
  return { strength: guessesLog10 < minLengths.strong ? 'good' : 'strong', reason: null };
}

/** Refuses a weak passphrase; every protection by passphrase calls it. Throws `passphrase-weak`. */
export async function refuseWeakPassphrase(passphrase: string): Promise<void> {
  const { reason } = await judgePassphrase(passphrase);
  if (reason !== null) throw new KnownFailure('passphrase-weak', undefined, { reason });
}
