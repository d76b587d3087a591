import type { LocalDevices } from '../../media/local-devices';
import type { ScreenShare } from '../../media/screen-share';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import type { OwnMedia } from '../own-media';
import { DeviceToggle } from './device-toggle';
import { RoundButton } from './round-button';
import { ScreenToggle } from './screen-toggle';

export interface ControlActions {
  people(): void;
  hostControls(): void;
  leave(): void;
  endMeeting(): void;
}

/** The bar at the bottom: one's own devices, the panels, and the way out, apart and red. */
export class ControlBar {
  readonly element: HTMLElement;
  private readonly toggles: (DeviceToggle | ScreenToggle)[];
  private readonly people: RoundButton;
  private readonly count = h('span', { class: 'count', attributes: { 'aria-hidden': 'true' } });
  private readonly host: RoundButton;
  private readonly end: HTMLElement;

  /** @param more further buttons: for what one does, for what one opens, and for all else */
  constructor(devices: LocalDevices, share: ScreenShare, media: OwnMedia, private readonly t: Translate, actions: ControlActions,
    more: { gestures: readonly HTMLElement[]; panels: readonly HTMLElement[]; menu: HTMLElement }) {
    this.toggles = [new DeviceToggle('microphone', devices, t, media), new DeviceToggle('camera', devices, t, media),
      new ScreenToggle(share, t, media)];
    this.people = new RoundButton('open-participants', { icon: 'people', label: t('people.open'), shortcut: 'P' },
      actions.people);
    this.host = new RoundButton('open-host-controls', { icon: 'host-controls', label: t('hostControls.title') }, actions.hostControls);
    this.host.element.setAttribute('aria-haspopup', 'dialog');
    this.end = h('button', {
      class: 'button danger-quiet', testId: 'end-meeting', label: t('room.endForAll'),
      attributes: { type: 'button' }, onClick: actions.endMeeting,
    }, icon('end'), h('span', {}, t('room.endForAllShort')));
    const leave = h('button', {
      class: 'button danger leave', testId: 'leave', label: t('room.leave'),
      attributes: { type: 'button', 'data-tooltip': t('room.leave') }, onClick: actions.leave,
    }, icon('hang-up'));
    this.element = h('footer', { class: 'control-bar', label: t('room.controls') },
      h('div', { class: 'controls' }, ...this.toggles.map(toggle => toggle.element)),
      h('div', { class: 'more-controls' }, ...more.gestures, h('div', { class: 'counted' }, this.people.element, this.count),
        ...more.panels, more.menu),
      h('div', { class: 'way-out' }, leave, this.end, this.host.element));
  }

  update(people: number, asHost: boolean, panelOpen: boolean): void {
    this.count.textContent = String(people);
    this.people.show({ icon: 'people', label: this.t(panelOpen ? 'people.hide' : 'people.open'), shortcut: 'P' });
    this.end.hidden = this.host.element.hidden = !asHost;
    this.toggles.forEach(toggle => toggle.update());
  }

  get peopleButton(): HTMLElement {
    return this.people.element;
  }

  dispose(): void {
    this.toggles.forEach(toggle => toggle.dispose());
  }
}
