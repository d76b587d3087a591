import assert from 'node:assert/strict';
import test from 'node:test';
import { backoffMs } from '../../main/frontend/signaling/backoff';

test('waits longer after each attempt, up to five seconds, and after two minutes fifteen', () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 29, 30, 500].map(attempt => backoffMs(attempt, 0.999_999)),
    [300, 600, 1200, 2400, 4800, 5000, 5000, 15_000, 15_000]);
});

test('spreads people over the upper half of each pause', () => {
  assert.equal(backoffMs(2, 0), 600);
  assert.equal(backoffMs(2, 0.5), 900);
});
