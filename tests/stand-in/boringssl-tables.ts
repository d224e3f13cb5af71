/**
 * Algorithms of Electron's `node:crypto`. Electron links its Node to BoringSSL, which knows far fewer than the OpenSSL
 * of plain Node. The stand-in restricts `node:crypto` to these tables, and a unit test checks the code against them.
 *
 * All names are lower case; Node accepts any case. Sources, for Electron 45 (BoringSSL a0689af):
 * - Electron, patches/boringssl/feat_expose_several_extra_cipher_functions.patch, patches/node/fix_crypto_tests….patch,
 *   script/node-disabled-tests.json, and issue 24024 (no `chacha20-poly1305`)
 * - BoringSSL, crypto/cipher/get_cipher.cc, crypto/digest/digest_extra.cc, crypto/ec/ec_asn1.cc, crypto/evp/evp_ctx.cc
 */

/** Names that `createCipheriv` and `createDecipheriv` know (get_cipher.cc with Electron's patch). */
export const boringSslCiphers: readonly string[] = [
  'aes-128-cbc',
  'aes-128-cfb',
  'aes-128-ctr',
  'aes-128-ecb',
  'aes-128-gcm',
  'aes-128-ofb',
  'aes-192-cbc',
  'aes-192-ctr',
  'aes-192-ecb',
  'aes-192-gcm',
  'aes-192-ofb',
  'aes-256-cbc',
  'aes-256-cfb',
  'aes-256-ctr',
  'aes-256-ecb',
  'aes-256-gcm',
  'aes-256-ofb',
  'bf-cbc',
  'bf-cfb',
  'bf-ecb',
  'des-cbc',
  'des-ecb',
  'des-ede',
  'des-ede-cbc',
  'des-ede3',
  'des-ede3-cbc',
  '3des',
  'rc2-cbc',
  'rc2-40-cbc',
  'rc4',
];

/** Known ciphers that `getCiphers` omits (decrepit/evp/evp_do_all.cc with Electron's patch). */
export const boringSslUnlistedCiphers: readonly string[] = ['3des', 'rc2-40-cbc'];

/** Names that `createHash` and `createHmac` know (digest_extra.cc). */
export const boringSslHashes: readonly string[] = [
  'md4',
  'md5',
  'md5-sha1',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha512-256',
  'ripemd160',
  'rsa-md5',
  'rsa-sha1',
  'rsa-sha224',
  'rsa-sha256',
  'rsa-sha384',
  'rsa-sha512',
  'md5withrsaencryption',
  'sha1withrsaencryption',
  'sha224withrsaencryption',
  'sha256withrsaencryption',
  'sha384withrsaencryption',
  'sha512withrsaencryption',
];

/** The output of `getHashes`, in its order (decrepit/evp/evp_do_all.cc). */
export const boringSslListedHashes: readonly string[] = [
  'md4',
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha512-256',
  'ripemd160',
];

/** Named curves of `createECDH` and `generateKeyPair('ec')`, all that `getCurves` lists (ec_asn1.cc). */
export const boringSslCurves: readonly string[] = ['secp224r1', 'prime256v1', 'secp384r1', 'secp521r1'];

/** Types of `generateKeyPair` (evp_ctx.cc). */
export const boringSslKeyPairs: readonly string[] = ['rsa', 'ec', 'ed25519', 'x25519'];

/** Algorithms of `crypto.subtle`; inferred from the tables above, not measured on the real binary. */
export const boringSslWebCrypto: readonly string[] = [
  'aes-cbc',
  'aes-ctr',
  'aes-gcm',
  'hmac',
  'ecdsa',
  'ecdh',
  'ed25519',
  'x25519',
  'rsassa-pkcs1-v1_5',
  'rsa-pss',
  'rsa-oaep',
  'pbkdf2',
  'hkdf',
  'sha-1',
  'sha-256',
  'sha-384',
  'sha-512',
];
