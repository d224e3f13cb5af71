import '../../all-texts';
import { describe, expect, it } from 'vitest';
import {
  ageWords,
  dateTimeWords,
  daysBetween,
  happenedWords,
  relativeWords,
} from '../../../../renderer/messages/dates';

const local = (year: number, month: number, day: number, hour = 12, minute = 0) =>
  new Date(year, month - 1, day, hour, minute).toISOString();
const now = new Date(2026, 10, 18, 14, 5);

describe('dates as people read them', () => {
  it('writes day and time', () => {
    expect(dateTimeWords(local(2026, 11, 13, 9, 10))).toBe('13 Nov 2026, 09:10');
  });

  it.each([
    [local(2026, 11, 18, 14, 2), 'Today, 14:02'],
    [local(2026, 11, 17, 23, 59), 'Yesterday, 23:59'],
    [local(2026, 10, 8), '41 days ago'],
    [local(2026, 11, 25), 'in 7 days'],
  ])('says %s as %s', (iso, words) => {
    expect(relativeWords(iso, now)).toBe(words);
  });

  it.each([
    [local(2026, 11, 18, 14, 2), 'Today, 14:02'],
    [local(2026, 11, 18, 23, 50), 'Today, 23:50'],
    [local(2026, 10, 8), '41 days ago'],
    [local(2026, 11, 19, 14, 2), 'Dated in the future, 19 Nov 2026'],
    [local(2027, 11, 18), 'Dated in the future, 18 Nov 2027'],
  ])('says of what happened at %s: %s', (iso, words) => {
    expect(happenedWords(iso, now)).toBe(words);
  });

  it('takes some minutes past midnight for two clocks that do not quite agree', () => {
    expect(happenedWords(local(2026, 11, 19, 0, 10), new Date(2026, 10, 18, 23, 55))).toBe('Today, 00:10');
  });

  it('counts calendar days, also across the end of summer time', () => {
    expect(daysBetween(local(2026, 10, 24, 23, 59), new Date(2026, 9, 26, 0, 1))).toBe(2);
  });

  it.each([
    [local(2026, 11, 17), '1 day'],
    [local(2026, 10, 30), '19 days'],
    [local(2026, 1, 10), '10 mo'],
    [local(2025, 11, 3), '1 yr'],
    [local(2023, 11, 1), '3 yrs'],
  ])('gives the age since %s as %s', (iso, words) => {
    expect(ageWords(iso, now)).toBe(words);
  });
});
