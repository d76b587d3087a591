import assert from 'node:assert/strict';
import test from 'node:test';
import { fitGallery, pageSize } from '../../main/frontend/room/gallery-geometry';

const DESKTOP = { width: 1248, height: 652 };
const PHONE = { width: 374, height: 700 };

test('gives one person the whole stage', () => {
  assert.deepEqual(fitGallery(1, DESKTOP, 12), { columns: 1, rows: 1, tileWidth: 1159, tileHeight: 651 });
});

test('keeps tiles low in the strip beside a shared screen', () => {
  const { columns, tileWidth, tileHeight } = fitGallery(2, { width: 208, height: 640 }, 8);
  assert.deepEqual([columns, tileWidth, tileHeight], [1, 208, 117]);
});

test('chooses the rows and columns that make tiles largest', () => {
  const shape = (count: number) => {
    const { columns, rows } = fitGallery(count, DESKTOP, 12);
    return `${columns}x${rows}`;
  };
  assert.deepEqual([2, 3, 4, 5, 6, 9, 12, 30].map(shape), ['2x1', '2x2', '2x2', '3x2', '3x2', '3x3', '4x3', '6x5']);
});

for (const space of [DESKTOP, PHONE, { width: 1000, height: 120 }, { width: 120, height: 1000 }]) {
  test(`never leaves the stage of ${space.width}×${space.height}`, () => {
    for (let count = 1; count <= 100; count++) {
      const { columns, rows, tileWidth, tileHeight } = fitGallery(count, space, 8);
      assert.ok(columns * rows >= count);
      assert.ok(columns * tileWidth + (columns - 1) * 8 <= space.width, `${count} too wide`);
      assert.ok(rows * tileHeight + (rows - 1) * 8 <= space.height, `${count} too high`);
    }
  });
}

test('keeps 16:9 on a wide stage', () => {
  for (let count = 1; count <= 30; count++) {
    const { tileWidth, tileHeight } = fitGallery(count, DESKTOP, 12);
    assert.ok(Math.abs(tileWidth / tileHeight - 16 / 9) < 0.02);
  }
});

test('lets tiles grow into the height of a phone, up to 4:5', () => {
  assert.deepEqual(fitGallery(1, PHONE, 8), { columns: 1, rows: 1, tileWidth: 374, tileHeight: 467 });
  assert.deepEqual(fitGallery(2, PHONE, 8), { columns: 1, rows: 2, tileWidth: 374, tileHeight: 346 });
});

test('turns over before tiles get too small for a face', () => {
  assert.equal(pageSize(DESKTOP, 12) >= 30, true);
  assert.equal(fitGallery(pageSize(PHONE, 8), PHONE, 8).tileWidth >= 150, true);
  assert.equal(fitGallery(pageSize(PHONE, 8) + 1, PHONE, 8).tileWidth < 150, true);
  assert.equal(pageSize({ width: 0, height: 0 }, 8), 1);
});
