import assert from 'node:assert/strict';
import test from 'node:test';
import { CORNERS, cornerByKey, nearestCorner, nextCorner } from '../../main/frontend/room/corner';

test('arrows lead from corner to corner and stay at the edge', () => {
  assert.equal(cornerByKey('bottom-right', 'ArrowUp'), 'top-right');
  assert.equal(cornerByKey('top-right', 'ArrowLeft'), 'top-left');
  assert.equal(cornerByKey('top-left', 'ArrowDown'), 'bottom-left');
  assert.equal(cornerByKey('bottom-left', 'ArrowRight'), 'bottom-right');
  assert.equal(cornerByKey('bottom-right', 'ArrowRight'), 'bottom-right');
  assert.equal(cornerByKey('bottom-right', 'Enter'), null);
});

test('the way round comes to every corner once', () => {
  const visited = CORNERS.map((_, steps) => [...Array(steps)].reduce(nextCorner, CORNERS[0]));
  assert.deepEqual([...visited].sort(), [...CORNERS].sort());
  assert.equal(nextCorner(visited.at(-1)!), CORNERS[0]);
});

test('what is dropped goes to the nearest corner', () => {
  const space = { width: 1000, height: 600 };
  assert.deepEqual([[10, 10], [990, 10], [499, 301], [501, 301]].map(([x, y]) => nearestCorner(x!, y!, space)),
    ['top-left', 'top-right', 'bottom-left', 'bottom-right']);
});
