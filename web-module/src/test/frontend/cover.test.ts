import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Cover } from '../../main/frontend/room/cover';

/** A tab that can be hidden, in a window that may be narrow. */
function tab(narrow: boolean) {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = Object.assign(new EventTarget(), { matches: narrow });
  Object.assign(globalThis, { document, matchMedia: () => window });
  const told: string[] = [];
  const cover = new Cover(covered => told.push(covered ? 'covered' : 'seen'));
  return {
    cover, told: () => told.splice(0),
    turn: (visibility: string) => {
      document.visibilityState = visibility;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    resize: (matches: boolean) => {
      window.matches = matches;
      window.dispatchEvent(new Event('change'));
    },
  };
}

test('tiles in a hidden tab are not seen, until it comes back', () => {
  const { told, turn } = tab(false);
  turn('hidden');
  mock.timers.tick(1_500);
  assert.deepEqual(told(), ['covered']);
  turn('visible');
  assert.deepEqual(told(), ['seen']);
});

test('a glance at another tab stops no picture', () => {
  const { told, turn } = tab(false);
  turn('hidden');
  mock.timers.tick(1_400);
  turn('visible');
  mock.timers.tick(10_000);
  assert.deepEqual(told(), []);
});

test('a sheet of a phone covers the tiles; a panel beside them does not', () => {
  const phone = tab(true);
  phone.cover.panel(true);
  mock.timers.tick(1_500);
  assert.deepEqual(phone.told(), ['covered']);
  phone.cover.panel(false);
  assert.deepEqual(phone.told(), ['seen']);
  const desk = tab(false);
  desk.cover.panel(true);
  mock.timers.tick(1_500);
  assert.deepEqual(desk.told(), []);
  desk.resize(true);
  mock.timers.tick(1_500);
  assert.deepEqual(desk.told(), ['covered']);
});

test('a sheet that closes in a hidden tab uncovers nothing, and the end of the call tells no more', () => {
  const { cover, told, turn } = tab(true);
  cover.panel(true);
  turn('hidden');
  mock.timers.tick(1_500);
  cover.panel(false);
  assert.deepEqual(told(), ['covered']);
  cover.dispose();
  turn('visible');
  mock.timers.tick(1_500);
  assert.deepEqual(told(), []);
});
