import { app, inFile, unit, unitAt } from '../row.mjs';

/** What must be said or typed before a key ends or goes. @type {readonly import('../row.mjs').Protection[]} */
export const removals = [
  ...inFile('electron/features/inventory/key-tasks.ts', unit('features/inventory/key-tasks'), [
    [
      'no key is ended past a place that nobody has answered for',
      'refuseBeforeRotation(record, vault);\n          refuseOpenPlaces(record, writer.find(record.replacedBy));',
      'refuseBeforeRotation(record, vault);',
    ],
    [
      'a place noted while a key ends is asked about',
      'if (endsKey(keyTask.task)) refuseOpenPlaces(record, writer.find(record.replacedBy));',
    ],
  ]),
  ...inFile('electron/features/inventory/key-task-change.ts', unit('features/inventory/key-tasks'), [
    ['answers lapse when a key is kept after all', 'isKept ? others : record', 'isKept ? record : record'],
  ]),
  ...inFile('electron/features/inventory/key-writer.ts', unit('features/inventory/key-details'), [
    [
      'no set-up in use is discarded past an open place',
      "throw new KnownFailure('not-found');\n        refuseOpenPlaces(record, find(record.replacedBy));",
      "throw new KnownFailure('not-found');",
    ],
    [
      'no record of a key that may still work is purged past an open place',
      'name, status } = record;\n        refuseOpenPlaces(record, find(record.replacedBy));',
      'name, status } = record;',
    ],
  ]),
  ...inFile('electron/features/inventory/key-details.ts', unit('features/inventory/key-details'), [
    ['no answer is kept for a place that is not there', '&& isAsked(one)', ''],
  ]),
  ...inFile('shared/model/dependents.ts', unitAt('shared/model/dependents'), [
    ['an answer does not hold for a place that was noted anew', ' && placeAt === place.at'],
    ['an answer does not hold for a renamed place', ' && named === place.name'],
    ['no instance has moved before the old key came there', ' || handedOverAt < at'],
    ['no instance moves with a hand-over into another one', "name === '' || sameName(instanceName, name)", 'true'],
    ['a place noted after the move was sworn still depends', ' && notedAt <= sworn'],
    [
      'only the key that replaces another one moves its places',
      'next && next.id === record.replacedBy ? next : null',
      'next ?? null',
    ],
    ['an end that nobody confirmed leaves its places', " && status.known === 'live'"],
  ]),
  ...inFile(
    'renderer/tasks/key-tasks/end-key-dialog.tsx',
    app('keys/end-used-key', 'what went wrong with one way to end a key'),
    [['an error of one act does not stay with another', 'key={props.task} ']],
  ),
  ...inFile('renderer/tasks/key-tasks/wanted-role-page.tsx', app('keys/key-tasks', 'a role change shows a warning'), [
    ['an error of one choice does not stay with another', 'setAttempt(0);'],
  ]),
  ...inFile('renderer/kit/passphrase-pair.tsx', app('protection/protection', 'without a keyring the first Paste'), [
    ['a new passphrase is typed twice', "first === second ? null : 'differs'", 'null'],
  ]),
  ...inFile('electron/features/reviews/signed-report.ts', unit('features/reports/review-words'), [
    ['signed files name each service’s own acts', '...(signOff.ownActs && { ownActs: signOff.ownActs }),'],
  ]),
];
