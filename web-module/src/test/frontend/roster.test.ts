import assert from 'node:assert/strict';
import test from 'node:test';
import { Roster } from '../../main/frontend/room/roster';
import type { Participant, RemoteProducer } from '../../main/frontend/signaling/protocol';
import { fakeTrack } from './fake-media';

const microphone: RemoteProducer = { id: 'm', kind: 'audio', source: 'microphone', paused: false, number: 1 };
const camera: RemoteProducer = { id: 'c', kind: 'video', source: 'camera', paused: false, number: 1 };
const person = (id: string, producers: RemoteProducer[] = []): Participant =>
  ({ id, displayName: id.toUpperCase(), role: 'participant', connected: true,
    connectionQuality: { score: 10, cause: 'none' }, producers });
const ids = (roster: Roster) => roster.people().map(({ id }) => id).join('');

test('keeps the order in which people came', () => {
  const roster = new Roster();
  'abc'.split('').forEach(id => roster.join(person(id)));
  roster.leave('a');
  roster.join(person('a'));
  assert.equal(ids(roster), 'bca');
});

test('keeps the order of those who stay when the room is described anew', () => {
  const roster = new Roster();
  'abc'.split('').forEach(id => roster.join(person(id)));
  roster.replace(['d', 'c', 'a'].map(id => person(id)));
  assert.equal(ids(roster), 'acd');
});

test('shows people as muted who send no voice, or a paused one', () => {
  const roster = new Roster();
  roster.join(person('a'));
  roster.join(person('b', [microphone]));
  const muted = () => roster.people().map(({ muted }) => muted);
  assert.deepEqual(muted(), [true, false]);
  roster.setPaused('b', 'm', true);
  assert.deepEqual(muted(), [true, true]);
  roster.setPaused('b', 'm', false);
  assert.deepEqual(muted(), [true, false]);
  roster.removeProducer('b', 'm');
  assert.deepEqual(muted(), [true, true]);
});

test('shows a picture from the arrival of its track to the end of its producer', () => {
  const roster = new Roster();
  const track = fakeTrack('video');
  roster.join(person('a'));
  roster.addProducer('a', camera);
  assert.equal(roster.people()[0]!.camera, null);
  roster.setPicture('a', 'camera', track);
  assert.equal(roster.people()[0]!.camera, track);
  roster.removeProducer('a', 'c');
  assert.equal(roster.people()[0]!.camera, null);
});

test('takes no notice of people who are not there', () => {
  const roster = new Roster();
  roster.addProducer('x', camera);
  roster.setPaused('x', 'c', true);
  roster.setConnected('x', false);
  assert.equal(roster.leave('x'), null);
  assert.deepEqual(roster.people(), []);
});

test('lists shared screens in the order of their start, whoever came first', () => {
  const roster = new Roster();
  const screen = (id: string, number: number): RemoteProducer => ({ id, kind: 'video', source: 'screen', paused: false, number });
  roster.join(person('a', [screen('later', 9)]));
  roster.join(person('b', [screen('first', 4)]));
  assert.deepEqual(roster.screens().map(({ id, name }) => `${name} ${id}`), ['B first', 'A later']);
  const track = fakeTrack('video');
  roster.setPicture('a', 'screen', track);
  assert.equal(roster.screens()[1]!.track, track);
  assert.equal(roster.people()[0]!.camera, null);
  roster.removeProducer('a', 'later');
  assert.deepEqual(roster.screens().map(({ id }) => id), ['first']);
});
