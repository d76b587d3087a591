import assert from 'node:assert/strict';
import test from 'node:test';
import { View, type ViewMemory } from '../../main/frontend/room/view';

const memory = (): ViewMemory => ({ layout: 'gallery', selfCorner: 'bottom-right', selfHidden: false });

test('what somebody likes is remembered, and tells whoever draws', () => {
  const kept = memory();
  const view = new View(kept);
  let told = 0;
  view.events.on('changed', () => told++);
  view.toggleLayout();
  view.moveSelf('top-left');
  view.hideSelf(true);
  assert.deepEqual(kept, { layout: 'speaker', selfCorner: 'top-left', selfHidden: true });
  const { layout, selfCorner, selfHidden } = new View(kept);
  assert.deepEqual({ layout, selfCorner, selfHidden }, kept);
  assert.equal(told, 3);
});

test('a browser that keeps nothing still does what is asked', () => {
  const view = new View({
    get layout() { return 'gallery' as const; }, set layout(_) { /* not kept */ },
    get selfCorner() { return 'bottom-right' as const; }, set selfCorner(_) { /* not kept */ },
    get selfHidden() { return false; }, set selfHidden(_) { /* not kept */ },
  });
  view.lay('speaker');
  view.hideSelf(true);
  assert.deepEqual([view.layout, view.selfHidden], ['speaker', true]);
});

test('who asks for another layout sees it, whomever they had pinned', () => {
  const view = new View(memory());
  view.pin('bob', true);
  assert.ok(view.isPinned('bob'));
  view.lay('gallery');
  assert.ok(!view.isPinned('bob'));
});
