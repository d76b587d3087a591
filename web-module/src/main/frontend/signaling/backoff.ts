const FIRST_MS = 300;
const LONGEST_MS = 5_000;

/**
 * How long to wait before the n-th attempt (from 0): doubling from 300 ms to 5 s, each spread over its upper half so
 * that a restarted server isn't met by everybody at once.
 *
 * @param random a number in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + random * ceiling / 2);
}
