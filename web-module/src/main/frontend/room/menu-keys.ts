/** What a key does in an open menu: which entry it leads to, or that it closes the menu. */
export type MenuStep = number | 'close' | null;

/**
 * Up and down go round, Home and End to the ends, a letter to the next entry that begins with it.
 *
 * @param at     the entry that has the keyboard; -1: none
 * @param labels of all entries
 */
export function menuStep(key: string, at: number, labels: readonly string[]): MenuStep {
  const count = labels.length;
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return at <= 0 ? count - 1 : at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case 'Escape':
    case 'Tab':
      return 'close';
    default:
      return byLetter(key, at, labels);
  }
}

function byLetter(key: string, at: number, labels: readonly string[]): MenuStep {
  if ([...key].length !== 1 || key === ' ') {
    return null;
  }
  const letter = key.toLocaleLowerCase();
  const ahead = labels.map((_, step) => (at + 1 + step) % labels.length);
  return ahead.find(index => labels[index]!.toLocaleLowerCase().startsWith(letter)) ?? null;
}
