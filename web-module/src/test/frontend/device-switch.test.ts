import assert from 'node:assert/strict';
import test from 'node:test';
import { DeviceSwitch, type Switched } from '../../main/frontend/media/device-switch';

/** A device whose opening is finished by the test; it writes down what was done to it. */
class Hand implements Switched {
  readonly done: string[] = [];
  live = false;
  private finish: ((failure?: Error) => void) | null = null;

  open(): Promise<void> {
    this.done.push('open');
    return new Promise((resolve, reject) => {
      this.finish = failure => {
        this.live = failure === undefined;
        failure ? reject(failure) : resolve();
      };
    });
  }

  silence(): void {
    this.live = false;
    this.done.push('silence');
  }

  async close(): Promise<void> {
    this.done.push('close');
  }

  async opens(failure?: Error): Promise<void> {
    await turns();
    this.finish!(failure);
    this.finish = null;
    await turns();
  }
}

async function turns(): Promise<void> {
  for (let i = 0; i < 10; i++) {
    await Promise.resolve();
  }
}

function fixture(passing?: (failure: unknown) => boolean) {
  const hand = new Hand();
  const device = new DeviceSwitch(hand, passing);
  const states: string[] = [];
  const failures: unknown[] = [];
  device.events.on('state', state => states.push(state));
  device.events.on('failed', failure => failures.push(failure));
  return { hand, device, states, failures };
}

test('is off until somebody switches it on', () => {
  const { device, hand } = fixture();
  void device.refresh();
  assert.equal(device.state, 'off');
  assert.deepEqual(hand.done, []);
});

test('shows on only when device and SFU are on', async () => {
  const { device, hand, states } = fixture();
  void device.turnOn();
  await turns();
  assert.equal(device.state, 'starting');
  await hand.opens();
  assert.deepEqual(states, ['starting', 'on']);
});

test('is silent at once when switched off', async () => {
  const { device, hand } = fixture();
  void device.turnOn();
  await hand.opens();
  void device.turnOff();
  assert.equal(hand.live, false);
  assert.equal(device.state, 'off');
  await turns();
  assert.deepEqual(hand.done, ['open', 'silence', 'close']);
});

test('stays off when switched off while it was starting', async () => {
  const { device, hand, states } = fixture();
  void device.turnOn();
  await turns();
  void device.turnOff();
  await hand.opens();
  assert.equal(hand.live, false);
  assert.deepEqual(states, ['starting', 'off']);
  assert.equal(hand.done.at(-1), 'close');
});

test('does not open what was switched off before its turn came', async () => {
  const { device, hand } = fixture();
  void device.turnOn();
  void device.turnOff();
  await turns();
  assert.deepEqual(hand.done, ['silence', 'close']);
});

test('ends up as the last press wants, however fast they come', async () => {
  const { device, hand } = fixture();
  void device.toggle();
  await turns();
  void device.toggle();
  void device.toggle();
  await hand.opens();
  await hand.opens();
  assert.equal(device.state, 'on');
  assert.equal(hand.live, true);
});

test('falls back to off and says why when the device fails', async () => {
  const { device, hand, failures } = fixture();
  void device.turnOn();
  await hand.opens(new Error('in use'));
  assert.equal(device.state, 'off');
  assert.equal(String(failures[0]), 'Error: in use');
  assert.deepEqual(hand.done, ['open', 'silence', 'close']);
});

test('opens anew after a rebuild where it was on', async () => {
  const { device, hand } = fixture();
  void device.turnOn();
  await hand.opens();
  void device.refresh();
  assert.equal(device.state, 'starting');
  await hand.opens();
  assert.equal(device.state, 'on');
});

test('stays off after a rebuild where it was off', async () => {
  const { device, hand } = fixture();
  void device.turnOn();
  await hand.opens();
  void device.turnOff();
  await turns();
  void device.refresh();
  await turns();
  assert.equal(device.state, 'off');
  assert.equal(hand.done.filter(step => step === 'open').length, 1);
});

test('keeps wanting to be on over a lost connection, silent until the rebuild', async () => {
  const { device, hand, failures } = fixture(() => true);
  void device.turnOn();
  await hand.opens(new Error('connection lost'));
  assert.equal(device.state, 'starting');
  assert.equal(hand.live, false);
  assert.deepEqual(failures, []);
  void device.refresh();
  await hand.opens();
  assert.equal(device.state, 'on');
});
