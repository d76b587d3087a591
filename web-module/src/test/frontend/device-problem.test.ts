import assert from 'node:assert/strict';
import test from 'node:test';
import { InsecureContextError, problemOf } from '../../main/frontend/media/device-problem';

const cases: [string, string, string][] = [
  ['NotAllowedError', 'Permission denied', 'refused'],
  ['NotAllowedError', 'Permission dismissed', 'dismissed'],
  ['NotAllowedError', 'The request is not allowed by the user agent', 'refused'],
  ['NotAllowedError', 'Permission denied by system', 'system'],
  ['SecurityError', '', 'policy'],
  ['NotFoundError', 'Requested device not found', 'missing'],
  ['NotReadableError', 'Could not start video source', 'busy'],
  ['NotReadableError', 'Failed to allocate videosource', 'busy'],
  ['AbortError', 'Starting videoinput failed', 'busy'],
  ['AbortError', 'Timeout starting video source', 'busy'],
  ['OverconstrainedError', '', 'unsuitable'],
  ['TypeError', 'anything else', 'failed'],
];

for (const [name, message, problem] of cases) {
  test(`tells ${name} "${message}" as ${problem}`, () => {
    assert.equal(problemOf(new DOMException(message, name)), problem);
  });
}

test('reads errors that are no Error, as OverconstrainedError is in some browsers', () => {
  assert.equal(problemOf({ name: 'OverconstrainedError', message: '', constraint: 'width' }), 'unsuitable');
});

test('knows a page that is not secure', () => {
  assert.equal(problemOf(new InsecureContextError('no devices')), 'insecure');
});

test('has a word for anything thrown', () => {
  assert.equal(problemOf(undefined), 'failed');
  assert.equal(problemOf('x'), 'failed');
});

test('tells what the rules of an organisation or of a page around forbid from what the person refused', () => {
  assert.equal(problemOf(new DOMException('Permission denied', 'NotAllowedError'), false), 'policy');
  assert.equal(problemOf(new DOMException('', 'NotFoundError'), false), 'missing');
});
