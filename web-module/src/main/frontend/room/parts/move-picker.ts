import { h } from '../dom';
import { icon } from '../icons';

/** A place where somebody can be sent; the main room, or nowhere, is ''. */
export interface Destination { value: string; text: string }

/** A small button that lets one choose where somebody goes: the system's own list, which every keyboard and phone knows. */
export class MovePicker {
  readonly element: HTMLElement;
  private readonly select: HTMLSelectElement;
  private offered = '';

  constructor(testId: string, label: string, chosen: (value: string) => void) {
    this.select = h('select', { testId, label, attributes: { title: label } });
    this.select.addEventListener('change', () => chosen(this.select.value));
    this.element = h('span', { class: 'move-picker' }, icon('move-to'), this.select);
  }

  update(destinations: readonly Destination[], here: string): void {
    const key = JSON.stringify(destinations);
    if (key !== this.offered) {
      this.offered = key;
      this.select.replaceChildren(...destinations.map(({ value, text }) => h('option', { attributes: { value } }, text)));
    }
    this.select.value = here;
  }
}
