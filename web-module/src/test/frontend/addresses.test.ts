import assert from 'node:assert/strict';
import test from 'node:test';
import { isAddress, readAddresses } from '../../main/frontend/pages/addresses';

test('reads addresses as people paste them, each once', () => {
  assert.deepEqual(readAddresses('Ada Lovelace <Ada@example.org>, bob@example.org;carol@example.org\n\nbob@example.org dan@example.org\r\n'),
    ['ada@example.org', 'bob@example.org', 'carol@example.org', 'dan@example.org']);
  assert.deepEqual(readAddresses(' ,;\n '), []);
});

test('keeps what is no address for its writer to mend', () => {
  assert.deepEqual(readAddresses('ada@example.org, bob'), ['ada@example.org', 'bob']);
  assert.deepEqual(readAddresses('"Lovelace, Ada" <ada@example.org>').filter(isAddress), ['ada@example.org']);
});

test('knows an address from what is none', () => {
  assert.deepEqual(['ada@example.org', 'ada@localhost', 'ü@bücher.example'].map(isAddress), [true, true, true]);
  assert.deepEqual(['ada', 'ada@', '@example.org', 'a b@example.org', 'a@b@c', 'ada@example..org', `${'a'.repeat(65)}@x.org`, 'ada@x.org\r\nBcc:'].map(isAddress),
    Array(8).fill(false));
});
