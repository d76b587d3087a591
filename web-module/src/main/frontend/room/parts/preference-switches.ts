import { h } from '../dom';
import type { Translate } from '../messages';
import { PREFERENCES, type Preference, type Preferences } from '../preferences';

/** What somebody sets for all their meetings: each a switch that works at once. */
export class PreferenceSwitches {
  readonly element: HTMLElement;

  /** @param changed told after one is set otherwise */
  constructor(private readonly t: Translate, private readonly preferences: Preferences, private readonly changed: (what: Preference) => void) {
    this.element = h('fieldset', { class: 'host-group preferences' }, h('legend', {}, t('preference.title')), ...PREFERENCES.map(what => this.line(what)));
  }

  dispose(): void {
    // Nothing is held.
  }

  private line(what: Preference): HTMLElement {
    const id = `preference-${what}`;
    const input = h('input', { testId: id, attributes: { type: 'checkbox', role: 'switch', id, 'aria-describedby': `${id}-note` } });
    input.checked = this.preferences[what];
    input.addEventListener('change', () => {
      this.preferences[what] = input.checked;
      this.changed(what);
    });
    return h('div', { class: 'host-line' },
      h('label', { attributes: { for: id } }, h('span', { class: 'host-label' }, this.t(`preference.${what}`)),
        h('span', { class: 'host-note', attributes: { id: `${id}-note` } }, this.t(`preference.${what}.words`))), input);
  }
}
