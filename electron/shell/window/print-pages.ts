import { randomBytes } from 'node:crypto';
import { pageOrigin } from './page-protocol';

/** A page that stands for one reader: where it is, and how to take it away again. */
type OfferedPage = { readonly address: string; readonly withdraw: () => void };

/** Pages that main wrote itself and that are read once: documents on their way to a PDF or a printer. */
export type PrintPages = {
  /** Offers a page. `write` gets the nonce that its one style element must carry. */
  readonly offer: (write: (nonce: string) => string) => OfferedPage;
  /** The page at this address, which is gone with the answer; null for every other address. */
  readonly answer: (url: string) => Response | null;
};

/**
 * The policy of these pages: their own style, the app's own font files, and nothing else; the sandbox forbids scripts,
 * forms and further windows once more. `allow-same-origin` lets the fonts through, which are read with CORS.
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

/** A path is 256 random bits, so that no page can ask for another's document. */
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
