import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { createTranslator } from '../../../../../electron/shell/system/words';
import { createExternalLinks } from '../../../../../electron/shell/window/external-links';
import { requests } from '../../../../../shared/contract/contract';
import { askManagerMail } from '../../../../../shared/guides/ask-manager-mail';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { linkNames, links } from '../../../../../shared/model/links';

/** Addresses that must never be passed to the system, in any spelling. */
const hostile = [
  'file:///etc/passwd',
  'FILE:///etc/passwd',
  'smb://host/share',
  '\\\\host\\share',
  '//host/share',
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'ms-msdt:/id PCWDiagnostic',
  'search-ms:query=x',
  'vbscript:x',
  'data:text/html,x',
  'keyquilt://key/1',
  'mailto:ada@example.org',
  '  https://accounts.plytix.com/',
  '\thttps://accounts.plytix.com/',
  'https://accounts.plytix.com/',
  'https://ada:secret@accounts.plytix.com/',
  'https://accounts.plytix.com.example.org/',
  'https://example.org/',
  'Plytix-Accounts',
  ' plytix-accounts',
  '__proto__',
  'constructor',
  'toString',
  '',
];

function pretendShell() {
  const openExternal = vi.fn(async (_address: string) => {});
  return { openExternal, open: createExternalLinks({ openExternal }) };
}

describe('the system is given', () => {
  it.each(hostile)('no %j: the request takes names of official pages only', (link) => {
    expect(requests['links.open'].input.safeParse({ link }).success).toBe(false);
  });

  it.each(linkNames)('%s as it stands in the list', async (name) => {
    const { openExternal, open } = pretendShell();
    await open.open(name);
    expect(openExternal.mock.calls).toEqual([[links[name]]]);
  });

  it.each(['A&to=eve@example.org', 'A\r\nBcc: eve@example.org', 'A?attach=/etc/passwd', '"><script>'])(
    'a mail whose words stay words: %j',
    async (text) => {
      const { openExternal, open } = pretendShell();
      await open.mail({ subject: text, body: text });
      const address = new URL(openExternal.mock.calls[0]?.[0] ?? '');
      expect(address.protocol).toBe('mailto:');
      expect(address.pathname).toBe('');
      expect([...address.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(address.href).not.toMatch(/[\r\n]/);
    },
  );
});

describe('a mail that is too long for the system', () => {
  const mail = { subject: 'Is the key still needed?', body: 'ä'.repeat(400) };

  it('is not handed over on Windows, which would not open it', async () => {
    const openExternal = vi.fn(async (_address: string) => {});
    await expect(createExternalLinks({ openExternal }, 'win32').mail(mail)).rejects.toThrow('mail-too-long');
    expect(openExternal).not.toHaveBeenCalled();
    await createExternalLinks({ openExternal }, 'linux').mail(mail);
    expect(openExternal).toHaveBeenCalledOnce();
  });

  it.each(['plytix', 'patchworks'] as const)(
    'is not what we write ourselves to whoever makes a %s key',
    async (system) => {
      const record = {
        system,
        company: 'A company with a rather long name',
        name: { value: 'Patchworks Integration' },
      };
      const openExternal = vi.fn(async (_address: string) => {});
      await createExternalLinks({ openExternal }, 'win32').mail(
        askManagerMail(createTranslator(), record as KeyRecord, 'Somebody With A Name'),
      );
      expect(openExternal).toHaveBeenCalledOnce();
    },
  );
});

it('the official pages are web addresses of the two services, without a name or password in them', () => {
  for (const address of Object.values(links)) {
    const { protocol, hostname, username, password } = new URL(address);
    expect(protocol === 'https:' || address === links['plytix-api-docs'], address).toBe(true);
    expect(hostname).toMatch(/(^|\.)(plytix|wearepatchworks)\.com$/);
    expect(username + password).toBe('');
  }
});

it('nothing else hands an address to the system', () => {
  const folder = fileURLToPath(new URL('../../../../../electron/', import.meta.url));
  const callers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.ts') && /openExternal\(|openPath\(/.test(readFileSync(join(folder, name), 'utf8')),
    )
    .map((name) => name.replaceAll('\\', '/'));
  expect(callers).toEqual(['shell/window/external-links.ts']);
});
