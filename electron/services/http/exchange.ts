import type { SecretField, System } from '../../../shared/model/key-record';
import type { NetworkFailure } from './network-errors';

/**
 * The subset of fetch that the client uses. Electron's `net.fetch`, Node's `fetch` and the practice account all satisfy
 * it.
 */
export type FetchFunction = (url: string, init: FetchInit) => Promise<FetchReply>;

/** The options of a request: no cookies sent or kept, no redirect followed, nothing cached. */
export type FetchInit = {
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly credentials: 'omit';
  readonly redirect: 'error';
  readonly cache: 'no-store';
  readonly signal: AbortSignal;
};

/** The members of a reply that the client reads. */
export type FetchReply = Pick<Response, 'status' | 'body'> & {
  readonly headers: { get(name: string): string | null };
};

/**
 * The values of a key that a request carries, and the service that they go to. Null for a request without any, which
 * may carry a token that the service issued itself.
 */
type CarriedValues = {
  readonly system: System;
  readonly values: { readonly [F in SecretField]?: string };
};

/** Decides whether these values may be sent to this service. */
export type MayCarry = (carried: CarriedValues) => Promise<boolean>;

/** One request. Times in milliseconds, sizes in bytes; omitted limits take the client's defaults. */
export type HttpRequest = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly carries: CarriedValues | null;
  readonly body?: string;
  readonly signal?: AbortSignal | undefined;
  readonly limits?: Partial<HttpLimits>;
};

/**
 * `totalMs` limits the whole exchange, `idleMs` each wait for the first byte or the next chunk, `maxBytes` the body.
 */
export type HttpLimits = {
  readonly totalMs: number;
  readonly idleMs: number;
  readonly maxBytes: number;
};

/** A reply of a server. `json` is null when the body was not declared as JSON or was not valid JSON. */
export type HttpReply = {
  readonly kind: 'reply';
  readonly status: number;
  readonly json: unknown;
  /** How long the service asks to wait, in milliseconds; null when it does not say. */
  readonly retryAfterMs: number | null;
  /** `X-Plytix-Deprecation`: the service will retire this call (Plytix API reference). */
  readonly deprecation: string | null;
  readonly durationMs: number;
  /** The reply's `Date` header, to compare the clocks. */
  readonly dateHeader: string | null;
};

/** No reply, or none that may be read. */
type HttpFailure = NetworkFailure & { readonly kind: 'network'; readonly durationMs: number };

export type HttpResult = HttpReply | HttpFailure;

/** Sends one request. Never rejects: every failure is a value. */
export type HttpClient = (request: HttpRequest) => Promise<HttpResult>;
