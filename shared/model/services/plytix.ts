import { setupSteps } from '../setup-steps';
import { suggestedKeyName } from '../suggested-values';
import type { Service } from './service';

/** Plytix: key and password, a role of each key's own, values that go into Patchworks. */
export const plytix = {
  name: 'Plytix',
  mark: 'M4 20 20 4v13a3 3 0 0 1-3 3z',
  domain: 'plytix.com',
  hosts: ['auth.plytix.com', 'pim.plytix.com'],
  links: {
    'plytix-accounts': 'https://accounts.plytix.com/',
    'plytix-help-api': 'https://help.plytix.com/api',
    'plytix-api-docs': 'http://apidocs.plytix.com/',
  },
  site: 'plytix-accounts',
  helpPages: ['plytix-accounts', 'plytix-help-api', 'plytix-api-docs'],
  reference: 'plytix-api-docs',
  aliases: ['plytix pim', 'pim'],
  valueFields: ['apiKey', 'apiPassword'],
  valueShapes: {
    // One public sample: 20 capitals and digits.
    apiKey: [/^[A-Z0-9]{20}$/],
    // Two public samples: 40 visible characters with small letters and punctuation among them.
    apiPassword: [/^[\x21-\x7e]{40}$/, /[a-z]/, /[^A-Za-z0-9]/],
  },
  // The same letters in another number: a selection that ended early, or took one along.
  partShapes: {
    apiKey: [/^[A-Z0-9]{1,24}$/],
    apiPassword: [/^.{1,41}$/u, /[a-z]/, /[^A-Za-z0-9]/],
  },
  steps: setupSteps,
  pageCounts: { create: 3, capture: 2 },
  firstName: suggestedKeyName,
  isNamedForUse: false,
  fixedRole: null,
  tasks: ['rename', 'change-role', 'delete'],
  endTask: 'delete',
  checks: ['values', 'shape', 'reach-auth', 'token', 'account', 'reach-pim', 'read', 'role'],
  refusal: { check: 'token', codes: ['key-unknown', 'pair-refused', 'maybe-swapped'] },
  notesRow: false,
  listsKeys: true,
  showsValuesAgain: true,
  sendsKeyAsHeader: false,
  neverEnds: false,
  tellsForm: false,
  isPractised: true,
} as const satisfies Service;
