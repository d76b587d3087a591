import type { LateJoiners } from '../../signaling/protocol';
import { LONGEST_MINUTES, LONGEST_NAME, MOST_ROOMS, SHARINGS, type BreakoutPlan, type Candidate, type Sharing } from '../breakouts/breakout-plan';
import { arrange, h } from '../dom';
import type { Translate } from '../messages';
import { BreakoutCard } from './breakout-card';
import { MovePicker } from './move-picker';
import { NumberField } from './number-field';

/** Before rooms open: how many, for how long, who goes where. */
export class BreakoutPlanForm {
  readonly element: HTMLElement;
  private readonly count: NumberField;
  private readonly minutes: NumberField;
  private readonly sharings: HTMLInputElement[];
  private readonly note = h('p', { class: 'plan-note', attributes: { 'aria-live': 'polite' } });
  private readonly again: HTMLButtonElement;
  private readonly late: HTMLSelectElement;
  private readonly list = h('div', { class: 'room-cards' });
  private readonly cards: { card: BreakoutCard; name: HTMLInputElement }[] = [];
  private readonly main: BreakoutCard;
  private readonly pickers = new Map<string, MovePicker>();
  private readonly summary = h('p', { class: 'plan-summary' });

  constructor(private readonly t: Translate, private readonly plan: BreakoutPlan, private readonly self: () => string, open: () => void) {
    this.count = new NumberField({
      testId: 'breakout-count', label: t('breakout.count'), least: 1, most: MOST_ROOMS, step: 1, less: t('breakout.fewer'), more: t('breakout.more'),
    }, count => this.change(() => count !== null && plan.setCount(count)));
    this.minutes = new NumberField({
      testId: 'breakout-minutes', label: t('breakout.minutes'), least: 1, most: LONGEST_MINUTES, step: 5, less: t('breakout.shorter'), more: t('breakout.longer'),
      none: t('breakout.noTimer'),
    }, minutes => this.change(() => plan.setMinutes(minutes)));
    this.sharings = SHARINGS.map(sharing => this.sharing(sharing));
    this.again = h('button', {
      class: 'text-button', testId: 'breakout-again', attributes: { type: 'button' }, onClick: () => this.change(() => this.doAgain()),
    });
    this.late = this.lateJoiners();
    this.main = new BreakoutCard(h('h3', {}, t('breakout.stays')), [], count => this.countWords(count));
    this.element = h('form', { class: 'breakout-plan' },
      h('div', { class: 'breakout-scroll' }, this.count.element, this.minutes.element, this.sharingGroup(),
        h('label', { class: 'plan-late' }, h('span', {}, t('breakout.late')), this.late), this.list),
      h('footer', { class: 'breakout-foot' }, this.summary,
        h('button', { class: 'button', testId: 'breakout-open', attributes: { type: 'submit' } }, t('breakout.open'))));
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      open();
    });
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('#breakout-count')?.focus();
  }

  /** @param people who can be sent to a room */
  update(people: readonly Candidate[]): void {
    this.plan.meet(people);
    this.draw();
  }

  usualName(number: number): string {
    return this.t('breakout.usualName', { number });
  }

  private change(how: () => unknown): void {
    how();
    this.draw();
  }

  private doAgain(): void {
    if (this.plan.sharing === 'random') {
      this.plan.share('random');
    } else {
      this.plan.clear();
    }
  }

  private draw(): void {
    const { t, plan } = this;
    this.count.update(plan.count);
    this.minutes.update(plan.minutes);
    this.late.value = plan.lateJoiners;
    this.sharings.forEach(input => { input.checked = input.value === plan.sharing; });
    this.note.textContent = t(`breakout.sharing.${plan.sharing}.words`);
    this.again.hidden = plan.sharing !== 'random' && plan.sharing !== 'hand';
    this.again.textContent = plan.sharing === 'random' ? t('breakout.shuffle') : t('breakout.clear');
    this.drawRooms();
  }

  private drawRooms(): void {
    const focused = document.activeElement as HTMLElement | null;
    const rooms = this.plan.rooms();
    const staying = this.plan.staying();
    const placed = rooms.flat().length;
    this.summary.textContent = this.plan.sharing === 'choose' ? this.t('breakout.summaryChoose', { rooms: rooms.length })
      : this.t('breakout.summary', { people: placed, staying: staying.length });
    rooms.forEach((people, room) => {
      const { card, name } = this.cards[room] ??= this.roomCard(room);
      if (document.activeElement !== name) {
        name.value = this.plan.nameOf(room) ?? this.usualName(room + 1);
      }
      card.update(this.plan.nameOf(room) ?? this.usualName(room + 1), people.map(person => this.line(person, String(room))));
    });
    this.main.update(this.t('breakout.stays'), staying.map(person => this.line(person, '')));
    arrange(this.list, [...this.cards.slice(0, rooms.length).map(({ card }) => card.element), this.main.element]);
    if (focused && focused !== document.activeElement && this.list.contains(focused)) {
      focused.focus(); // somebody's line went to another card with its button
    }
  }

  private line(person: Candidate, room: string) {
    const picker = this.pickers.get(person.id) ?? new MovePicker('breakout-assign', this.t('breakout.assign', { name: person.name }),
      value => this.change(() => this.plan.place(person.id, value === '' ? null : Number(value))));
    this.pickers.set(person.id, picker);
    picker.update([{ value: '', text: this.t('breakout.stays') },
      ...this.plan.rooms().map((_, index) => ({ value: String(index), text: this.plan.nameOf(index) ?? this.usualName(index + 1) }))], room);
    const { id, name } = person;
    return { id, name, shown: id === this.self() ? this.t('tile.you', { name }) : name, controls: [picker.element] };
  }

  private roomCard(room: number): { card: BreakoutCard; name: HTMLInputElement } {
    const name = h('input', {
      class: 'room-name', testId: 'breakout-name', label: this.t('breakout.nameOf', { number: room + 1 }),
      attributes: { type: 'text', maxlength: String(LONGEST_NAME), autocomplete: 'off', enterkeyhint: 'done' },
    });
    name.addEventListener('change', () => this.change(() => this.plan.rename(room, name.value)));
    name.addEventListener('blur', () => this.draw());
    name.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.isComposing) {
        event.preventDefault(); // names a room, and opens none
        name.blur();
      }
    });
    return { card: new BreakoutCard(name, [], count => this.countWords(count)), name };
  }

  private countWords(count: number): string {
    return count === 0 ? this.t('breakout.nobody') : this.t('breakout.people', { count });
  }

  private sharingGroup(): HTMLElement {
    return h('fieldset', { class: 'plan-sharing' }, h('legend', {}, this.t('breakout.sharing')),
      h('div', { class: 'sharing-choices' }, ...this.sharings.map(input => h('label', {}, input, h('span', {}, this.t(`breakout.sharing.${input.value}`))))),
      h('div', { class: 'sharing-note' }, this.note, this.again));
  }

  private sharing(sharing: Sharing): HTMLInputElement {
    const input = h('input', { testId: `breakout-${sharing}`, attributes: { type: 'radio', name: 'breakout-sharing', value: sharing } });
    input.addEventListener('change', () => this.change(() => this.plan.share(sharing)));
    return input;
  }

  private lateJoiners(): HTMLSelectElement {
    const select = h('select', { testId: 'breakout-late' },
      ...(['assign', 'main'] as const).map(late => h('option', { attributes: { value: late } }, this.t(`breakout.late.${late}`))));
    select.addEventListener('change', () => this.change(() => this.plan.setLateJoiners(select.value as LateJoiners)));
    return select;
  }
}
