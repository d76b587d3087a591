import type { BreakoutPlan, Candidate } from '../breakouts/breakout-plan';
import type { OpenRooms } from '../breakouts/open-rooms';
import { arrange, h } from '../dom';
import { elapsed } from '../elapsed';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { BreakoutPlanForm } from './breakout-plan-form';
import { Composer } from './composer';
import { OpenRoomsList, type OpenRoomsActions, type RoomsViewer } from './open-rooms-list';
import { panelFrame, type SidePanel } from './side-panels';

const LONGEST_BROADCAST = 1000;

export interface BreakoutActions extends OpenRoomsActions {
  open(usualName: (number: number) => string): void;
  /** After it was asked about. */
  close(): void;
  /** Answers whether it was said. */
  broadcast(text: string): Promise<boolean>;
}

/** Beside the stage: the plan of a host before rooms open, and the rooms while they are open. */
export class BreakoutPanel implements SidePanel {
  readonly element: HTMLElement;
  private readonly title = h('h2', { attributes: { id: 'breakout-title', tabindex: '-1' } });
  private readonly countdown = h('span', { class: 'countdown', testId: 'breakout-countdown', attributes: { role: 'timer', 'aria-live': 'off' } });
  private readonly form: BreakoutPlanForm;
  private readonly list: OpenRoomsList;
  private readonly body = h('div', { class: 'breakout-body' });
  private readonly open: HTMLElement;
  private readonly own = h('p', { class: 'breakout-own', testId: 'breakout-own' });
  private readonly composer: Composer;
  private readonly leading: HTMLElement;
  private visible = false;

  constructor(private readonly t: Translate, plan: BreakoutPlan, private readonly rooms: OpenRooms, private readonly viewer: () => RoomsViewer,
    private readonly actions: BreakoutActions, hide: () => void) {
    this.form = new BreakoutPlanForm(t, plan, () => viewer().id, () => actions.open(number => this.form.usualName(number)));
    this.list = new OpenRoomsList(t, rooms, actions);
    this.composer = new Composer({ input: 'breakout-broadcast', send: 'breakout-broadcast-send' },
      { placeholder: t('breakout.broadcast'), send: t('breakout.broadcastSend'), left: count => t('writing.left', { count }) },
      LONGEST_BROADCAST, text => this.say(text));
    this.leading = h('footer', { class: 'breakout-foot leading' }, this.composer.element,
      h('button', { class: 'button danger-quiet', testId: 'breakout-close', attributes: { type: 'button' }, onClick: () => actions.close() },
        icon('close'), t('breakout.close')));
    this.open = h('div', { class: 'breakout-open' },
      h('div', { class: 'breakout-scroll' }, this.own, this.list.element), this.leading);
    this.element = h('aside', { class: 'panel breakout-panel', attributes: { 'aria-labelledby': 'breakout-title' } },
      panelFrame(t, this.title, hide, this.countdown), this.body);
    this.title.textContent = t('breakout.title');
  }

  focus(): void {
    this.title.focus();
  }

  seen(open: boolean): void {
    this.visible = open;
  }

  /** @param people those in the same room */
  update(people: readonly Candidate[]): void {
    const viewer = this.viewer();
    const { areOpen } = this.rooms;
    arrange(this.body, areOpen ? [this.open] : viewer.asHost ? [this.form.element] : []);
    this.leading.hidden = !viewer.asHost;
    if (areOpen) {
      this.own.textContent = this.ownWords(viewer);
      this.own.hidden = this.own.textContent === '';
      this.list.update(viewer);
    } else if (viewer.asHost && this.visible) {
      this.form.update(people);
    }
  }

  tick(nowMs: number): void {
    const left = this.rooms.areOpen ? this.rooms.secondsLeft(nowMs) : null;
    this.countdown.hidden = left === null;
    this.countdown.textContent = left === null ? '' : elapsed(left * 1000);
    this.countdown.title = this.t('breakout.untilBack');
    this.countdown.classList.toggle('soon', left !== null && left <= 60);
  }

  dispose(): void {
    this.list.dispose();
  }

  private ownWords({ id, asHost }: RoomsViewer): string {
    const { place } = this.rooms;
    const assigned = this.rooms.assignedTo(id);
    if (place !== null || asHost) {
      return place === null ? '' : this.t('breakout.youAreIn', { room: place.name });
    }
    return this.rooms.choose ? this.t('breakout.chooseOne') : assigned ? this.t('breakout.yours', { room: assigned.name }) : this.t('breakout.none');
  }

  private say(text: string): boolean {
    void this.actions.broadcast(text).then(done => done && this.composer.clear());
    return false;
  }
}
