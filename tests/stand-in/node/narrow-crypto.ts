import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import {
  boringSslCiphers,
  boringSslCurves,
  boringSslHashes,
  boringSslKeyPairs,
  boringSslListedHashes,
  boringSslUnlistedCiphers,
  boringSslWebCrypto,
} from '../boringssl-tables';

type Call = (...args: unknown[]) => unknown;

/** A name that no library knows: the call fails with Node's error for an unknown algorithm. */
const unknown = 'absent-from-boringssl';

const within = (table: readonly string[], name: unknown): boolean =>
  typeof name !== 'string' || table.includes(name.toLowerCase());

/** Aliases of Node's curve names, which OpenSSL and BoringSSL both accept. */
const curves = [...boringSslCurves, 'p-224', 'p-256', 'p-384', 'p-521'];

/** Replaces a call of `node:crypto`; the replacement gets the original. */
function replace(name: string, make: (real: Call) => Call): void {
  const real = Reflect.get(crypto, name) as Call | undefined;
  if (real === undefined) return;
  const value = Object.assign(make(real.bind(crypto)), { displayName: name });
  Object.defineProperty(crypto, name, { value, configurable: true, enumerable: true, writable: true });
}

/** Replaces a name at one argument position by an unknown one when the table lacks it. */
function narrow(names: readonly string[], place: number, table: readonly string[]): void {
  for (const name of names) {
    replace(
      name,
      (real) =>
        (...args) =>
          real(...args.map((arg, at) => (at === place && !within(table, arg) ? unknown : arg))),
    );
  }
}

/** Removes Argon2, which plain Node has since 24.7 and Electron's Node lacks. */
function refuseArgon2(): void {
  for (const name of ['argon2', 'argon2Sync']) {
    replace(name, () => () => {
      throw Object.assign(new Error('Argon2 algorithm not supported'), { code: 'ERR_CRYPTO_ARGON2_NOT_SUPPORTED' });
    });
  }
}

/**
 * Node validates scrypt's parameters by a call without a key buffer on the calling thread. OpenSSL returns early,
 * BoringSSL derives the key (crypto/scrypt/scrypt.cc): the caller blocks, and the work is done twice.
 */
function blockInScrypt(): void {
  const derive = crypto.scryptSync as unknown as Call;
  const slow =
    (real: Call): Call =>
    (...args) => {
      derive(...args.slice(0, 3), typeof args[3] === 'function' ? undefined : args[3]);
      return real(...args);
    };
  replace('scrypt', slow);
  replace('scryptSync', slow);
}

function narrowKeyPairs(): void {
  const fitting = (options: unknown) => {
    const { namedCurve } = (options ?? {}) as { readonly namedCurve?: unknown };
    return within(curves, namedCurve) ? options : { ...(options as object), namedCurve: unknown };
  };
  for (const name of ['generateKeyPair', 'generateKeyPairSync']) {
    replace(
      name,
      (real) =>
        (type, options, ...rest) =>
          real(within(boringSslKeyPairs, type) ? type : unknown, fitting(options), ...rest),
    );
  }
}

function narrowLists(): void {
  const listed = boringSslCiphers.filter((name) => !boringSslUnlistedCiphers.includes(name));
  replace('getCiphers', () => () => [...listed]);
  replace('getHashes', () => () => [...boringSslListedHashes]);
  replace('getCurves', () => () => [...boringSslCurves]);
}

/** WebCrypto's calls, with the argument positions of algorithms; a derived key's algorithm is checked too. */
const subtleCalls: Readonly<Record<string, readonly number[]>> = {
  decrypt: [0],
  deriveBits: [0],
  deriveKey: [0, 2],
  digest: [0],
  encrypt: [0],
  generateKey: [0],
  importKey: [2],
  sign: [0],
  unwrapKey: [3, 4],
  verify: [0],
  wrapKey: [3],
};

function narrowWebCrypto(): void {
  const subtle = Object.getPrototypeOf(crypto.webcrypto.subtle) as object;
  const nameOf = (algorithm: unknown) =>
    typeof algorithm === 'object' && algorithm !== null ? Reflect.get(algorithm, 'name') : algorithm;
  for (const [name, places] of Object.entries(subtleCalls)) {
    const real = Reflect.get(subtle, name) as Call;
    const value = async function call(this: unknown, ...args: unknown[]) {
      if (places.every((place) => within(boringSslWebCrypto, nameOf(args[place])))) return real.apply(this, args);
      throw new DOMException('Unrecognized algorithm name', 'NotSupportedError');
    };
    Object.defineProperty(subtle, name, { value, configurable: true, enumerable: true, writable: true });
  }
}

/**
 * Removes from this thread's `node:crypto` and WebCrypto what Electron's lack, so that code which cannot work there
 * fails here. Call before loading the code under test: a module that already holds a function keeps it.
 */
export function narrowCrypto(): void {
  narrow(['createCipheriv', 'createDecipheriv', 'getCipherInfo'], 0, boringSslCiphers);
  narrow(['createHash', 'createHmac', 'createSign', 'createVerify', 'hash', 'sign', 'verify'], 0, boringSslHashes);
  narrow(['hkdf', 'hkdfSync'], 0, boringSslHashes);
  narrow(['pbkdf2', 'pbkdf2Sync'], 4, boringSslHashes);
  narrow(['createECDH'], 0, curves);
  blockInScrypt();
  refuseArgon2();
  narrowKeyPairs();
  narrowLists();
  narrowWebCrypto();
  syncBuiltinESMExports();
}
