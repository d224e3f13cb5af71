import type { ServerResponse } from 'node:http';
import type { SimulatedReply, SimulatedRequest } from '../../../electron/services/practice/simulated-exchange';
import type { SimulatedPlytixKey } from '../../../electron/services/practice/simulated-state';
import type { Simulator } from '../../../electron/services/practice/simulator';
import type { System } from '../../../shared/model/key-record';
import type { RunNote, VerdictCode, VerdictParams } from '../../../shared/model/test-run';
import type { Identities } from './certificates';

/** One request as a fault may meet it. */
export type Wire = {
  readonly request: SimulatedRequest;
  readonly response: ServerResponse;
  /** What the service would have answered. */
  readonly answer: () => SimulatedReply;
  /** Answers whole and in order. */
  readonly send: (reply: SimulatedReply) => void;
  /** Cuts the connection below its encryption, without a farewell. */
  readonly reset: () => void;
  /** When this is aborted the mode is over: what still drips must stop. */
  readonly over: AbortSignal;
};

/** What happens to one request instead of an answer. */
export type Act = (wire: Wire) => void | Promise<void>;

/** The calls that the app makes, by what they are for. */
export type Stage = 'token' | 'read' | 'list' | 'flows';

/** How the harness of a mode is started: most share one. */
export type Setting =
  | 'usual'
  | 'nameless'
  | 'trusting'
  | 'proxy-login'
  | 'proxy-tunnel-refused'
  | 'proxy-not-there'
  | 'proxy-silent';

/** One way to fail, and what the person must be told. */
export type Mode = {
  readonly name: string;
  readonly system?: System;
  readonly setting?: Setting;
  /** Nothing comes in this mode, so its test gives up early instead of after the app's own limits. */
  readonly impatient?: boolean;
  /** How connections are taken before anything is said. */
  readonly connection?: 'usual' | 'refused' | 'reset' | 'silent' | 'farewell' | 'plain';
  readonly identity?: keyof Omit<Identities, 'authority' | 'spki'> | 'old-protocol' | 'wants-certificate';
  readonly acts?: Partial<Readonly<Record<Stage, Act>>>;
  /** The role of the key that is made for this mode; admin unless told. */
  readonly role?: string;
  /** The test begins with other values than the key's. */
  readonly values?: (key: SimulatedPlytixKey) => { readonly apiKey: string; readonly apiPassword: string };
  readonly arrange?: (simulator: Simulator, company: string) => void;
  readonly expect: {
    readonly code: VerdictCode;
    /** A second code that is as right, where chance decides which comes first. */
    readonly or?: VerdictCode;
    readonly tone: 'passed' | 'wrong' | 'could-not-run';
    readonly notes?: readonly RunNote['code'][];
    /** The name of Chromium's error in the last exchange. */
    readonly error?: RegExp;
    readonly facts?: (facts: VerdictParams) => boolean;
    readonly exchanges?: number;
    readonly proxy?: RegExp;
  };
};

/** Longer than this no mode may take: a fault that is seen at once, and one that has to be waited for under short limits. */
export const maxWaitMs = 8000;

/** Shorthands for the three tones. */
export const couldNot = (code: VerdictCode, more: Partial<Mode['expect']> = {}) =>
  ({ code, tone: 'could-not-run', ...more }) as const;
export const wrong = (code: VerdictCode, more: Partial<Mode['expect']> = {}) =>
  ({ code, tone: 'wrong', ...more }) as const;
export const passes = (more: Partial<Mode['expect']> = {}, code: VerdictCode = 'all-passed') =>
  ({ code, tone: 'passed', ...more }) as const;
