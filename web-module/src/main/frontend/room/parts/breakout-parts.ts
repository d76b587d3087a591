import { BreakoutPlan, type PlanMemory } from '../breakouts/breakout-plan';
import type { Call } from '../call';
import { h } from '../dom';
import { moderates } from '../freedoms';
import type { HostDeeds } from '../host-deeds';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { BreakoutPanel } from './breakout-panel';
import { BroadcastNotice } from './broadcast-notice';
import { PlaceSign } from './place-sign';
import { RoundButton } from './round-button';
import type { Toasts } from './toasts';

const TICK_MS = 1000;

/** What of the room is for being split into rooms: the panel and its button, the sign of where one is, and what hosts tell all. */
export class BreakoutParts {
  readonly panel: BreakoutPanel;
  readonly sign: PlaceSign;
  readonly notice: BroadcastNotice;
  private readonly button: RoundButton;
  private readonly holder: HTMLElement;
  private readonly plan: BreakoutPlan;
  private readonly stops: (() => void)[];
  private open = false;

  /**
   * @param toggle shows the panel or hides it
   * @param ask    asks about something before it is done
   * @param remove puts somebody out, after it was asked about
   */
  constructor(private readonly t: Translate, private readonly call: Call, memory: PlanMemory, private readonly deeds: HostDeeds,
    private readonly toasts: Toasts, toggle: () => void, private readonly ask: (key: 'closeBreakouts', then: () => void) => void,
    remove: (person: Pick<Person, 'id' | 'name'>) => void) {
    this.plan = new BreakoutPlan(memory);
    this.panel = new BreakoutPanel(t, this.plan, call.rooms, () => ({ id: call.selfId, asHost: moderates(call.role) }), {
      open: usualName => void deeds.openBreakouts(this.plan.request(usualName)),
      close: () => this.ask('closeBreakouts', () => void deeds.closeBreakouts()),
      broadcast: text => this.broadcast(text),
      join: breakoutId => void deeds.joinBreakout(breakoutId),
      move: (id, breakoutId) => void deeds.moveToBreakout(id, breakoutId).finally(() => call.changed()),
      mute: person => void deeds.mute(person),
      remove,
    }, toggle);
    this.sign = new PlaceSign(t, toggle);
    this.notice = new BroadcastNotice(t);
    this.button = new RoundButton('open-breakouts', this.look(), toggle);
    this.button.element.setAttribute('aria-expanded', 'false');
    this.holder = h('div', { class: 'counted' }, this.button.element);
    const timer = setInterval(() => this.tick(), TICK_MS);
    this.stops = [() => clearInterval(timer), call.events.on('broadcast', ({ text, by }) => this.notice.show(text, by))];
  }

  get buttonElement(): HTMLElement {
    return this.holder;
  }

  get opener(): HTMLElement {
    return this.button.element;
  }

  /** Hosts always have the panel, the others while rooms are open. */
  get isOffered(): boolean {
    return moderates(this.call.role) || this.call.rooms.areOpen;
  }

  /** @param open whether the panel is in sight */
  update(people: readonly Person[], open: boolean): void {
    this.open = open;
    this.holder.hidden = !this.isOffered;
    this.button.show(this.look());
    this.panel.update(people.map(({ id, name, role }) => ({ id, name, leads: moderates(role) })));
    this.tick();
  }

  dispose(): void {
    this.stops.forEach(stop => stop());
    this.panel.dispose();
    this.notice.dispose();
  }

  private tick(): void {
    const { rooms } = this.call;
    const now = performance.now();
    this.panel.tick(now);
    this.sign.update(rooms.place?.name ?? null, rooms.secondsLeft(now));
    const seconds = rooms.warning(now);
    if (seconds !== null) {
      this.toasts.show(rooms.place === null ? this.t('breakout.closeSoon', { count: seconds }) : this.t('breakout.closeSoonForYou', { count: seconds }));
    }
  }

  private look() {
    return { icon: 'breakouts', label: this.t(this.open ? 'breakout.hide' : 'breakout.show'), shortcut: 'B' } as const;
  }

  private async broadcast(text: string): Promise<boolean> {
    const done = await this.deeds.broadcast(text) !== null;
    if (done) {
      this.toasts.show(this.t('breakout.broadcastSent'));
    }
    return done;
  }
}
