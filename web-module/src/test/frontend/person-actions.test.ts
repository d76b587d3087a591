import assert from 'node:assert/strict';
import test from 'node:test';
import { actionsFor, type Deeds, type Viewer } from '../../main/frontend/room/person-actions';
import type { Person } from '../../main/frontend/room/roster';
import type { Role } from '../../main/frontend/signaling/protocol';
import { fakeTrack } from './fake-media';

const done: string[] = [];
const deeds = new Proxy({} as Deeds, { get: (_, deed) => (person: Person | null) => done.push(`${String(deed)} ${person?.id}`) });
const person = (role: Role, more: Partial<Person> = {}): Person => ({
  id: 'p', name: 'Bob', role, self: false, connected: true, muted: true, camera: null, presenting: false,
  quality: { score: 10, cause: 'none' }, ...more,
});
const viewer = (role: Role, more: Partial<Viewer> = {}): Viewer => ({ role, mayWrite: true, spotlightId: null, ...more });
const offered = (who: Person, by: Viewer) => actionsFor(who, by, key => key, deeds).map(({ testId }) => testId).join(' ');
const BUSY = { muted: false, camera: fakeTrack('video'), presenting: true, hand: 2 };

test('offers to each role about each role exactly what the server would grant', () => {
  const table: [Role, Role, string][] = [
    ['host', 'participant', 'write-to spotlight make-cohost transfer-host move-to-lobby remove'],
    ['host', 'co-host', 'write-to spotlight unmake-cohost transfer-host move-to-lobby remove'],
    ['co-host', 'host', 'write-to spotlight'],
    ['co-host', 'co-host', 'write-to spotlight move-to-lobby remove'],
    ['co-host', 'participant', 'write-to spotlight move-to-lobby remove'],
    ['participant', 'host', 'write-to'],
    ['participant', 'co-host', 'write-to'],
    ['participant', 'participant', 'write-to'],
  ];
  for (const [by, about, expected] of table) {
    assert.equal(offered(person(about), viewer(by)), expected, `${by} about ${about}`);
  }
});

test('offers about oneself nothing but the spotlight, and that to hosts alone', () => {
  const self = (role: Role) => person(role, { self: true, ...BUSY });
  assert.deepEqual((['host', 'co-host', 'participant'] as const).map(role => offered(self(role), viewer(role))),
    ['spotlight', 'spotlight', '']);
});

test('offers to end what is on, and only that', () => {
  const media = (about: Partial<Person>, by: Role = 'co-host') => offered(person('host', about), viewer(by)).replace('write-to ', '')
    .replace(' spotlight', '');
  assert.equal(media(BUSY), 'mute stop-camera stop-share lower-hand');
  assert.equal(media({ muted: false }), 'mute');
  assert.equal(media({ camera: BUSY.camera }), 'stop-camera');
  assert.equal(media({ presenting: true }), 'stop-share');
  assert.equal(media({ hand: 1 }), 'lower-hand');
  assert.equal(offered(person('host', BUSY), viewer('participant')), 'write-to');
});

test('offers to write only to those who may', () => {
  assert.equal(offered(person('participant'), viewer('participant', { mayWrite: false })), '');
});

test('takes back the spotlight of whom it is on', () => {
  assert.match(offered(person('participant'), viewer('host', { spotlightId: 'p' })), /spotlight-off/);
  assert.match(offered(person('participant'), viewer('host', { spotlightId: 'another' })), /spotlight make/);
});

test('does what it says to whom it says', () => {
  done.length = 0;
  actionsFor(person('participant', BUSY), viewer('host'), key => key, deeds).forEach(({ run }) => run());
  assert.deepEqual(done, ['writeTo p', 'mute p', 'stopCamera p', 'stopSharing p', 'lowerHand p', 'spotlight p', 'makeCoHost p',
    'transferHost p', 'moveToLobby p', 'remove p']);
});

test('sets roles and what puts people out apart, and marks what puts them out for good', () => {
  const actions = actionsFor(person('participant'), viewer('host'), key => key, deeds);
  assert.deepEqual(actions.filter(({ apart }) => apart).map(({ testId }) => testId), ['make-cohost', 'move-to-lobby']);
  assert.deepEqual(actions.filter(({ danger }) => danger).map(({ testId }) => testId), ['remove']);
});
