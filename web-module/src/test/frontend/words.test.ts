import assert from 'node:assert/strict';
import test from 'node:test';
import { colourOf, initials } from '../../main/frontend/room/avatar';
import { elapsed } from '../../main/frontend/room/elapsed';
import { Messages } from '../../main/frontend/room/messages';
import { KEYS, shortcutOf } from '../../main/frontend/room/shortcuts';

test('takes initials from first and last name, of any script', () => {
  assert.deepEqual(['Ada Lovelace', 'ada', 'Jean-Luc  Picard ', '李小龙', '🦊 Fox', '', '…', 'ünal öz'].map(initials),
    ['AL', 'A', 'JP', '李', 'F', '?', '?', 'ÜÖ']);
});

test('gives a person the same colour everywhere', () => {
  assert.equal(colourOf('Zoë'.normalize('NFC')), colourOf('Zoë'.normalize('NFD')));
  assert.ok(new Set(Array.from({ length: 100 }, (_, i) => colourOf(`person ${i}`))).size > 8);
});

test('keeps white initials readable on every colour', () => {
  const colours = new Set(Array.from({ length: 500 }, (_, i) => colourOf(`person ${i}`)));
  for (const colour of colours) {
    const [hue, saturation, lightness] = colour.match(/\d+/g)!.map(Number) as [number, number, number];
    assert.ok(contrastWithWhite(hue, saturation / 100, lightness / 100) >= 4.5, colour);
  }
});

function contrastWithWhite(hue: number, saturation: number, lightness: number): number {
  const a = saturation * Math.min(lightness, 1 - lightness);
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    const value = lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 1.05 / (0.2126 * channel(0) + 0.7152 * channel(8) + 0.0722 * channel(4) + 0.05);
}

test('counts time as a clock does', () => {
  assert.deepEqual([0, 7_000, 67_000, 3_600_000, 3_847_999].map(elapsed), ['0:00', '0:07', '1:07', '1:00:00', '1:04:07']);
});

test('fills in names as they are, also those that look like something else', () => {
  const { t } = new Messages({ hello: '{name} waves at {other}' }, 'en');
  assert.equal(t('hello', { name: '{other} $& <b>', other: 'Bob' }), '{other} $& <b> waves at Bob');
});

test('counts by the rules of the language', () => {
  const { t } = new Messages({ more: 'and {count} more', 'more.one': 'and one more' }, 'en');
  assert.deepEqual([1, 2, 1200].map(count => t('more', { count })), ['and one more', 'and 2 more', 'and 1,200 more']);
});

test('knows the keys of the room, and leaves others to the browser', () => {
  const key = (name: string, more: object = {}) => shortcutOf(
    { key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, repeat: false, ...more });
  assert.deepEqual([key('m'), key('M'), key('d', { ctrlKey: true }), key('d', { metaKey: true })], Array(4).fill('microphone'));
  assert.deepEqual([key('v'), key('e', { ctrlKey: true })], ['camera', 'camera']);
  assert.deepEqual(['p', 'c', 'q', 'h', 'r', 'PageDown'].map(name => key(name)), ['people', 'chat', 'questions', 'hand', 'reactions', 'nextPage']);
  assert.deepEqual([key('x'), key('m', { ctrlKey: true }), key('v', { altKey: true }), key('m', { repeat: true })],
    Array(4).fill(null));
  assert.deepEqual([key('?', { shiftKey: true }), key('?')], ['help', 'help'], 'wherever the keyboard has it');
});

test('no two things have the same key', () => {
  assert.equal(new Set(Object.values(KEYS)).size, Object.keys(KEYS).length);
});
