import { inFile, unit, unitAt } from '../row.mjs';

const activity = unit('features/activity/activity');
const reading = unit('features/activity/read-lines');
const acts = unitAt('shared/activity/acts');

/** What the Activity place says of the history. @type {readonly import('../row.mjs').Protection[]} */
export const activityRows = [
  ...inFile('electron/features/activity/find-lines.ts', activity, [
    ['a line of another kind is not listed', '(isKind ? 0 : bits.kinds)', '0'],
    ['a line with another outcome is not listed', '(isOutcome ? 0 : bits.outcomes)', '0'],
    ['a line of another person is not listed', '(who.size === 0 || who.has(name) ? 0 : bits.who)', '0'],
    ['a line about another key is not listed', '(wanted === null || wanted === number ? 0 : bits.key)', '0'],
    ['a line of another company is not listed', '(isCompany ? 0 : bits.company)', '0'],
    ['a line of another time is not listed', 'dayNo >= from && dayNo <= to ? 0 : bits.period', '0'],
    [
      'a period counts its own lines only',
      'if (failed === 0 || failed === bits.period) open.dated += 1;',
      'open.dated += 1;',
    ],
    ['a line without the words is not listed', ' || matches[place] === 0', ''],
    [
      'a company does not show lines about no key',
      'company === null || folded === company;',
      "company === null || folded === company || folded === '';",
    ],
  ]),
  ...inFile('electron/features/activity/read-lines.ts', activity, [
    ['lines that were taken back are not shown on', 'return text !== made.last();', 'return text === null;'],
  ]),
  ...inFile('electron/features/activity/read-lines.ts', reading, [
    ['a first look is answered before all is read', 'await older[wanted];', 'await older.all;'],
  ]),
  ...inFile('electron/features/activity/line-index.ts', reading, [
    [
      'an unreadable line keeps its place',
      "if (text !== '') day = put(text, count, learnLater);\n      else {",
      "if (text !== '') day = put(text, count, learnLater);\n      else if (count < 0) {",
    ],
    [
      'the first known time is told when all is read',
      '(first === 0 ? (earliest?.at ?? null) : null)',
      '(earliest?.at ?? null)',
    ],
    [
      'an older name does not replace a later one',
      'key.names.unshift({ place, name })',
      'key.names.push({ place, name })',
    ],
    ['an older company does not replace a later one', "if (key.company === '' && typeof", 'if (typeof'],
  ]),
  ...inFile('electron/features/activity/activity-rows.ts', activity, [
    [
      'a clock that was set back shows',
      'before: line && before && line.at < before.at ? before.at : null',
      'before: null',
    ],
    ['an unreadable line says so', "if (line === null) return 'unreadable';", "if (line === null) return 'whole';"],
    ['a changed line says so', 'if (fault) return fault;', ''],
    ['a line after the check is not called checked', 'place < standings.count && ', ''],
  ]),
  ...inFile('electron/features/activity/activity.ts', activity, [
    [
      'a list stays as it was up to a line',
      'Math.min(asked ?? index.count(), index.count());\n      const found',
      'index.count();\n      const found',
    ],
  ]),
  ...inFile('electron/features/activity/activity.ts', reading, [
    ['an export counts the lines that were written since', 'all: index.count()', 'all: until'],
    ['an export waits until all is read', "const made = await current('all');", "const made = await current('some');"],
    ['what is still read is told', 'older: index.first(),', 'older: 0,'],
  ]),
  ...inFile('electron/features/reports/activity-files.ts', activity, [
    ['a table says how many lines it leaves out', "filters.join('; '), String(leftOut), ", "filters.join('; '), '0', "],
    [
      'data holds the lines as the history has them',
      'yield comma + JSON.stringify({ ...line, previousMac });',
      "yield comma + JSON.stringify({ ...line, who: '', previousMac });",
    ],
    ['data counts the lines that could not be read', 'unreadable += 1;', ''],
    ['a table tells the cause', "'detail', 'cause', 'who',", "'detail', 'who',"],
  ]),
  ...inFile('shared/activity/acts.ts', acts, [
    ['a test that proves nothing is not called passed', "if (facts.task !== undefined) return 'unclear';", ''],
    [
      'a form that could not be read is not called read',
      "ownValue(ofForm, what) ?? 'unclear'",
      "ownValue(ofForm, what) ?? 'passed'",
    ],
    ['a list that settled nothing is not called passed', "what === 'silent' ? 'unclear' : 'passed'", "'passed'"],
    ['wrong passphrases before an unlocking stand out', "Number(facts.refused ?? 0) > 0 ? 'alert' : 'done'", "'done'"],
    ['what contradicts the record stands out', "ownValue(ofFact, what) ?? 'done'", "'done'"],
    ['a leak stands out', "  leaked: 'alert',\n", ''],
  ]),
  ...inFile('shared/activity/act-key.ts', acts, [
    ['a line is never without words', '    if (hasText(key)) return key;\n', ''],
  ]),
  ...inFile('shared/activity/act-cause.ts', acts, [
    ['a test that passed has no cause', "facts.tone === 'passed' || ", ''],
    ['a proof that the key works is no cause', ' || passed.has(code)', ''],
    ['a cause names the service that was asked', '...asked, ...Object.fromEntries(named)', '...asked'],
  ]),
  ...inFile('shared/activity/act-origin.ts', acts, [
    ['an act from elsewhere keeps its person', 'who: String(facts.originWho ?? who)', 'who'],
    ['an act keeps its first origin', 'return isImported ? {} : ', 'return '],
  ]),
];
