import assert from 'node:assert/strict';
import test from 'node:test';
import { stayAwake } from '../../main/frontend/room/awake';

/** A browser that is told to keep its screen awake, or can't. */
function browser(able: boolean | 'refuses') {
  const state = { asked: 0, held: 0 };
  let onVisible = () => undefined as void;
  const document = {
    visibilityState: 'visible',
    addEventListener: (_: string, listener: () => void) => { onVisible = listener; },
    removeEventListener: () => { onVisible = () => undefined; },
  };
  const request = async () => {
    state.asked++;
    if (able === 'refuses') {
      throw new DOMException('low battery', 'NotAllowedError');
    }
    state.held++;
    return { release: async () => { state.held--; } };
  };
  Object.assign(globalThis, { document });
  Object.defineProperty(globalThis, 'navigator', { value: able ? { wakeLock: { request } } : {}, configurable: true });
  return { state, document, turn: (visibility: string) => { document.visibilityState = visibility; onVisible(); } };
}
const settled = () => new Promise(resolve => setTimeout(resolve));

test('keeps the screen awake, asks again when it comes back into sight, and lets go at the end', async () => {
  const { state, turn } = browser(true);
  const stop = stayAwake();
  await settled();
  assert.deepEqual(state, { asked: 1, held: 1 });
  state.held = 0; // the browser lets go by itself
  turn('hidden');
  await settled();
  assert.equal(state.asked, 1);
  turn('visible');
  await settled();
  assert.deepEqual(state, { asked: 2, held: 1 });
  stop();
  await settled();
  assert.equal(state.held, 0);
  turn('visible');
  assert.equal(state.asked, 2);
});

test('a call that ends while it still asks keeps nothing awake', async () => {
  const { state } = browser(true);
  stayAwake()();
  await settled();
  assert.deepEqual(state, { asked: 1, held: 0 });
});

test('a browser that can not, or will not, is left alone', async () => {
  for (const able of [false, 'refuses'] as const) {
    browser(able);
    const stop = stayAwake();
    await settled();
    stop();
  }
});
