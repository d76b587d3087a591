import assert from 'node:assert/strict';
import test from 'node:test';
import { OwnTracks } from '../../main/frontend/room/own-tracks';

/** Devices that send these tracks, and what became of them. */
function own() {
  const log: string[] = [];
  const known = new Set<string>();
  const device = (name: string) => ({
    mutedByHost: (id: string) => known.has(`${name} ${id}`) && log.push(`mutes ${id}`) > 0,
    stoppedByHost: (id: string) => known.has(`${name} ${id}`) && log.push(`stops ${id}`) > 0,
  });
  const tracks = new OwnTracks(device('device'), device('share'));
  tracks.events.on('muted', ({ by }) => log.push(`muted by ${by}`));
  tracks.events.on('shareMuted', ({ by }) => log.push(`share muted by ${by}`));
  tracks.events.on('stopped', ({ what, by }) => log.push(`${what} stopped by ${by}`));
  return { log, tracks, sends: (device: string, id: string) => known.add(`${device} ${id}`) };
}

test('does to the device what a host did to its track, and tells of it', () => {
  const { log, tracks, sends } = own();
  sends('device', 'm');
  sends('device', 'c');
  sends('share', 's');
  sends('share', 'a');
  tracks.muted({ producerId: 'm', by: 'Ada' });
  tracks.muted({ producerId: 'a', by: 'Ada' });
  tracks.stopped({ producerId: 'c', source: 'camera', by: 'Ada' });
  tracks.stopped({ producerId: 's', source: 'screen', by: '' });
  assert.deepEqual(log, ['mutes m', 'muted by Ada', 'mutes a', 'share muted by Ada', 'stops c', 'camera stopped by Ada',
    'stops s', 'screen stopped by ']);
});

test('tells of a stopped screen once, not again of its sound', () => {
  const { log, tracks, sends } = own();
  sends('share', 'a');
  tracks.stopped({ producerId: 'a', source: 'screen-audio', by: 'Ada' });
  assert.deepEqual(log, ['mutes a']);
});

test('keeps a word about a track until the page knows it', () => {
  const { log, tracks, sends } = own();
  tracks.muted({ producerId: 'm', by: '' });
  tracks.retry();
  assert.deepEqual(log, []);
  sends('device', 'm');
  tracks.retry();
  tracks.retry();
  assert.deepEqual(log, ['mutes m', 'muted by ']);
});

test('does nothing to tracks of a former stay', () => {
  const { log, tracks, sends } = own();
  tracks.stopped({ producerId: 'c', source: 'camera', by: 'Ada' });
  tracks.forget();
  sends('device', 'c');
  tracks.retry();
  assert.deepEqual(log, []);
});
