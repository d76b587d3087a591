import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Outage } from '../../main/frontend/room/outage';

test('says what is happening, and after twenty seconds that a server may be restarting', () => {
  mock.timers.enable({ apis: ['setInterval'] });
  let online = true;
  const shown: (string | null)[] = [];
  const outage = new Outage(key => key, words => shown.push(words), () => online);
  assert.equal(outage.words(0), null);
  outage.lost(1_000);
  outage.lost(5_000);
  assert.deepEqual([outage.words(20_999), outage.words(21_000), outage.words(60_999), outage.words(61_000)],
    ['banner.reconnecting', 'banner.restarting', 'banner.restarting', 'banner.away']);
  online = false;
  assert.equal(outage.words(2_000), 'banner.offline');
  outage.over();
  assert.equal(outage.words(99_000), null);
  assert.equal(shown.at(-1), null);
  online = true;
  outage.lost(100_000);
  assert.equal(outage.words(101_000), 'banner.reconnecting');
  outage.over();
  mock.timers.reset();
});
