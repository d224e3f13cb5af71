import type { ServerResponse } from 'node:http';
import type { SimulatedReply, SimulatedRequest } from '../../../electron/services/practice/simulated-exchange';
import type { SimulatedPlytixKey } from '../../../electron/services/practice/simulated-state';
import type { Simulator } from '../../../electron/services/practice/simulator';
import type { System } from '../../../shared/model/key-record';
import type { RunNote, VerdictCode, VerdictParams } from '../../../shared/model/test-run';
import type { Identities } from './certificates';

/** One request, as a fault sees it. */
export type Wire = {
  readonly request: SimulatedRequest;
  readonly response: ServerResponse;
  /** The answer that the service would have given. */
  readonly answer: () => SimulatedReply;
  /** Sends a complete answer. */
  readonly send: (reply: SimulatedReply) => void;
  /** Resets the TCP connection below TLS, without a close message. */
  readonly reset: () => void;
  /** Aborted when the mode is over: endless answers must stop. */
  readonly over: AbortSignal;
};

/** Replaces the answer to one request. */
export type Act = (wire: Wire) => void | Promise<void>;

/** The app's calls by purpose. */
export type Stage = 'token' | 'read' | 'list' | 'flows';

/** How a mode's harness is started: most share one. */
export type Setting =
  | 'usual'
  | 'nameless'
  | 'trusting'
  | 'proxy-login'
  | 'proxy-tunnel-refused'
  | 'proxy-not-there'
  | 'proxy-silent';

/** One way to fail, and the expected verdict. */
export type Mode = {
  readonly name: string;
  readonly system?: System;
  readonly setting?: Setting;
  /** Nothing answers in this mode, so its test uses short limits instead of the app's. */
  readonly impatient?: boolean;
  /** How connections are accepted. */
  readonly connection?: 'usual' | 'refused' | 'reset' | 'silent' | 'farewell' | 'plain';
  readonly identity?: keyof Omit<Identities, 'authority' | 'spki'> | 'old-protocol' | 'wants-certificate';
  readonly acts?: Partial<Readonly<Record<Stage, Act>>>;
  /** The role of the mode's key; admin by default. */
  readonly role?: string;
  /** The test begins with values other than the key's. */
  readonly values?: (key: SimulatedPlytixKey) => { readonly apiKey: string; readonly apiPassword: string };
  readonly arrange?: (simulator: Simulator, company: string) => void;
  readonly expect: {
    readonly code: VerdictCode;
    /** A second valid code, where chance decides which comes first. */
    readonly or?: VerdictCode;
    readonly tone: 'passed' | 'wrong' | 'could-not-run';
    readonly notes?: readonly RunNote['code'][];
    /** Chromium's error name in the last exchange. */
    readonly error?: RegExp;
    readonly facts?: (facts: VerdictParams) => boolean;
    readonly exchanges?: number;
    readonly proxy?: RegExp;
  };
};

/** Limit of every mode in milliseconds, including those that wait under short limits. */
export const maxWaitMs = 8000;

/** Shorthands for the three tones. */
export const couldNot = (code: VerdictCode, more: Partial<Mode['expect']> = {}) =>
  ({ code, tone: 'could-not-run', ...more }) as const;
export const wrong = (code: VerdictCode, more: Partial<Mode['expect']> = {}) =>
  ({ code, tone: 'wrong', ...more }) as const;
export const passes = (more: Partial<Mode['expect']> = {}, code: VerdictCode = 'all-passed') =>
  ({ code, tone: 'passed', ...more }) as const;
