import { describe, expect, it } from 'vitest';
import { createPrintPages, documentPolicy } from '../../../../../electron/shell/window/print-pages';

describe('a page for one reader', () => {
  it('is read once, under an address that cannot be guessed', async () => {
    const pages = createPrintPages();
    const offered = pages.offer((nonce) => `<style nonce="${nonce}"></style>`);
    expect(offered.address).toMatch(/^app:\/\/keyquilt\/document\/[0-9a-f]{64}$/);
    expect(pages.answer('app://keyquilt/document/0')).toBeNull();
    const first = pages.answer(offered.address);
    const nonce = /nonce="([^"]+)"/.exec((await first?.text()) ?? '')?.[1] ?? '';
    expect(first?.headers.get('content-security-policy')).toBe(documentPolicy(nonce));
    expect(pages.answer(offered.address)).toBeNull();
  });

  it('is gone once it is withdrawn', () => {
    const pages = createPrintPages();
    const offered = pages.offer(() => 'x');
    offered.withdraw();
    expect(pages.answer(offered.address)).toBeNull();
  });

  it('allows no script, no request and no frame', () => {
    const policy = documentPolicy('n');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox allow-same-origin');
    expect(policy).not.toMatch(/script-src|unsafe|https?:|allow-scripts|connect-src/);
  });
});
