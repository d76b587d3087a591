import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { matches, SEARCHED_FROM } from '../people-list';
import type { Person } from '../roster';

const SAID_AFTER_MS = 600;

/** Finds people by name where there are many, and tells how many it found. */
export class PeopleSearch {
  readonly element: HTMLElement;
  private readonly field: HTMLInputElement;
  private readonly found = h('p', { class: 'people-found', testId: 'people-found' });
  private readonly voice = h('p', { class: 'voice', attributes: { role: 'status' } });
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly t: Translate, changed: () => void) {
    const label = t('people.search');
    this.field = h('input', { testId: 'people-search', label, attributes: { type: 'search', placeholder: label, autocomplete: 'off', spellcheck: 'false' } });
    this.field.addEventListener('input', changed);
    this.field.addEventListener('keydown', event => {
      if (event.key === 'Escape' && this.field.value !== '') {
        event.preventDefault(); // the first press empties the field, the second closes the panel
        this.field.value = '';
        changed();
      }
    });
    this.element = h('search', { class: 'people-search' }, h('div', { class: 'search-field' }, icon('search'), this.field), this.found, this.voice);
  }

  /** Those of the people that are looked for. */
  filter(people: readonly Person[]): readonly Person[] {
    const searched = people.length >= SEARCHED_FROM || this.field.value !== '';
    this.element.hidden = !searched;
    const found = people.filter(({ name }) => matches(name, this.field.value));
    this.tell(this.field.value.trim() === '' ? '' : this.t('people.found', { count: found.length }));
    return found;
  }

  private tell(words: string): void {
    if (this.found.textContent !== words) {
      this.found.textContent = words;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => { this.voice.textContent = words; }, SAID_AFTER_MS);
    }
    this.found.hidden = words === '';
  }
}
