import { randomBytes } from 'node:crypto';
import { pageOrigin } from './page-protocol';

/** A page that can be read once: its address, and a function that removes it unread. */
type OfferedPage = { readonly address: string; readonly withdraw: () => void };

/** Pages that main wrote and that are read once: documents for a PDF or a printer. */
export type PrintPages = {
  /** Adds a page. `write` gets the nonce for its only style element. */
  readonly offer: (write: (nonce: string) => string) => OfferedPage;
  /** Returns the page at this address and removes it; null for any other address. */
  readonly answer: (url: string) => Response | null;
};

/**
 * The policy of these pages: their own style and the app's fonts, nothing else. The sandbox also forbids scripts, forms
 * and windows. `allow-same-origin` is needed for fonts, which are loaded with CORS.
 */
export function documentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
    'sandbox allow-same-origin',
  ].join('; ');
}

/** A path holds 256 random bits, so that no page can guess another document's address. */
export function createPrintPages(): PrintPages {
  const pages = new Map<string, { readonly body: string; readonly nonce: string }>();
  return {
    offer(write) {
      const address = `${pageOrigin}/document/${randomBytes(32).toString('hex')}`;
      const nonce = randomBytes(16).toString('base64');
      pages.set(address, { body: write(nonce), nonce });
      return { address, withdraw: () => void pages.delete(address) };
    },
    answer(url) {
      const page = pages.get(url);
      if (!page) return null;
      pages.delete(url);
      return new Response(page.body, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': documentPolicy(page.nonce),
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          'cross-origin-opener-policy': 'same-origin',
          'cross-origin-resource-policy': 'same-origin',
          'cache-control': 'no-store',
          'x-dns-prefetch-control': 'off',
        },
      });
    },
  };
}
