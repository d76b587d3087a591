import assert from 'node:assert/strict';
import test from 'node:test';
import { movedWords, splitWords } from '../../main/frontend/room/call-news';
import { Comings } from '../../main/frontend/room/breakouts/comings';
import { OpenRooms } from '../../main/frontend/room/breakouts/open-rooms';
import type { Translate } from '../../main/frontend/room/messages';
import type { Breakouts } from '../../main/frontend/signaling/protocol';

const SPLIT: Breakouts = {
  rooms: [{ id: 'r1', number: 1, name: 'Left' }, { id: 'r2', number: 2, name: 'Right' }],
  people: [{ id: 'ada', displayName: 'Ada' }, { id: 'bob', displayName: 'Bob', breakoutId: 'r1', assignedId: 'r1' },
    { id: 'eve', displayName: 'Eve', breakoutId: 'r2', assignedId: 'r2' }, { id: 'cleo', displayName: 'Cleo', assignedId: 'r2' }],
  choose: false, lateJoiners: 'assign', secondsLeft: 90,
};
const self = { participantId: 'bob', displayName: 'Bob', role: 'participant' } as const;
const t: Translate = (key, values = {}) => [key, ...Object.values(values)].join(' ');

function open(breakouts: Breakouts = SPLIT): OpenRooms {
  const rooms = new OpenRooms();
  rooms.take(breakouts, 0);
  return rooms;
}

const names = (rooms: OpenRooms, id: string | null) => rooms.peopleIn(id).map(({ displayName }) => displayName).join(' ');

test('knows who is in each room, and follows each who moves or leaves', () => {
  const rooms = open();
  assert.deepEqual([names(rooms, null), names(rooms, 'r1'), names(rooms, 'r2')], ['Ada Cleo', 'Bob', 'Eve']);
  rooms.put({ id: 'ada', displayName: 'Ada', breakoutId: 'r1' });
  rooms.forget('eve');
  assert.deepEqual([names(rooms, null), names(rooms, 'r1'), names(rooms, 'r2')], ['Cleo', 'Ada Bob', '']);
  assert.deepEqual([rooms.roomOf('ada')?.name, rooms.roomOf('cleo'), rooms.roomOf('eve')], ['Left', null, undefined]);
});

test('knows where oneself is, of whom the others alone are told', () => {
  const rooms = open();
  rooms.enter({ self, place: { breakoutId: 'r2', name: 'Right' }, breakouts: SPLIT }, 0);
  assert.deepEqual([names(rooms, 'r1'), names(rooms, 'r2'), rooms.place?.name], ['', 'Bob Eve', 'Right']);
  rooms.enter({ self, breakouts: SPLIT }, 0);
  assert.deepEqual([names(rooms, null), rooms.place], ['Ada Bob Cleo', null]);
});

test('offers hosts every room, others the one that is meant for them, or all where people choose', () => {
  const ids = (rooms: OpenRooms, id: string, role: 'host' | 'co-host' | 'participant') => rooms.openTo(id, role).map(room => room.id).join(' ');
  assert.deepEqual([ids(open(), 'ada', 'host'), ids(open(), 'ada', 'co-host'), ids(open(), 'cleo', 'participant'), ids(open(), 'x', 'participant')],
    ['r1 r2', 'r1 r2', 'r2', '']);
  assert.equal(ids(open({ ...SPLIT, choose: true }), 'x', 'participant'), 'r1 r2');
});

test('counts down from when it was told, and warns once a minute before the end', () => {
  const rooms = open();
  assert.deepEqual([rooms.secondsLeft(0), rooms.secondsLeft(500), rooms.secondsLeft(30_000), rooms.secondsLeft(95_000)], [90, 90, 60, 0]);
  assert.equal(rooms.warning(29_000), null);
  assert.equal(rooms.warning(30_000), 60);
  assert.equal(rooms.warning(31_000), null);
  rooms.take({ ...SPLIT, secondsLeft: 50 }, 40_000);
  assert.equal(rooms.warning(41_000), null);
});

test('warns again of another split, and never without a timer', () => {
  const rooms = open();
  assert.equal(rooms.warning(60_000), 30);
  rooms.take(undefined, 60_000);
  assert.deepEqual([rooms.areOpen, rooms.secondsLeft(60_000), rooms.warning(60_000)], [false, null, null]);
  rooms.take({ ...SPLIT, rooms: [{ id: 'r9', number: 1, name: 'New' }], secondsLeft: 60 }, 70_000);
  assert.equal(rooms.warning(70_000), 60);
  const { secondsLeft: _, ...endless } = SPLIT;
  assert.equal(open(endless).warning(1e9), null);
});

test('says whether what it is told is news', () => {
  const rooms = new OpenRooms();
  assert.deepEqual([rooms.take(undefined, 0), rooms.take(SPLIT, 0), rooms.take(SPLIT, 0), rooms.take(undefined, 0)], [false, true, false, true]);
});

test('tells why one is in another room, and who did it', () => {
  assert.deepEqual([
    movedWords(t, 'Left', 'opened', 'Ada'), movedWords(t, 'Left', 'moved', 'Ada'), movedWords(t, null, 'moved', 'Ada'),
    movedWords(t, 'Left', 'chosen', null), movedWords(t, null, 'closed', 'Ada'), movedWords(t, null, 'closed', null), movedWords(t, 'Left', null, null),
  ], [
    'breakout.openedBy Ada breakout.youAreIn Left', 'breakout.movedBy Ada Left', 'breakout.broughtBackBy Ada',
    'breakout.youAreIn Left', 'breakout.closedBy Ada breakout.backInMain', 'breakout.timeIsUp breakout.backInMain', 'breakout.youAreIn Left',
  ]);
  assert.deepEqual([splitWords(t, true, false), splitWords(t, true, true), splitWords(t, false, true)],
    ['breakout.areOpen', 'breakout.areOpenToChoose', 'breakout.areClosed']);
});

function comings(rooms = new OpenRooms()) {
  const told: string[] = [];
  return { told, comings: new Comings(id => rooms.roomOf(id), t, text => told.push(text)) };
}

test('tells of one or two by name, and of many in one sentence', () => {
  const { told, comings: crowd } = comings();
  crowd.came('a', 'Ada');
  crowd.went('b', 'Bob');
  crowd.flush(0);
  ['c', 'd', 'e'].forEach(id => crowd.came(id, id));
  crowd.flush(0);
  assert.deepEqual(told, ['news.joined Ada', 'news.left Bob', 'news.joinedMany 3']);
});

test('says of who is in another room that they went there, not that they left', () => {
  const { told, comings: crowd } = comings(open());
  crowd.went('eve', 'Eve');
  crowd.went('ada', 'Ada');
  crowd.went('gone', 'Gus');
  crowd.flush(0);
  assert.deepEqual(told, ['news.left Gus', 'news.wentTo Eve Right', 'news.wentToMain Ada']);
});

test('is quiet while everybody changes rooms', () => {
  const { told, comings: crowd } = comings();
  crowd.went('b', 'Bob');
  crowd.bustle(1_000);
  crowd.came('e', 'Eve');
  crowd.flush(3_900);
  crowd.came('f', 'Finn');
  crowd.flush(4_100);
  assert.deepEqual(told, ['news.joined Finn']);
});
