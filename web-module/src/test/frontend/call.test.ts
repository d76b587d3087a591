import assert from 'node:assert/strict';
import test from 'node:test';
import type { AudioOutlet } from '../../main/frontend/media/audio-outlet';
import type { LocalDevices } from '../../main/frontend/media/local-devices';
import type { ScreenShare } from '../../main/frontend/media/screen-share';
import { Call } from '../../main/frontend/room/call';
import { OPEN_HOUSE } from '../../main/frontend/room/freedoms';
import type { Connection, ConnectionEvents } from '../../main/frontend/signaling/connection';
import { Emitter } from '../../main/frontend/signaling/emitter';
import type { Notifications, Role } from '../../main/frontend/signaling/protocol';

/** A call of somebody of this role, without media, and what it told. */
function call(role: Role) {
  const devices = { events: new Emitter(), state: 'off', isOn: () => false, captures: { camera: { track: null } }, mutedByHost: () => false, stoppedByHost: () => false };
  const call = new Call({} as Connection, devices as unknown as LocalDevices, devices as unknown as ScreenShare,
    {} as AudioOutlet, { participantId: 'self', displayName: 'Ada', role });
  const told: string[] = [];
  call.events.on('role', ({ name, self, before, role }) => told.push(`${name}${self ? ' (you)' : ''}: ${before} → ${role}`));
  call.events.on('settings', ({ before, after }) => told.push(`locked: ${before.locked} → ${after.locked}`));
  const hear = <N extends keyof Notifications>(method: N, params: Notifications[N]) =>
    call.onNotification({ method, params } as ConnectionEvents['notification']);
  hear('participantJoined', { participant: { id: 'b', displayName: 'Bob', role: 'participant', connected: true,
    connectionQuality: { score: 10, cause: 'none' }, producers: [] } });
  return { call, told, hear };
}

test('follows roles, one’s own and others’, and tells each change once', () => {
  const { call: mine, told, hear } = call('host');
  hear('roleChanged', { participantId: 'b', role: 'host' });
  hear('roleChanged', { participantId: 'self', role: 'co-host' });
  hear('roleChanged', { participantId: 'self', role: 'co-host' });
  hear('roleChanged', { participantId: 'nobody', role: 'host' });
  assert.deepEqual(told, ['Bob: participant → host', 'Ada (you): host → co-host']);
  assert.equal(mine.role, 'co-host');
  assert.equal(mine.people()[1]!.role, 'host');
});

test('knows nothing more of the lobby once this person does not lead any more', () => {
  const { call: mine, hear } = call('co-host');
  hear('waiting', { waiting: [{ participantId: 'e', displayName: 'Eve', since: '' }] });
  hear('keptOut', { keptOut: [{ participantId: 'm', displayName: 'Mallory', by: 'Ada' }] });
  assert.equal(mine.keptOut.length, 1);
  hear('roleChanged', { participantId: 'self', role: 'participant' });
  assert.deepEqual(mine.waiting, []);
  assert.deepEqual(mine.keptOut, []);
});

test('lets this person do what the settings and their role let them', () => {
  const { call: mine, told, hear } = call('participant');
  hear('settingsChanged', { settings: { ...OPEN_HOUSE, locked: true, participantsMay: { ...OPEN_HOUSE.participantsMay, chat: false } } });
  assert.deepEqual([mine.may('chat'), mine.may('camera')], [false, true]);
  assert.deepEqual(told, ['locked: false → true']);
  hear('roleChanged', { participantId: 'self', role: 'co-host' });
  assert.ok(mine.may('chat'));
});

test('may take over from a host who is gone, until the host is back or it is done', () => {
  const { call: mine, hear } = call('participant');
  hear('hostGone', { mayClaim: true });
  assert.ok(mine.mayClaimHost);
  hear('hostGone', { mayClaim: false });
  assert.ok(!mine.mayClaimHost);
  hear('hostGone', { mayClaim: true });
  hear('roleChanged', { participantId: 'self', role: 'host' });
  assert.ok(!mine.mayClaimHost);
});
