import { h } from '../dom';

const SHOWN_MS = 3_000;
/** However many react at once, so many rise; the oldest give way. */
const AT_MOST = 24;

/** Reactions that rise over the tile of who sent them, or beside the stage if that tile is on another page. */
export class FloatingReactions {
  /** For those whose tile is not in sight. */
  readonly element = h('div', { class: 'reactions-aside', attributes: { 'aria-hidden': 'true' } });
  private readonly floating: { element: HTMLElement; timer: number }[] = [];

  constructor(private readonly stage: () => ParentNode) {}

  show(participantId: string, name: string, emoji: string): void {
    while (this.floating.length >= AT_MOST) {
      this.end(this.floating[0]!);
    }
    const tile = [...this.stage().querySelectorAll<HTMLElement>('.tile')].find(({ dataset }) => dataset['id'] === participantId);
    const sign = h('span', { class: 'reaction-sign' }, emoji);
    const element = h('div', { class: 'floating-reaction', testId: 'floating-reaction', attributes: { 'aria-hidden': 'true' } }, sign,
      tile ? null : h('span', { class: 'reaction-name' }, name));
    element.style.setProperty('--drift', `${Math.round(Math.random() * 40 - 20)}%`);
    (tile ?? this.element).append(element);
    const one = { element, timer: window.setTimeout(() => this.end(one), SHOWN_MS) };
    this.floating.push(one);
  }

  dispose(): void {
    [...this.floating].forEach(one => this.end(one));
  }

  private end(one: { element: HTMLElement; timer: number }): void {
    clearTimeout(one.timer);
    one.element.remove();
    this.floating.splice(this.floating.indexOf(one), 1);
  }
}
