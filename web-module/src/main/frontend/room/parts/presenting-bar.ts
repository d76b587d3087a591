import type { ScreenMode } from '../../media/screen-capture';
import type { ScreenShare } from '../../media/screen-share';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';

const MODES: readonly ScreenMode[] = ['detail', 'motion'];

/** Tells the presenter that they are one: with the way to stop, and whether text or motion counts. */
export class PresentingBar {
  readonly element: HTMLElement;
  private readonly sound = h('span', { class: 'presenting-sound' });
  private readonly choices: HTMLInputElement[];
  private readonly stops: () => void;

  /** @param chosen told of another mode, to be remembered */
  constructor(private readonly share: ScreenShare, private readonly t: Translate, chosen: (mode: ScreenMode) => void) {
    this.choices = MODES.map(mode => this.choice(mode, chosen));
    this.element = h('section', { class: 'presenting', testId: 'presenting', label: t('screen.presenting') },
      icon('share'), h('p', { class: 'presenting-words', attributes: { role: 'status' } },
        h('strong', {}, t('screen.presenting')), ' ', this.sound),
      h('fieldset', { class: 'mode-switch' }, h('legend', { class: 'voice' }, t('screen.mode')),
        ...this.choices.flatMap((input, index) => [input, h('label', {
          attributes: { for: input.id, title: t(`screen.mode.${MODES[index]!}.words`) },
        }, t(`screen.mode.${MODES[index]!}`))])),
      h('button', {
        class: 'button danger', testId: 'stop-screen', attributes: { type: 'button' }, onClick: () => void share.stop(),
      }, t('screen.stop')));
    this.stops = share.events.on('changed', () => this.update());
    this.update();
  }

  dispose(): void {
    this.stops();
  }

  private update(): void {
    const { state, mode, hasSound } = this.share;
    this.element.hidden = state !== 'on';
    const words = this.t(hasSound ? 'screen.withSound' : 'screen.withoutSound');
    if (this.sound.textContent !== words) {
      this.sound.textContent = words;
    }
    this.choices.forEach(input => { input.checked = input.value === mode; });
  }

  private choice(mode: ScreenMode, chosen: (mode: ScreenMode) => void): HTMLInputElement {
    const input = h('input', {
      testId: `screen-mode-${mode}`, attributes: { type: 'radio', name: 'screen-mode', id: `screen-mode-${mode}`, value: mode },
    });
    input.addEventListener('change', () => {
      chosen(mode);
      void this.share.use(mode);
    });
    return input;
  }
}
