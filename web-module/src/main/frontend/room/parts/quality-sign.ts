import type { ConnectionQuality } from '../../signaling/protocol';
import { h } from '../dom';
import type { Translate } from '../messages';
import { levelOf, qualityWords } from '../quality';

/** Three bars, there only when something is wrong: their number says how much, the words where, and a press the figures. */
export class QualitySign {
  readonly element: HTMLButtonElement;

  constructor(private readonly t: Translate, testId: string, press: () => void) {
    this.element = h('button', { class: 'quality-sign', testId, attributes: { type: 'button' }, onClick: press }, h('i'), h('i'), h('i'));
    this.element.hidden = true;
  }

  /** @param quality null while there is no connection to speak of */
  update(quality: ConnectionQuality | null): void {
    const words = quality === null ? '' : qualityWords(quality, this.t);
    this.element.hidden = words === '';
    if (words && quality && this.element.title !== words) {
      this.element.dataset['level'] = levelOf(quality);
      this.element.title = words;
      this.element.setAttribute('aria-label', words);
    }
  }
}
