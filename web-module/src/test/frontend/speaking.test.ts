import assert from 'node:assert/strict';
import { afterEach, beforeEach, mock, test } from 'node:test';
import { Speaking } from '../../main/frontend/room/speaking';

let changes: number;
let speaking: Speaking;

beforeEach(() => {
  mock.timers.enable({ apis: ['setTimeout'] });
  changes = 0;
  speaking = new Speaking(() => changes++);
});
afterEach(() => mock.timers.reset());

test('highlights at once who is the speaker', () => {
  speaking.speaks('ada');
  assert.equal(speaking.has('ada'), true);
  assert.equal(changes, 1);
});

test('keeps the highlight for 600 ms', () => {
  speaking.speaks('ada');
  mock.timers.tick(150);
  speaking.speaks(null);
  mock.timers.tick(599);
  assert.equal(speaking.has('ada'), true);
  mock.timers.tick(1);
  assert.equal(speaking.has('ada'), false);
});

test('does not flicker in a pause between words', () => {
  speaking.speaks('ada');
  mock.timers.tick(150);
  speaking.speaks(null);
  mock.timers.tick(500);
  speaking.speaks('ada');
  mock.timers.tick(5_000);
  assert.equal(speaking.has('ada'), true);
  assert.equal(changes, 1);
});

test('hands the highlight from one to the next', () => {
  speaking.speaks('ada');
  mock.timers.tick(200);
  speaking.speaks('bob');
  mock.timers.tick(150);
  assert.deepEqual([speaking.has('ada'), speaking.has('bob')], [true, true]);
  mock.timers.tick(450);
  assert.deepEqual([speaking.has('ada'), speaking.has('bob')], [false, true]);
});

test('forgets at once who left', () => {
  speaking.speaks('ada');
  mock.timers.tick(150);
  speaking.forget('ada');
  assert.equal(speaking.has('ada'), false);
});
