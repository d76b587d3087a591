import type { Translate } from './messages';

/** How the server calls whoever erased their account, in every language. */
const ERASED = 'Deleted account';

/** Somebody's name; whoever erased their account is called so in the reader's language. */
export function shownName(name: string, t: Translate): string {
  return name === ERASED ? t('person.erased') : name;
}
