import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { FakePerson } from './fake-person';

const HEARD = 'heard, passes, open';
const MUTED = 'muted, silent, closed';

const people: FakePerson[] = [];
afterEach(() => people.splice(0).forEach(person => {
  person.leave();
  assert.deepEqual(person.hot, []);
}));

async function inTheRoom(microphone: boolean, keptOpen = false): Promise<FakePerson> {
  const person = new FakePerson();
  people.push(person);
  person.devices.keepMicrophoneOpen(keptOpen);
  if (microphone) {
    await person.devices.switches.microphone.turnOn();
  }
  await person.enters(null);
  assert.equal(person.microphone, microphone ? HEARD : MUTED);
  return person;
}

const STAYS = [['a breakout move', { reason: 'opened', by: 'Ada' } as const], ['a reconnection', null]] as const;
for (const keptOpen of [false, true]) {
  for (const [name, move] of STAYS) {
    const what = `${name}${keptOpen ? ' with the microphone kept open' : ''}`;
    const moves = (person: FakePerson) => person.enters(move ? 'r1' : null, move);

    test(`whoever is muted stays muted over ${what}, and is heard when they want to`, async () => {
      const person = await inTheRoom(false, keptOpen);
      await moves(person);
      assert.equal(person.microphone, MUTED);
      await person.devices.switches.microphone.turnOn();
      assert.equal(person.microphone, HEARD);
      await person.devices.switches.microphone.turnOff();
      await moves(person);
      assert.equal(person.microphone, MUTED);
    });

    test(`whoever is heard is heard after ${what}, by one Producer`, async () => {
      const person = await inTheRoom(true, keptOpen);
      await moves(person);
      assert.equal(person.microphone, HEARD);
      assert.equal(person.sfu.count('microphone'), 1);
      assert.deepEqual(person.told, []);
    });

    test(`a mute pressed during ${what} holds`, async () => {
      const person = await inTheRoom(true, keptOpen);
      const release = person.sfu.hold('createWebRtcTransport');
      const entering = moves(person);
      await person.settle();
      void person.devices.switches.microphone.turnOff();
      release();
      await entering;
      assert.equal(person.microphone, MUTED);
    });

    test(`a mute pressed while ${what} publishes the voice holds`, async () => {
      const person = await inTheRoom(true, keptOpen);
      const release = person.sfu.hold('produce');
      await moves(person);
      void person.devices.switches.microphone.turnOff();
      release();
      await person.settle();
      assert.equal(person.microphone, MUTED);
    });

    test(`an unmute on its way when ${what} comes is done in the new stay`, async () => {
      const person = await inTheRoom(true, keptOpen);
      await person.devices.switches.microphone.turnOff();
      const release = person.sfu.hold('resumeProducer');
      void person.devices.switches.microphone.turnOn();
      await overtaken(person, moves, release);
    });

    test(`a first word on its way when ${what} comes is heard in the new stay`, async () => {
      const person = await inTheRoom(false, keptOpen);
      const release = person.sfu.hold('produce');
      void person.devices.switches.microphone.turnOn();
      await person.settle();
      person.sfu.refuseOnce('produce', 'not-found');
      await overtaken(person, moves, release);
    });
  }
}

/** What is on its way fails before the media of the new stay is built. */
async function overtaken(person: FakePerson, moves: (person: FakePerson) => Promise<void>, release: () => void): Promise<void> {
  await person.settle();
  person.holdsOpenings = true;
  const entering = moves(person);
  await person.settle();
  release();
  await person.settle();
  person.openings[0]!();
  await entering;
  assert.equal(person.microphone, HEARD);
  assert.deepEqual(person.told, []);
}

test('a mute pressed while the browser asks for the microphone holds', async () => {
  const person = await inTheRoom(false);
  let answer: () => void = () => undefined;
  person.computer.asking = new Promise(resolve => { answer = resolve; });
  void person.devices.switches.microphone.turnOn();
  await person.settle();
  void person.devices.switches.microphone.turnOff();
  answer();
  await person.settle();
  assert.equal(person.microphone, MUTED);
  assert.equal(person.sfu.count('microphone'), 0);
});

test('media of a stay that is over before it is built is closed, and that of the last one used', async () => {
  const person = await inTheRoom(true);
  person.holdsOpenings = true;
  const first = person.enters('r1', { reason: 'moved', by: 'Ada' });
  const second = person.enters('r2', { reason: 'moved', by: 'Ada' });
  await person.settle();
  person.openings[1]!();
  await second;
  person.openings[0]!();
  await first;
  assert.deepEqual([person.closed, person.microphone, person.sfu.count('microphone')], [[0, 1], HEARD, 1]);
});

