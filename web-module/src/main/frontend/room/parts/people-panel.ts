import type { KeptOut, Waiting } from '../../signaling/protocol';
import { arrange, h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { byHand } from '../people-list';
import type { Person } from '../roster';
import { InviteSection, type InviteActions } from './invite-section';
import { OutsideList, type OutsideActions } from './outside-list';
import { PeopleSearch } from './people-search';
import { PersonRow, type RowActions } from './person-row';
import { panelFrame, type SidePanel } from './side-panels';

/** What can be done from the list of people. */
export interface PeopleActions extends RowActions, OutsideActions, InviteActions {
  muteAll(): void;
  lowerAllHands(): void;
}

/** Who is here and who waits outside, as this viewer may see it. */
export interface Company {
  people: readonly Person[];
  /** Empty for those who do not decide about it. */
  waiting: readonly Waiting[];
  keptOut: readonly KeptOut[];
  asHost: boolean;
}

/** Everybody in the room, those who want to speak first and in order, and for hosts who waits outside. */
export class PeoplePanel implements SidePanel {
  readonly element: HTMLElement;
  private readonly title = h('h2', { attributes: { id: 'people-title', tabindex: '-1' } });
  private readonly list = h('ul', { class: 'people-rows', testId: 'people-list' });
  private readonly here: HTMLElement;
  private readonly muteAll: HTMLElement;
  private readonly lowerAll: HTMLElement;
  private readonly outside: OutsideList;
  private readonly search: PeopleSearch;
  private readonly rows = new Map<string, PersonRow>();
  private company: Company = { people: [], waiting: [], keptOut: [], asHost: false };
  private visible = false;

  /** @param ways further ways to ask others in */
  constructor(private readonly t: Translate, private readonly actions: PeopleActions, close: () => void, ...ways: HTMLElement[]) {
    const button = (testId: string, sign: 'microphone-off' | 'hand', text: string, label: string, onClick: () => void) => h('button', {
      class: 'text-button', testId, label, attributes: { type: 'button', title: label }, onClick,
    }, icon(sign), text);
    this.muteAll = button('mute-all', 'microphone-off', t('people.muteAllShort'), t('people.muteAll'), () => actions.muteAll());
    this.lowerAll = button('lower-all-hands', 'hand', t('hand.lowerAllShort'), t('hand.lowerAll'), () => actions.lowerAllHands());
    this.here = h('div', { class: 'people-head' }, h('h3', { class: 'people-group' }, t('people.here')),
      h('div', { class: 'people-bulk' }, this.muteAll, this.lowerAll));
    this.outside = new OutsideList(t, actions);
    this.search = new PeopleSearch(t, () => this.draw());
    this.element = h('aside', { class: 'panel people-panel', attributes: { 'aria-labelledby': 'people-title' } },
      panelFrame(t, this.title, close), new InviteSection(t, actions, ...ways).element, this.search.element,
      h('div', { class: 'people' }, this.outside.element,
        h('section', {}, this.here, this.list)));
  }

  focus(): void {
    this.title.focus();
  }

  seen(open: boolean): void {
    this.visible = open;
  }

  update(company: Company): void {
    this.company = company;
    this.title.textContent = this.t('people.title', { count: company.people.length });
    this.draw();
  }

  dispose(): void {
    this.rows.forEach(row => row.dispose());
  }

  private draw(): void {
    const { people, waiting, keptOut, asHost } = this.company;
    const before = this.focused;
    this.lowerAll.hidden = !people.some(person => person.hand);
    this.muteAll.hidden = !people.some(person => !person.self && person.role === 'participant');
    // Only where it is seen: the notices at the top right show the same people while this panel is closed.
    this.outside.update(this.visible && asHost ? waiting : [], asHost ? keptOut : []);
    this.here.hidden = !asHost || (waiting.length + keptOut.length === 0 && this.muteAll.hidden && this.lowerAll.hidden);
    this.forgetAllBut(new Set(people.map(({ id }) => id)));
    const rows = byHand(this.search.filter(people)).map(person => this.rowOf(person));
    const focused = this.focused ?? before; // a row that was drawn anew has put it on its new button
    arrange(this.list, rows);
    this.keepFocus(focused);
  }

  private get focused(): HTMLElement | null {
    return this.element.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
  }

  /** What has moved in the list keeps the keyboard; from what is gone it goes to the top. */
  private keepFocus(before: HTMLElement | null): void {
    if (before !== null && !this.element.contains(document.activeElement)) {
      (this.element.contains(before) ? before : this.title).focus({ preventScroll: true });
    }
  }

  private rowOf(person: Person): HTMLElement {
    const row = this.rows.get(person.id) ?? new PersonRow(this.t, person, this.actions);
    this.rows.set(person.id, row);
    row.update(person);
    return row.element;
  }

  private forgetAllBut(present: ReadonlySet<string>): void {
    [...this.rows].filter(([id]) => !present.has(id)).forEach(([id, row]) => {
      row.dispose();
      this.rows.delete(id);
    });
  }
}
