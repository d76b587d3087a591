import assert from 'node:assert/strict';
import test from 'node:test';
import { BreakoutPlan, type Candidate } from '../../main/frontend/room/breakouts/breakout-plan';

const person = (name: string, leads = false): Candidate => ({ id: name.toLowerCase(), name, leads });
const COMPANY = [person('Ada', true), person('Bob'), person('Cleo'), person('Dora'), person('Eve'), person('Finn')];

function plan(people: readonly Candidate[] = COMPANY, kept: string | null = null, random: () => number = () => 0) {
  const memory = { kept, read: () => memory.kept, write: (text: string) => { memory.kept = text; } };
  const made = new BreakoutPlan(memory, random);
  made.meet(people);
  return { made, memory };
}

const shown = (made: BreakoutPlan) => made.rooms().map(room => room.map(({ name }) => name).join(' '));

test('spreads participants evenly in their order, and leaves hosts where they are', () => {
  const { made } = plan();
  assert.deepEqual(shown(made), ['Bob Dora Finn', 'Cleo Eve']);
  assert.deepEqual(made.staying().map(({ name }) => name), ['Ada']);
});

test('spreads anew over another number of rooms, and takes in who comes without moving the others', () => {
  const { made } = plan();
  made.setCount(3);
  assert.deepEqual(shown(made), ['Bob Eve', 'Cleo Finn', 'Dora']);
  made.meet([...COMPANY, person('Gus')]);
  assert.deepEqual(shown(made), ['Bob Eve', 'Cleo Finn', 'Dora Gus']);
});

test('has between one and twenty rooms', () => {
  const { made } = plan();
  made.setCount(0);
  assert.equal(made.count, 1);
  made.setCount(99);
  assert.equal(made.count, 20);
  made.setCount(Number.NaN);
  assert.equal(made.count, 1);
});

test('chance leaves rooms whose sizes differ by one at most, with each participant in one', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const crowd = Array.from({ length: 47 }, (_, index) => person(`P${index}`, index < 2));
  for (let rooms = 1; rooms <= 20; rooms++) {
    const { made } = plan(crowd, null, random);
    made.setCount(rooms);
    made.share('random');
    const sizes = made.rooms().map(room => room.length);
    assert.ok(Math.max(...sizes) - Math.min(...sizes) <= 1, String(sizes));
    assert.equal(new Set(made.rooms().flat().map(({ id }) => id)).size, 45);
  }
});

test('chance is drawn anew when it is asked for, and otherwise stays', () => {
  let seed = 3;
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const crowd = Array.from({ length: 30 }, (_, index) => person(`P${index}`));
  const { made } = plan(crowd, null, random);
  made.share('random');
  const first = shown(made);
  made.meet([...crowd, person('Late')]);
  assert.deepEqual(shown(made).map(room => room.replace(' Late', '')), first);
  made.meet(crowd);
  made.share('random');
  assert.notDeepEqual(shown(made), first);
});

test('a choice by hand goes on from what was, hosts included', () => {
  const { made } = plan();
  made.place('bob', 1);
  made.place('ada', 0);
  made.place('finn', null);
  assert.equal(made.sharing, 'hand');
  assert.deepEqual(shown(made), ['Ada Dora', 'Bob Cleo Eve']);
  assert.deepEqual(made.staying().map(({ name }) => name), ['Finn']);
  made.clear();
  assert.deepEqual(shown(made), ['', '']);
});

test('who was by hand in a room that is gone stays in the main room', () => {
  const { made } = plan();
  made.place('eve', 1);
  made.setCount(1);
  assert.deepEqual(shown(made), ['Bob Dora Finn']);
  assert.deepEqual(made.staying().map(({ name }) => name), ['Ada', 'Cleo', 'Eve']);
});

test('who left comes back to the same place', () => {
  const { made } = plan();
  made.place('bob', 1);
  made.meet(COMPANY.filter(({ name }) => name !== 'Bob'));
  assert.deepEqual(shown(made), ['Dora Finn', 'Cleo Eve']);
  made.meet(COMPANY);
  assert.deepEqual(shown(made), ['Dora Finn', 'Bob Cleo Eve']);
});

test('sends nobody anywhere where people choose themselves', () => {
  const { made } = plan();
  made.share('choose');
  made.setLateJoiners('main');
  assert.deepEqual(made.request(number => `Room ${number}`), {
    rooms: [{ name: 'Room 1', participantIds: [] }, { name: 'Room 2', participantIds: [] }], choose: true, lateJoiners: 'main',
  });
});

test('asks for what was planned, with names of its own where there are some', () => {
  const { made } = plan();
  made.rename(1, '  Team \u202e Blue\n');
  made.setMinutes(500);
  assert.deepEqual(made.request(number => `Raum ${number}`), {
    rooms: [{ name: 'Raum 1', participantIds: ['bob', 'dora', 'finn'] }, { name: 'Team Blue', participantIds: ['cleo', 'eve'] }],
    minutes: 120, choose: false, lateJoiners: 'assign',
  });
  made.rename(1, '   ');
  made.rename(0, '😀'.repeat(130));
  made.setMinutes(null);
  const { rooms, minutes } = made.request(number => `Raum ${number}`);
  assert.deepEqual([[...rooms[0]!.name].length, rooms[1]!.name, minutes], [100, 'Raum 2', undefined]);
});

test('is the same after a reload', () => {
  const { made, memory } = plan();
  made.setCount(4);
  made.rename(2, 'Third');
  made.setMinutes(15);
  made.place('eve', 3);
  const again = plan(COMPANY, memory.kept).made;
  assert.deepEqual(again.request(String), made.request(String));
});

test('begins anew where what was kept can not be read', () => {
  for (const kept of ['no JSON', '{"names":[]}', '{"names":3}', 'null']) {
    assert.equal(plan(COMPANY, kept).made.count, 2, kept);
  }
});
