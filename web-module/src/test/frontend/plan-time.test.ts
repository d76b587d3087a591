import assert from 'node:assert/strict';
import test from 'node:test';
import { dayOf } from '../../main/frontend/pages/meeting-days';
import { inWords, nextHalfHour } from '../../main/frontend/pages/plan-time';

test('offers the next half hour, over the end of hour, day and year', () => {
  assert.equal(nextHalfHour(new Date(2026, 4, 9, 8, 5)), '2026-05-09T08:30');
  assert.equal(nextHalfHour(new Date(2026, 4, 9, 8, 30)), '2026-05-09T09:00');
  assert.equal(nextHalfHour(new Date(2026, 11, 31, 23, 45)), '2027-01-01T00:00');
});

test('says when a meeting begins and ends, also on the next day', () => {
  assert.match(inWords('2026-12-01T14:30', '30', 'en-GB'), /^Tuesday,? 1 December 2026.*14:30.15:00$/);
  assert.match(inWords('2026-12-01T23:30', '60', 'de-DE'), /1\. Dezember 2026.*2\. Dezember 2026/);
  assert.deepEqual([inWords('', '30', 'en'), inWords('2026-12-01T14:30', '', 'en'), inWords('2026-12-01T14:30', '-5', 'en')], ['', '', '']);
});

test('names the days as one says them now', () => {
  const words = { today: 'Today', tomorrow: 'Tomorrow' };
  const now = new Date(2026, 11, 30, 22, 0);
  const day = (year: number, month: number, date: number, hour: number) => dayOf(new Date(year, month, date, hour), now, words, 'en-GB');
  assert.equal(day(2026, 11, 29, 9), 'Today', 'what began yesterday goes on today');
  assert.equal(day(2026, 11, 30, 23), 'Today');
  assert.equal(day(2026, 11, 31, 0), 'Tomorrow');
  assert.match(day(2027, 0, 1, 9), /^Friday,? 1 January 2027$/);
});
