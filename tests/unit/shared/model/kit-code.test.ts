import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { holdsKitGroup, judgeKitCode, kitCodeBytes, kitCodeOf, kitGroups } from '../../../../shared/model/kit-code';

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groups = kitCodeOf(Buffer.from(Array.from({ length: kitCodeBytes }, (_, at) => (at * 37 + 11) % 256)));
const whole = { state: 'whole', groups };

it('a code is eight groups of five signs that nobody mistakes, and every bit of it counts', () => {
  expect(groups).toHaveLength(kitGroups);
  for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  const bytes = randomBytes(kitCodeBytes);
  const other = Buffer.from(bytes);
  for (let bit = 0; bit < kitCodeBytes * 8; bit += 1) {
    other[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(kitCodeOf(other)).not.toEqual(kitCodeOf(bytes));
    other.set(bytes);
  }
  expect(() => kitCodeOf(Buffer.alloc(19))).toThrow('wrong length');
});

it('a code is read however it is typed', () => {
  expect(judgeKitCode(groups.join(' '))).toEqual(whole);
  expect(judgeKitCode(groups.join('').toLowerCase())).toEqual(whole);
  expect(judgeKitCode(` ${groups.join(' – ')}\n`)).toEqual(whole);
  expect(judgeKitCode(groups.join('-').replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(whole);
  expect(judgeKitCode(groups.join('.').replaceAll('1', 'I').replaceAll('V', 'u'))).toEqual(whole);
  expect(
    judgeKitCode(groups.join('').replace(/[A-Z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))),
  ).toEqual(whole);
});

it('any one wrong sign, two swapped neighbours and two swapped groups are found, with the group', () => {
  for (const [place, group] of groups.entries()) {
    for (let at = 0; at < group.length; at += 1) {
      for (const sign of signs) {
        if (sign === group[at]) continue;
        const changed = group.slice(0, at) + sign + group.slice(at + 1);
        expect(holdsKitGroup(changed, place + 1)).toBe(false);
      }
      const next = group[at + 1];
      if (next === undefined || next === group[at]) continue;
      const swapped = group.slice(0, at) + next + group[at] + group.slice(at + 2);
      expect(holdsKitGroup(swapped, place + 1)).toBe(false);
    }
    const typed = groups.with(place, [...group].with(2, group[2] === '7' ? '8' : '7').join(''));
    expect(judgeKitCode(typed.join(' '))).toEqual({ state: 'wrong', wrong: [place + 1] });
  }
  const [first = '', second = '', ...rest] = groups;
  expect(judgeKitCode([second, first, ...rest].join(' '))).toEqual({ state: 'wrong', wrong: [1, 2] });
});

it('what is missing, too much or no sign of a code is told apart', () => {
  expect(judgeKitCode('')).toEqual({ state: 'partial', groups: [], wrong: [] });
  expect(judgeKitCode(groups.slice(0, 3).join(''))).toEqual({
    state: 'partial',
    groups: groups.slice(0, 3),
    wrong: [],
  });
  expect(judgeKitCode(`${groups[0]}${groups[0]}`)).toMatchObject({ state: 'partial', wrong: [2] });
  expect(judgeKitCode(`${groups.join('')}0`)).toEqual({ state: 'long' });
  expect(judgeKitCode(`${groups[0]} A?`)).toEqual({ state: 'strange', group: 2, sign: '?' });
  expect(judgeKitCode(`${groups[0]}Б`)).toEqual({ state: 'strange', group: 2, sign: 'Б' });
});
