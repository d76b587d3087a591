const FIRST_MS = 300;
const LONGEST_MS = 5_000;
/** After so many attempts, some two minutes, nobody waits before the screen; the server is asked less often. */
const PATIENT_FROM = 30;
const PATIENT_MS = 15_000;

/**
 * How long to wait before the n-th attempt (from 0): doubling from 300 ms to 5 s, and after two minutes 15 s, each spread
 * over its upper half so that a restarted server isn't met by everybody at once.
 *
 * @param random a number in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  const ceiling = attempt >= PATIENT_FROM ? PATIENT_MS : Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + random * ceiling / 2);
}
