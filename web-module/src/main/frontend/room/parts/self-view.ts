import { cornerByKey, nearestCorner } from '../corner';
import { arrange, h } from '../dom';
import type { Translate } from '../messages';
import type { View } from '../view';
import type { Tile } from './tile';

/** A press that moves less is no drag. */
const DRAG_FROM_PX = 6;

/**
 * One's own picture, afloat in a corner of the stage while somebody or something else is large. It is dragged with a finger
 * or the mouse, or moved with the arrow keys, to any of the four corners.
 */
export class SelfView {
  readonly element: HTMLElement;
  private start: { x: number; y: number } | null = null;

  /** @param stage where it floats */
  constructor(t: Translate, private readonly view: View, private readonly stage: () => HTMLElement) {
    this.element = h('div', {
      class: 'self-view small-tiles', testId: 'self-view', label: t('self.float'),
      attributes: { role: 'group', tabindex: '0' },
    });
    this.element.addEventListener('keydown', event => this.onKey(event));
    this.element.addEventListener('pointerdown', event => this.onDown(event));
    this.element.addEventListener('pointermove', event => this.onMove(event));
    this.element.addEventListener('pointerup', event => this.onUp(event));
    this.element.addEventListener('pointercancel', () => this.settle());
  }

  /** @param tile one's own; null: it is elsewhere, or hidden */
  update(tile: Tile | null): void {
    this.element.hidden = tile === null;
    this.element.dataset['corner'] = this.view.selfCorner;
    arrange(this.element, tile === null ? [] : [tile.element]);
    if (tile) {
      tile.menuButton.tabIndex = 0;
      tile.resume();
    }
  }

  private onKey(event: KeyboardEvent): void {
    const corner = event.target === this.element ? cornerByKey(this.view.selfCorner, event.key) : null;
    if (corner) {
      event.preventDefault();
      this.view.moveSelf(corner);
    }
  }

  private onDown(event: PointerEvent): void {
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.button === 0 && !onButton) {
      this.start = { x: event.clientX, y: event.clientY };
      this.element.setPointerCapture(event.pointerId);
    }
  }

  private onMove({ clientX, clientY }: PointerEvent): void {
    if (this.start) {
      const [x, y] = [clientX - this.start.x, clientY - this.start.y];
      if (this.element.classList.contains('dragged') || Math.hypot(x, y) >= DRAG_FROM_PX) {
        this.element.classList.add('dragged');
        this.element.style.translate = `${x}px ${y}px`;
      }
    }
  }

  private onUp({ clientX, clientY }: PointerEvent): void {
    if (this.element.classList.contains('dragged')) {
      const { left, top, width, height } = this.stage().getBoundingClientRect();
      this.view.moveSelf(nearestCorner(clientX - left, clientY - top, { width, height }));
    }
    this.settle();
  }

  private settle(): void {
    this.start = null;
    this.element.classList.remove('dragged');
    this.element.style.translate = '';
  }
}
