import assert from 'node:assert/strict';
import test from 'node:test';
import { SpeakerOrder } from '../../main/frontend/room/speaker-order';

const arrange = (order: SpeakerOrder, present: string, recent: string, page: number) =>
  order.arrange(present.split(''), recent.split(''), page).join('');

test('nobody moves while those who speak are on the first page', () => {
  const order = new SpeakerOrder();
  assert.equal(arrange(order, 'sabcdef', '', 4), 'sabcdef');
  assert.equal(arrange(order, 'sabcdef', 'cb', 4), 'sabcdef');
  assert.equal(arrange(order, 'sabcdef', 'bc', 4), 'sabcdef');
});

test('a speaker of another page changes places with who has been silent for longest', () => {
  const order = new SpeakerOrder();
  assert.equal(arrange(order, 'sabcdef', 'a', 4), 'sabcdef');
  assert.equal(arrange(order, 'sabcdef', 'fa', 4), 'sabfdec');
  assert.equal(arrange(order, 'sabcdef', 'dfa', 4), 'sadfbec');
});

test('two people in conversation do not throw each other off the page', () => {
  const order = new SpeakerOrder();
  const first = arrange(order, 'sabcdef', 'ef', 4);
  assert.equal(arrange(order, 'sabcdef', 'fe', 4), first);
  assert.equal(arrange(order, 'sabcdef', 'ef', 4), first);
});

test('oneself stays, and so do those who spoke later than whom there is no room for', () => {
  const order = new SpeakerOrder();
  const shown = arrange(order, 'sabcdef', 'fedcba', 3);
  assert.deepEqual([...shown.slice(0, 3)].sort(), ['e', 'f', 's']);
});

test('newcomers come at the end, and who leaves makes room', () => {
  const order = new SpeakerOrder();
  arrange(order, 'sabc', '', 2);
  assert.equal(arrange(order, 'sacx', '', 2), 'sacx');
  assert.equal(arrange(order, 'sacx', 'x', 2), 'sxca');
  assert.equal(arrange(order, 'sac', '', 2), 'sca');
});

test('a page of one shows oneself', () => {
  assert.equal(arrange(new SpeakerOrder(), 'sab', 'b', 1), 'sab');
});