test('whoever moves twice quickly is in the last room, with what they send sent once', async () => {
  const person = await inTheRoom(true);
  const first = person.enters('r1', { reason: 'moved', by: 'Ada' });
  const second = person.enters('r2', { reason: 'moved', by: 'Ada' });
  await Promise.all([first, second]);
  assert.deepEqual([person.call.rooms.place?.breakoutId, person.microphone, person.sfu.count('microphone')], ['r2', HEARD, 1]);
  assert.deepEqual(person.moved.map(({ to }) => to?.breakoutId), ['r1', 'r2']);
});

test('whoever was moved while they were away learns of it when they come back', async () => {
  const person = await inTheRoom(true);
  await person.enters('r1');
  await person.enters('r1');
  await person.enters(null);
  assert.deepEqual(person.moved, [
    { to: { breakoutId: 'r1', name: 'r1' }, reason: null, by: null, shareEnded: false }, { to: null, reason: null, by: null, shareEnded: false },
  ]);
});

test('a shared screen goes on over a reconnection, and ends with a move, told or missed', async () => {
  for (const move of [{ reason: 'moved', by: 'Ada' } as const, null]) {
    const person = await inTheRoom(false);
    await person.share.toggle();
    await person.enters(null);
    assert.deepEqual([person.share.state, person.sfu.passes('screen')], ['on', true]);
    await person.enters('r1', move);
    assert.deepEqual([person.share.state, person.sfu.passes('screen'), person.moved[0]!.shareEnded], ['off', false, true]);
  }
});

test('whoever a host mutes is muted on the device too, also over a move that comes with it', async () => {
  const person = await inTheRoom(true);
  const producerId = person.sfu.pauseByHost('microphone');
  person.call.onNotification({ method: 'muted', params: { producerId, by: 'Ada' } });
  await person.enters('r1', { reason: 'moved', by: 'Ada' });
  assert.equal(person.microphone, MUTED);
});

test('whoever was sent to the lobby and is let in again is as they were', async () => {
  for (const microphone of [true, false]) {
    const person = await inTheRoom(microphone);
    person.call.end();
    person.sfu.closeAll();
    await person.settle();
    assert.equal(person.sfu.passes('microphone'), false);
    person.newCall();
    await person.enters(null);
    assert.equal(person.microphone, microphone ? HEARD : MUTED);
  }
});

test('another microphone is chosen without being heard where one was muted, and without a new Producer where one was not', async () => {
  const muted = await inTheRoom(false);
  await muted.devices.choose('microphone', 'built-in');
  assert.equal(muted.microphone, MUTED);
  const heard = await inTheRoom(true);
  await heard.devices.choose('microphone', 'built-in');
  assert.equal(heard.microphone, HEARD);
  assert.equal(heard.devices.captures.microphone.track?.getSettings().deviceId, 'built-in');
  assert.equal(heard.sfu.methods().filter(method => method === 'produce').length, 1);
});

test('a microphone that is unplugged gives way to another one, and nobody is asked', async () => {
  const person = await inTheRoom(true);
  person.computer.unplug('headset');
  await person.settle();
  assert.equal(person.microphone, HEARD);
  assert.deepEqual(person.told, ['audioinput headset → audioinput built-in']);
  person.computer.unplug('built-in');
  await person.settle();
  assert.equal(person.microphone, MUTED);
  assert.deepEqual(person.told.slice(1), ['microphone unplugged']);
  assert.equal(person.devices.problem('microphone'), 'unplugged');
});

test('a microphone that is unplugged while one is muted opens no other one', async () => {
  const person = await inTheRoom(true);
  person.devices.keepMicrophoneOpen(true);
  await person.devices.switches.microphone.turnOff();
  person.computer.unplug('headset');
  await person.settle();
  assert.equal(person.microphone, MUTED);
  assert.deepEqual(person.told, []);
});

test('what was missing is no problem any more once it is plugged in', async () => {
  const person = await inTheRoom(true);
  const { all } = person.computer;
  person.computer.unplug('built-in');
  person.computer.unplug('headset');
  await person.settle();
  person.computer.all = all;
  person.computer.dispatchEvent(new Event('devicechange'));
  await person.settle();
  assert.equal(person.devices.problem('microphone'), null);
  assert.equal(person.microphone, MUTED);
});

test('a muted microphone is given back, or kept open in silence where the person wants to unmute instantly', async () => {
  const person = await inTheRoom(true);
  const live = () => person.computer.tracks.some(track => track.kind === 'audio' && track.readyState === 'live');
  await person.devices.switches.microphone.turnOff();
  assert.deepEqual([live(), person.microphone], [false, MUTED]);
  person.devices.keepMicrophoneOpen(true);
  await person.devices.switches.microphone.turnOn();
  await person.devices.switches.microphone.turnOff();
  assert.deepEqual([live(), person.microphone], [true, MUTED]);
  await person.enters('r1', { reason: 'moved', by: 'Ada' });
  assert.deepEqual([live(), person.microphone], [true, MUTED]);
  person.devices.keepMicrophoneOpen(false);
  await person.settle();
  assert.deepEqual([live(), person.microphone], [false, MUTED]);
});
