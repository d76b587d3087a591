import { h } from '../dom';
import { icon } from '../icons';

/** What a number field is for. */
export interface NumberFieldLook {
  testId: string;
  label: string;
  least: number;
  most: number;
  /** How far a press of one of its buttons goes. */
  step: number;
  less: string;
  more: string;
  /** Shown where no number is given; without it one must be. */
  none?: string;
}

/** A number between two others, typed or stepped by buttons that a finger can hit. */
export class NumberField {
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly buttons: HTMLButtonElement[];
  private shown: number | null = null;

  /** @param chosen told of each number that is given; null: none */
  constructor(private readonly look: NumberFieldLook, private readonly chosen: (value: number | null) => void) {
    const { testId, label, least, most, none } = look;
    this.input = h('input', {
      testId, attributes: {
        type: 'number', id: testId, inputmode: 'numeric', min: String(least), max: String(most), step: '1', ...none === undefined ? { required: '' } : { placeholder: none },
      },
    });
    this.input.addEventListener('change', () => this.take(this.input.value === '' ? null : this.input.valueAsNumber));
    this.buttons = [this.button('minus', look.less, -1), this.button('plus', look.more, 1)];
    this.element = h('div', { class: 'number-line' }, h('label', { attributes: { for: testId } }, label),
      h('div', { class: 'number-field' }, this.buttons[0], this.input, this.buttons[1]));
  }

  update(value: number | null): void {
    this.shown = value;
    const text = value === null ? '' : String(value);
    if (document.activeElement !== this.input) {
      this.input.value = text;
    }
    this.buttons[0]!.disabled = value === null || (value <= this.look.least && this.look.none === undefined);
    this.buttons[1]!.disabled = value !== null && value >= this.look.most;
  }

  private button(sign: 'minus' | 'plus', label: string, direction: number): HTMLButtonElement {
    return h('button', { class: 'icon-button', label, attributes: { type: 'button' }, onClick: () => this.stepBy(direction) }, icon(sign));
  }

  /** Below the least there is none, where none is possible. */
  private stepBy(direction: number): void {
    const { step, least, none } = this.look;
    const value = (this.shown ?? 0) + direction * step;
    this.take(value < least && none !== undefined ? null : value);
    this.input.value = this.shown === null ? '' : String(this.shown);
  }

  private take(value: number | null): void {
    const { least, most, none } = this.look;
    const given = value === null || Number.isNaN(value) ? (none === undefined ? this.shown : null) : Math.min(most, Math.max(least, Math.round(value)));
    this.input.value = given === null ? '' : String(given);
    this.chosen(given);
  }
}
