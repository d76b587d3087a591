import assert from 'node:assert/strict';
import test from 'node:test';
import { PrivateLook } from '../../main/frontend/media/private-look';
import { FakePerson } from './fake-person';

async function person(): Promise<{ person: FakePerson; look: PrivateLook; open: () => number }> {
  const person = new FakePerson();
  await person.enters(null);
  return { person, look: new PrivateLook(person.devices), open: () => person.computer.tracks.filter(({ readyState }) => readyState === 'live').length };
}

test('a look at oneself with the camera off is seen by nobody else, and the camera goes dark when it ends', async () => {
  const { person: ada, look, open } = await person();
  assert.equal(open(), 0);
  await look.open();
  assert.equal(look.track?.readyState, 'live');
  assert.equal(ada.sfu.count('camera'), 0);
  assert.equal(ada.devices.isOn('camera'), false);
  look.end();
  assert.equal(open(), 0);
  ada.leave();
});

test('a look that ends while the browser still asks leaves no camera open', async () => {
  const { person: ada, look, open } = await person();
  let answer: () => void = () => undefined;
  ada.computer.asking = new Promise(resolve => { answer = resolve; });
  const opening = look.open();
  look.end();
  answer();
  await opening;
  assert.equal(open(), 0);
  ada.leave();
});

test('with the camera on it is the picture of the call, which the end of the look leaves alone', async () => {
  const { person: ada, look, open } = await person();
  await look.open();
  await ada.devices.switches.camera.turnOn();
  assert.equal(look.track, ada.devices.captures.camera.track);
  assert.equal(open(), 1, 'the camera that was opened for the look is given back');
  look.end();
  assert.equal(open(), 1);
  ada.leave();
});

test('shows the camera that is chosen now, or why it can’t', async () => {
  const { person: ada, look } = await person();
  ada.computer.all.push({ kind: 'videoinput', deviceId: 'other', label: 'other', groupId: '' });
  await look.open();
  await ada.devices.choose('camera', 'other');
  await new Promise(resolve => setTimeout(resolve));
  assert.equal(look.track?.getSettings().deviceId, 'other');
  look.end();
  const nothing = new PrivateLook(ada.devices);
  ada.computer.all = [];
  await nothing.open();
  assert.equal(nothing.problem, 'missing');
  ada.leave();
});
