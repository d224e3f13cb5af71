import type { MessageKey } from '../messages/catalogue';
import { checkCommand, fingerprintCommand } from '../model/check-by-hand';
import type { LinkName } from '../model/links';
import type { RowId } from './rows';

/** One help topic that does not belong to a single step. */
export type HelpTopic = {
  readonly id: string;
  readonly covers: readonly RowId[];
  readonly title: MessageKey;
  readonly text: MessageKey;
  /** A text for a technical colleague to copy. It holds a placeholder, never a value. */
  readonly example?: string;
  readonly link?: LinkName;
};

/**
 * How a program sends a Patchworks key: the key alone is the header's value (Patchworks, "API keys"). The request is
 * the harmless one that the test makes.
 */
export const headerExample = [
  "curl 'https://core.wearepatchworks.com/api/v1/flows?page=1&per_page=1' \\",
  "  --header 'Accept: application/json' \\",
  "  --header 'Authorization: YOUR_PATCHWORKS_API_KEY'",
].join('\n');

/** The authentication methods in Patchworks' documentation, and how Plytix differs. */
export const waysToAuthenticate: readonly HelpTopic[] = [
  { id: 'key', covers: ['C.two-ways'], title: 'settings.help.way.key', text: 'settings.help.way.keyText' },
  { id: 'oauth', covers: ['C.two-ways'], title: 'settings.help.way.oauth', text: 'settings.help.way.oauthText' },
  { id: 'plytix', covers: [], title: 'settings.help.way.plytix', text: 'settings.help.way.plytixText' },
  {
    id: 'header',
    covers: ['C.header'],
    title: 'help.header.title',
    text: 'help.header.text',
    example: headerExample,
    link: 'patchworks-help-keys',
  },
];

/** Permissions, roles, who may receive a key, and the technical reference. */
export const goodToKnow: readonly HelpTopic[] = [
  { id: 'who.plytix', covers: ['B.can-manage'], title: 'help.who.plytix.title', text: 'guide.plytix-open-list.who' },
  {
    id: 'who.patchworks',
    covers: ['C.can-manage'],
    title: 'help.who.patchworks.title',
    text: 'guide.patchworks-open-list.who',
    link: 'patchworks-help-roles',
  },
  { id: 'roles', covers: ['B.roles'], title: 'help.roles.title', text: 'guide.plytix-set-role.roles.system' },
  { id: 'team-roles', covers: ['B.roles'], title: 'help.teamRoles.title', text: 'guide.plytix-set-role.roles.team' },
  { id: 'scope', covers: ['C.scope'], title: 'help.scope.title', text: 'guide.patchworks-check.purpose.scope' },
  { id: 'expiry', covers: ['C.no-expiry'], title: 'help.expiry.title', text: 'guide.patchworks-check.purpose.expiry' },
  { id: 'activity', covers: [], title: 'help.activity.title', text: 'help.activity.text' },
  { id: 'trust', covers: ['B.trusted-only'], title: 'help.trust.title', text: 'help.trust.text' },
  {
    id: 'reference',
    covers: ['B.reference'],
    title: 'help.reference.title',
    text: 'help.reference.text',
    link: 'plytix-api-docs',
  },
];

/** How to verify a report file with the tools of any computer (GNU coreutils, PowerShell 4 and later). */
export const reportProofs: readonly HelpTopic[] = [
  { id: 'proof.here', covers: [], title: 'help.proof.here.title', text: 'help.proof.here.text' },
  {
    id: 'proof.signature',
    covers: [],
    title: 'help.proof.signature.title',
    text: 'help.proof.signature.text',
    example: [...checkCommand, fingerprintCommand].join('\n'),
  },
  {
    id: 'proof.windows',
    covers: [],
    title: 'help.proof.windows.title',
    text: 'help.proof.windows.text',
    example: 'Get-FileHash -Algorithm SHA256 FILE',
  },
  {
    id: 'proof.linux',
    covers: [],
    title: 'help.proof.linux.title',
    text: 'help.proof.linux.text',
    example: 'sha256sum FILE',
  },
  {
    id: 'proof.mac',
    covers: [],
    title: 'help.proof.mac.title',
    text: 'help.proof.mac.text',
    example: 'shasum -a 256 FILE',
  },
];
