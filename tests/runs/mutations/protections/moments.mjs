import { app, inFile, unitAt } from '../row.mjs';

/**
 * What happens in the very moment in which something changes, as on a busy machine.
 * @type {readonly import('../row.mjs').Protection[]}
 */
export const moments = [
  ...inFile(
    'renderer/places/reviews/use-deciding.ts',
    app('reviews/review', 'a review is started, left, gone on with'),
    [
      [
        'a digit right after a save decides on no key that is decided already',
        'import { useCallback, useLayoutEffect, useRef',
        'import { useCallback, useEffect as useLayoutEffect, useRef',
      ],
    ],
  ),
  ...inFile('renderer/places/keys/reveal-values.tsx', app('keys/reveal', 'a revealed value is asked about'), [
    [
      'a revealed value that is left in the moment it appears goes',
      "  useEffect(() => {\n    const whenCovered = () => document.hidden && hide();\n    const stop = listen('secrets.hide', hide);\n    window.addEventListener('blur', hide);\n    document.addEventListener('visibilitychange', whenCovered);\n    return () => {\n      stop();\n      window.removeEventListener('blur', hide);\n      document.removeEventListener('visibilitychange', whenCovered);\n    };\n  }, [hide]);",
      "  useEffect(() => {\n    if (!shown) return;\n    const whenCovered = () => document.hidden && hide();\n    const stop = listen('secrets.hide', hide);\n    window.addEventListener('blur', hide);\n    document.addEventListener('visibilitychange', whenCovered);\n    return () => {\n      stop();\n      window.removeEventListener('blur', hide);\n      document.removeEventListener('visibilitychange', whenCovered);\n    };\n  }, [shown, hide]);",
    ],
  ]),
  ...inFile('renderer/shell/run-command.ts', unitAt('renderer/shell/desk'), [
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
      'useRouteStore.getState().route.name !== place || !placesStand()',
      'void place === null || !placesStand()',
    ],
    ['the focus goes to nothing behind a lock', 'name !== place || !placesStand()', 'name !== place'],
  ]),
];
