import { sanitizeText } from './sanitize-text';

/** The claims of a Plytix token. Each is null when the token lacks it. Times are epoch seconds. */
export type PlytixClaims = {
  readonly issuedAt: number | null;
  readonly expiresAt: number | null;
  readonly role: string | null;
  readonly accountId: string | null;
  readonly accountName: string | null;
  readonly userName: string | null;
  /** Requests per window; the window in seconds. */
  readonly rateLimits: readonly { readonly limit: number; readonly windowSeconds: number }[];
};

type Bag = Readonly<Record<string, unknown>>;

/**
 * Reads the payload of a token without verifying it: it came over TLS from Plytix and is used for display only. The
 * claims are undocumented and their nesting is not published (members observed 2026-08-31 to 2026-10-08), so every
 * plausible place is tried and nothing is required. Never throws.
 */
export function readClaims(token: string): PlytixClaims {
  const payload = decodePayload(token);
  const user = bag(payload.user_claims);
  const account = bag(user.account ?? payload.account);
  const person = bag(user.user ?? payload.user);
  const places = [user, person, account, payload];
  return {
    issuedAt: number(payload.iat) ?? number(user.iat),
    expiresAt: number(payload.exp) ?? number(user.exp),
    role: roleIn(places),
    accountId: text(account.id) ?? firstText([user, payload], ['account_id', 'accountId']),
    accountName: text(account.name) ?? firstText([user, payload], ['account_name', 'accountName', 'account']),
    userName: text(person.name) ?? firstText([user, payload], ['user_name', 'username', 'userName', 'name']),
    rateLimits: rateLimits(account.rate_limit ?? user.rate_limit ?? payload.rate_limit),
  };
}

function decodePayload(token: string): Bag {
  try {
    return bag(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')));
  } catch {
    return {};
  }
}

function roleIn(places: readonly Bag[]): string | null {
  for (const place of places) {
    const role = text(place.role) ?? text(bag(place.role).name);
    if (role !== null) return role;
  }
  return null;
}

function rateLimits(value: unknown): PlytixClaims['rateLimits'] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const limit = number(bag(entry).limit);
    const windowSeconds = number(bag(entry).window_size);
    return limit === null || windowSeconds === null ? [] : [{ limit, windowSeconds }];
  });
}

function firstText(places: readonly Bag[], members: readonly string[]): string | null {
  const values = places.flatMap((place) => members.map((member) => text(place[member])));
  return values.find((value) => value !== null) ?? null;
}

function bag(value: unknown): Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {};
}

function text(value: unknown): string | null {
  return typeof value === 'string' && sanitizeText(value) !== '' ? sanitizeText(value) : null;
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
