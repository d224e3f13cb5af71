import type { KeyTaskKind } from '../key-task';
import type { SetupStep } from '../setup-steps';
import type { CheckId, VerdictCode } from '../test-run';

/** How a value looks by the samples that are public: it looks so when every pattern holds. */
export type ValueShape = readonly RegExp[];

/**
 * All that the app knows of one service as plain data. Code asks these questions and never for a service's name, so that
 * a further service is never taken for another one. The page loads this, so nothing here may need the schema library.
 */
export type Service = {
  /** As its own screens spell it. */
  readonly name: string;
  /** The second path of its mark, in a box of 24 by 24. */
  readonly mark: string;
  /** Its web addresses end so: one that was pasted is no key. */
  readonly domain: string;
  /** Every host that the app may send a request to. */
  readonly hosts: readonly string[];
  /** The pages that the app may open in the browser, by a name that begins with the service's own. */
  readonly links: Readonly<Record<string, string>>;
  /** Where a person signs in. One of `links`, as are the next two. */
  readonly site: string;
  /** The pages that Help lists, in its order. */
  readonly helpPages: readonly string[];
  /** The technical reference that stands beside the details of a test. */
  readonly reference: string | null;
  /** What lists call it beside its name, in lower case. */
  readonly aliases: readonly string[];
  /** The values of a key, in the order in which they are brought. */
  readonly valueFields: readonly ('apiKey' | 'apiPassword')[];
  /** How key and password look by public samples; null where there are none. A guess from it never stops anybody. */
  readonly valueShapes: { readonly apiKey: ValueShape; readonly apiPassword: ValueShape } | null;
  /**
   * How a part of such a value looks, or one with a character too many: it may still be this service's. Without it only
   * whole values may.
   */
  readonly partShapes?: { readonly apiKey: ValueShape; readonly apiPassword: ValueShape };
  /** The steps of a set-up, in order. */
  readonly steps: readonly SetupStep[];
  /** The pages of those steps that have more than one. */
  readonly pageCounts: Partial<Readonly<Record<SetupStep, number>>>;
  /** The name that a new key begins with; empty where the person names it. */
  readonly firstName: string;
  /** A key is named for its use when it is made. */
  readonly isNamedForUse: boolean;
  /** The role in which every key acts; null where each key has its own. */
  readonly fixedRole: 'manager' | null;
  /** What its dashboard can do with a key that exists. */
  readonly tasks: readonly KeyTaskKind[];
  /** The task that its documentation recommends for ending a key. */
  readonly endTask: 'revoke' | 'delete';
  /** The checks of a test, in the order in which they run and are shown. */
  readonly checks: readonly CheckId[];
  /** The check that a key must pass to be known, and the codes with which it ends when the key has stopped. */
  readonly refusal: { readonly check: CheckId; readonly codes: readonly VerdictCode[] };
  /** The row of the dashboard's list is noted at capture: names alone do not tell its keys apart. */
  readonly notesRow: boolean;
  /** A key can read the account's own list of keys. */
  readonly listsKeys: boolean;
  /** The dashboard shows the values of a key again at any time. */
  readonly showsValuesAgain: boolean;
  /** A program sends the key itself, as a header. */
  readonly sendsKeyAsHeader: boolean;
  /** A key never ends by itself, as its documentation says. */
  readonly neverEnds: boolean;
  /** A key can read which fields the hand-over's form asks for. */
  readonly tellsForm: boolean;
  /** The practice account simulates it. */
  readonly isPractised: boolean;
};
