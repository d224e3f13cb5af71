import { createHash } from 'node:crypto';
import type { SimulatedAccount, SimulatedPlytixKey } from './simulated-state';

/** The holder of a token at its issue: a token does not change when its key does. */
export type TokenHolder = { readonly accountId: string; readonly role: string };

const lifetimeSeconds = 900;

/**
 * Tokens like Plytix's: RS256 JWTs of 15 minutes (members observed on the wire 2026-08-31; nesting assumed). They stay
 * valid until they expire, even when the key is deleted meanwhile.
 */
export class IssuedTokens {
  readonly #holders = new Map<string, TokenHolder & { readonly expiresAtMs: number }>();

  /** Issues a token for a key. */
  issue(key: SimulatedPlytixKey, account: SimulatedAccount, nowMs: number): string {
    const issuedAt = Math.floor(nowMs / 1000);
    const told = {
      account: { id: account.id, name: account.name, rate_limit: account.rateLimits },
      user: { name: key.name },
      role: key.role,
      pim_permissions: permissionsOf(key.role),
    };
    const payload = {
      iat: issuedAt,
      exp: issuedAt + lifetimeSeconds,
      jti: `${key.id}-${this.#holders.size}`,
      user_claims: account.tokenTells ? told : {},
    };
    const body = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}`;
    const token = `${body}.${createHash('sha512').update(body).digest('base64url')}`;
    const expiresAtMs = (issuedAt + lifetimeSeconds) * 1000;
    this.#forgetExpired(nowMs);
    this.#holders.set(token, { accountId: account.id, role: key.role, expiresAtMs });
    return token;
  }

  /** Returns the holder of a token; null when it was never issued or has expired. */
  holderOf(token: string, nowMs: number): TokenHolder | null {
    const holder = this.#holders.get(token);
    return holder && holder.expiresAtMs > nowMs ? holder : null;
  }

  #forgetExpired(nowMs: number): void {
    for (const [token, { expiresAtMs }] of this.#holders) if (expiresAtMs <= nowMs) this.#holders.delete(token);
  }
}

function permissionsOf(role: string): Readonly<Record<string, string>> {
  const level = role === 'BLOCKED' ? 'none' : ['OWNER', 'ADMIN', 'USER'].includes(role) ? 'edit' : 'view';
  return { products: level, assets: level, import: level, settings: level };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
