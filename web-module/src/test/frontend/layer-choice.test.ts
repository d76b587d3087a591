import assert from 'node:assert/strict';
import test from 'node:test';
import { layerFor } from '../../main/frontend/media/layer-choice';

const wide = (width: number) => ({ width, height: width * 9 / 16 });
const first = (width: number) => layerFor(wide(width), 3, null);

test('asks for the layer whose pixels the tile can show', () => {
  assert.deepEqual([100, 320, 400, 420, 640, 800, 820, 1280, 2560].map(first), [0, 0, 0, 1, 1, 1, 2, 2, 2]);
});

test('counts the side that is filled: a picture is cropped to cover its tile', () => {
  assert.equal(layerFor({ width: 320, height: 400 }, 3, null), 1);
});

test('asks a sender of two layers for no third', () => {
  assert.equal(layerFor(wide(1280), 2, null), 1);
  assert.equal(layerFor(wide(100), 2, null), 0);
});

test('stays what it is between the thresholds, in both directions', () => {
  assert.equal(layerFor(wide(390), 3, 0), 0);
  assert.equal(layerFor(wide(390), 3, 1), 1);
  assert.equal(layerFor(wide(410), 3, 0), 1);
  assert.equal(layerFor(wide(340), 3, 1), 0);
  assert.equal(layerFor(wide(100), 3, 2), 0);
});

test('a tile without a size costs the least', () => {
  assert.equal(layerFor({ width: 0, height: 0 }, 3, 2), 0);
});
