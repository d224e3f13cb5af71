import { inFile, unit, unitAt } from '../row.mjs';

/** One company's keys never stand among another's. @type {readonly import('../row.mjs').Protection[]} */
export const companies = [
  ...inFile('electron/features/inventory/key-lists.ts', unit('features/inventory/key-lists'), [
    [
      'keys of another company do not stay selected',
      'company === null || sameCompany(key.facts.company, company)',
      'company === null || true',
    ],
    ['a list that a company empties counts what others have', 'isNoneHere ? countListed', 'false ? countListed'],
  ]),
  ...inFile('electron/ipc/inventory-handlers.ts', unit('ipc/inventory-handlers'), [
    [
      'keys of another company are not offered for a hand-over',
      'company === null ? null : kept.lists.companyOf(company)',
      'null',
    ],
    ['the choice of one account is not the other one’s', '[account]: company', 'real: company, practice: company'],
  ]),
  ...inFile('electron/features/inventory/overview.ts', unit('features/inventory/overview'), [
    ['Home counts no key of another company', 'keysOfCompany(everything, company)', 'everything'],
  ]),
  ...inFile('shared/reports/inventory-report.ts', unitAt('shared/reports/inventory-report'), [
    [
      'a report of one company holds no picked key of another',
      ' && isInScope(key, { company, includeKept: true })',
      '',
    ],
  ]),
  ...inFile('shared/review/freeze.ts', unitAt('shared/review/review-rules'), [
    [
      'a review of what is due holds no key of another company',
      "choice.kind === 'company' || choice.kind === 'due' ? choice.company",
      "choice.kind === 'company' ? choice.company",
    ],
  ]),
  ...inFile(
    'renderer/places/keys/selection/create-selection.ts',
    unitAt('renderer/places/keys/selection/create-selection'),
    [['another company deselects all', 'if (company !== null) replace(none);', '']],
  ),
  ...inFile('renderer/state/company-store.ts', unitAt('renderer/state/company-store'), [
    [
      'a company without keys gives way to all, with a word',
      'useCompanyStore.setState({ chosen: null, lost: chosen });',
      '',
    ],
    ['a late answer says nothing in the other account', 'if (begun === era) useCompanyStore', 'useCompanyStore'],
  ]),
  ...inFile('electron/features/inventory/agreed-companies.ts', unit('features/inventory/agreed-companies'), [
    [
      'main puts keys of several companies into one file only by agreement',
      "throw new KnownFailure('companies-mixed')",
      'return',
    ],
    ['a company that came later is not agreed to', 'shares.every(', 'shares.some('],
  ]),
  ...inFile('electron/features/keepass/keepass-files.ts', unit('features/keepass/keepass-files'), [
    ['a KeePass file mixes companies only by agreement in main', '      refuseMixed(taken, agreed);\n', ''],
  ]),
  ...inFile('electron/features/transfer/transfer.ts', unit('features/transfer/mixed-companies'), [
    ['a hand-over mixes companies only by agreement in main', '      refuseMixed(records, agreed);\n', ''],
  ]),
];
