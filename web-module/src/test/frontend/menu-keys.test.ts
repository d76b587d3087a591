import assert from 'node:assert/strict';
import test from 'node:test';
import { menuStep } from '../../main/frontend/room/menu-keys';

const LABELS = ['Pin', 'Mute', 'Put in the spotlight', 'Remove'];

test('arrows go round, Home and End to the ends', () => {
  assert.deepEqual([menuStep('ArrowDown', 0, LABELS), menuStep('ArrowDown', 3, LABELS), menuStep('ArrowDown', -1, LABELS)], [1, 0, 0]);
  assert.deepEqual([menuStep('ArrowUp', 1, LABELS), menuStep('ArrowUp', 0, LABELS), menuStep('ArrowUp', -1, LABELS)], [0, 3, 3]);
  assert.deepEqual([menuStep('Home', 2, LABELS), menuStep('End', 0, LABELS)], [0, 3]);
});

test('a letter leads to the next entry that begins with it, round the end, and to none if none does', () => {
  assert.equal(menuStep('p', 0, LABELS), 2);
  assert.equal(menuStep('P', 2, LABELS), 0);
  assert.equal(menuStep('r', 3, LABELS), 3);
  assert.equal(menuStep('x', 0, LABELS), null);
});

test('Escape and Tab close it; Enter, the space bar and named keys are left to the entry', () => {
  assert.deepEqual(['Escape', 'Tab', 'Enter', ' ', 'Shift', 'F5'].map(key => menuStep(key, 0, LABELS)),
    ['close', 'close', null, null, null, null]);
});
