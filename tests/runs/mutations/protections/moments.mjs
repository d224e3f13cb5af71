import { app, inFile, unit, unitAt } from '../row.mjs';

/**
 * Race conditions, as on a busy machine.
 * @type {readonly import('../row.mjs').Protection[]}
 */
export const moments = [
  ...inFile('renderer/places/reviews/use-deciding.ts', app('reviews/review', 'a review is started, resumed'), [
    [
      'a digit right after a save decides on no key that is decided already',
      'import { useCallback, useLayoutEffect, useRef',
      'import { useCallback, useEffect as useLayoutEffect, useRef',
    ],
  ]),
  ...inFile('renderer/places/keys/reveal-values.tsx', app('keys/reveal', 'revealing a value asks first'), [
    [
      'a revealed value that is left in the moment it appears goes',
      "  useEffect(() => {\n    const whenCovered = () => document.hidden && hide();\n    const stop = listen('secrets.hide', hide);\n    window.addEventListener('blur', hide);\n    document.addEventListener('visibilitychange', whenCovered);\n    return () => {\n      stop();\n      window.removeEventListener('blur', hide);\n      document.removeEventListener('visibilitychange', whenCovered);\n    };\n  }, [hide]);",
      "  useEffect(() => {\n    if (!shown) return;\n    const whenCovered = () => document.hidden && hide();\n    const stop = listen('secrets.hide', hide);\n    window.addEventListener('blur', hide);\n    document.addEventListener('visibilitychange', whenCovered);\n    return () => {\n      stop();\n      window.removeEventListener('blur', hide);\n      document.removeEventListener('visibilitychange', whenCovered);\n    };\n  }, [shown, hide]);",
    ],
  ]),
  ...inFile('renderer/shell/run-command.ts', unitAt('renderer/shell/app-shell'), [
    [
      'a place whose code comes late still gets the focus',
      'if (found) left -= 1;',
      'left -= 1;\n    if (left < 0) return;',
    ],
    [
      'the focus is not taken from somebody who does something else',
      'window.addEventListener(act, () => done.abort(), { capture: true, signal: done.signal });',
      'void act;',
    ],
    [
      'the focus goes to no place that was left',
      'useRouteStore.getState().route.name !== place || !arePlacesShown()',
      'void place === null || !arePlacesShown()',
    ],
    ['the focus goes to nothing behind a lock', 'name !== place || !arePlacesShown()', 'name !== place'],
  ]),
  ...inFile('electron/events.ts', unit('events'), [
    ['a key that somebody else changed meanwhile is told beside an answer', ' || latest.get(id) !== number'],
    ['a key that the answer does not bring is told', '!brought.includes(id) || '],
    ['a change after the answer is told', 'own.open = false;'],
  ]),
  ...inFile('electron/ipc/register-handlers.ts', unit('ipc/held-back-changes'), [
    ['changes are left out only for who takes the answer', 'takes === true', 'Boolean(takes)'],
    ['a state that no page takes is told all the same', 'if (takes) server', 'server'],
  ]),
  ...inFile('electron/ipc/state-publisher.ts', unit('ipc/state-publisher'), [
    ['a state that the page holds is not told again', 'if (text === held) return;'],
    [
      'a state is told again after an answer with a part of it',
      "answer.updates === 'vault' || answer.updates === 'settings'",
      'false',
    ],
  ]),
  ...inFile('electron/ipc/register-handlers.ts', app('set-up/requests', 'a rotation changes two keys'), [
    ['an answer with several keys is not told again', "['key', 'keys']", "['key']"],
  ]),
  ...inFile('renderer/state/send.ts', app('set-up/requests', 'one action is one request'), [
    ['a paste is one request', 'await request(name, input, true);', 'await request(name, input);'],
  ]),
  ...inFile('renderer/places/home/notices.tsx', app('window/notice-arrives', 'is announced, takes no focus'), [
    ['a notice that arrives is announced', 'announce(arrived.map', 'void (arrived.map'],
  ]),
  ...inFile(
    'renderer/places/keys/selection/create-selection.ts',
    unitAt('renderer/places/keys/selection/create-selection'),
    [
      [
        'ids of an earlier list are counted in the list that is shown',
        'act(ids);\n      for',
        'act(ids); return;\n      for',
      ],
      [
        'a selection that was replaced is not filled afterwards',
        'if (!reading.delete(later) || !ids) return;',
        'reading.delete(later); if (!ids) return;',
      ],
      ['a count of other keys is not taken over', 'now === held && ', ''],
    ],
  ),
  ...inFile('renderer/state/follow-inventory.ts', unitAt('renderer/state/follow-inventory'), [
    ['a bulk test does not ask main for every change', 'if (pause <= 0) return start();', 'return start();'],
    ['what is not on the screen is not asked for', 'isStopped || !isOnScreen', 'isStopped'],
  ]),
  ...inFile('renderer/state/keys-list-store.ts', unitAt('renderer/state/row-reader'), [
    ['rows that could not be read are read when somebody tries again', '    reader.watch(reader.watched());\n'],
  ]),
];
