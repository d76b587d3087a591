import assert from 'node:assert/strict';
import test from 'node:test';
import { changesOf, FREEDOMS, isNewsTo, may, OPEN_HOUSE } from '../../main/frontend/room/freedoms';
import { OwnMedia } from '../../main/frontend/room/own-media';
import type { Freedom, Settings } from '../../main/frontend/signaling/protocol';

const without = (...freedoms: Freedom[]): Settings => ({
  ...OPEN_HOUSE, participantsMay: { ...OPEN_HOUSE.participantsMay, ...Object.fromEntries(freedoms.map(freedom => [freedom, false])) },
});

test('holds back participants alone, each from what is turned off alone', () => {
  for (const off of FREEDOMS) {
    for (const freedom of FREEDOMS) {
      assert.equal(may('participant', without(off), freedom), freedom !== off);
      assert.ok(may('host', without(off), freedom) && may('co-host', without(off), freedom));
    }
  }
});

test('finds what is set otherwise', () => {
  assert.deepEqual(changesOf(OPEN_HOUSE, OPEN_HOUSE), []);
  assert.deepEqual(changesOf(OPEN_HOUSE, { ...without('chat'), locked: true }),
    [{ what: 'locked', on: true }, { what: 'chat', on: false }]);
  assert.deepEqual(changesOf({ ...without('hands'), lobbyEnabled: false }, OPEN_HOUSE),
    [{ what: 'lobbyEnabled', on: true }, { what: 'hands', on: true }]);
});

test('tells everybody of the lock, hosts of the lobby, and those who are held back of what they may', () => {
  const told = (what: 'locked' | 'lobbyEnabled' | Freedom) =>
    (['host', 'co-host', 'participant'] as const).filter(role => isNewsTo(role, { what, on: true })).join(' ');
  assert.equal(told('locked'), 'host co-host participant');
  assert.equal(told('lobbyEnabled'), 'host co-host');
  FREEDOMS.forEach(freedom => assert.equal(told(freedom), 'participant'));
});

/** Devices of which some are on, and what was pressed and told. */
function own(on: string[], allowed: string[]) {
  const log: string[] = [];
  const device = (name: string) => ({ wanted: on.includes(name), toggle: async () => void log.push(`toggles ${name}`) });
  const media = new OwnMedia({
    devices: { switches: { microphone: device('microphone'), camera: device('camera') } },
    share: { state: on.includes('screen') ? 'on' : 'off', toggle: async () => void log.push('toggles screen') },
  }, freedom => allowed.includes(freedom), key => key, text => log.push(text));
  return { log, media };
}

test('switches on what one may, and says why not otherwise', () => {
  const { media, log } = own([], ['camera']);
  (['microphone', 'camera', 'screen'] as const).forEach(what => media.toggle(what));
  assert.deepEqual(log, ['mayNot.microphone', 'toggles camera', 'mayNot.screen']);
});

test('always lets what is on be switched off', () => {
  const { media, log } = own(['microphone', 'camera', 'screen'], []);
  (['microphone', 'camera', 'screen'] as const).forEach(what => {
    assert.equal(media.why(what), null);
    media.toggle(what);
  });
  assert.deepEqual(log, ['toggles microphone', 'toggles camera', 'toggles screen']);
});
