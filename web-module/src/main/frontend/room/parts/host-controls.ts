import type { Freedom, Settings } from '../../signaling/protocol';
import { h } from '../dom';
import { FREEDOMS } from '../freedoms';
import { icon, type IconName } from '../icons';
import type { Translate } from '../messages';

/** What hosts set for the whole meeting; each ends when the server has answered. */
export interface HostControlActions {
  lock(locked: boolean): Promise<unknown>;
  enableLobby(enabled: boolean): Promise<unknown>;
  allow(freedom: Freedom, allowed: boolean): Promise<unknown>;
  muteAll(): void;
  lowerAllHands(): void;
  endMeeting(): void;
}

/** How the meeting stands. */
export interface HostControlState { settings: Settings; handsUp: boolean }

/** What hosts can set for everybody: the door, what participants may, and what concerns all at once. */
export class HostControls {
  private dialog: HTMLDialogElement | null = null;
  private readonly switches = new Map<keyof Settings | Freedom, HTMLInputElement>();
  private lowerHands: HTMLButtonElement | null = null;
  private state: HostControlState | null = null;

  /** @param attendance the page that says who was in the meeting and when */
  constructor(private readonly t: Translate, private readonly attendance: string, private readonly actions: HostControlActions) {}

  open(parent: HTMLElement): void {
    if (this.dialog !== null) {
      return;
    }
    this.dialog = h('dialog', { class: 'dialog host-controls', testId: 'host-controls', attributes: { 'aria-labelledby': 'host-controls-title' } },
      h('div', { class: 'dialog-head' },
        h('h2', { attributes: { id: 'host-controls-title' } }, this.t('hostControls.title')),
        h('button', {
          class: 'icon-button', testId: 'close-host-controls', label: this.t('dialog.close'), attributes: { type: 'button' },
          onClick: () => this.close(),
        }, icon('close'))),
      this.door(), this.freedoms(), this.everybody());
    this.dialog.addEventListener('close', () => this.gone());
    parent.append(this.dialog);
    this.show();
    this.dialog.showModal();
  }

  /** Shows what is so now, also if another host has set it; null: this person sets nothing any more. */
  update(state: HostControlState | null): void {
    this.state = state;
    if (state === null) {
      this.close();
    } else {
      this.show();
    }
  }

  close(): void {
    this.dialog?.close();
  }

  private gone(): void {
    this.dialog?.remove();
    this.dialog = null;
    this.lowerHands = null;
    this.switches.clear();
  }

  private show(): void {
    if (this.dialog === null || this.state === null) {
      return;
    }
    const { settings, handsUp } = this.state;
    const on: Record<string, boolean> = { ...settings.participantsMay, locked: settings.locked, lobbyEnabled: settings.lobbyEnabled };
    this.switches.forEach((input, what) => { input.checked = on[what]!; });
    this.lowerHands!.disabled = !handsUp;
  }

  private door(): HTMLElement {
    return this.group(this.t('hostControls.door'),
      this.line('locked', 'lock-meeting', 'lock', on => this.actions.lock(on)),
      this.line('lobbyEnabled', 'toggle-lobby', 'door', on => this.actions.enableLobby(on)));
  }

  private freedoms(): HTMLElement {
    const signs: Record<Freedom, IconName> = {
      microphone: 'microphone', camera: 'camera', screen: 'share', chat: 'chat', questions: 'questions', reactions: 'smile', hands: 'hand',
    };
    return this.group(this.t('hostControls.participantsMay'),
      ...FREEDOMS.map(freedom => this.line(freedom, `allow-${freedom}`, signs[freedom], on => this.actions.allow(freedom, on))));
  }

  private everybody(): HTMLElement {
    const button = (testId: string, sign: IconName, text: string, style: string, onClick: () => void) => h('button', {
      class: `button ${style}`, testId, attributes: { type: 'button' }, onClick,
    }, icon(sign), text);
    this.lowerHands = button('host-lower-all-hands', 'hand', this.t('hand.lowerAll'), 'quiet', () => this.actions.lowerAllHands());
    return h('div', { class: 'host-everybody' },
      button('host-mute-all', 'microphone-off', this.t('people.muteAll'), 'quiet', () => this.actions.muteAll()), this.lowerHands,
      h('a', { class: 'button quiet', testId: 'host-attendance', attributes: { href: this.attendance, target: '_blank', rel: 'noopener' } },
        icon('attendance'), this.t('hostControls.attendance')),
      button('host-end-meeting', 'end', this.t('room.endForAll'), 'danger-quiet', () => {
        this.close();
        this.actions.endMeeting();
      }));
  }

  private group(title: string, ...lines: HTMLElement[]): HTMLElement {
    return h('fieldset', { class: 'host-group' }, h('legend', {}, title), ...lines);
  }

  /** A switch that shows what the server says: what it refused falls back. */
  private line(what: keyof Settings | Freedom, testId: string, sign: IconName, set: (on: boolean) => Promise<unknown>): HTMLElement {
    const note = `${testId}-note`;
    const input = h('input', { testId, attributes: { type: 'checkbox', role: 'switch', id: testId, 'aria-describedby': note } });
    input.addEventListener('change', () => void set(input.checked).finally(() => this.show()));
    this.switches.set(what, input);
    const label = h('label', { attributes: { for: testId } }, h('span', { class: 'host-label' }, this.t(`hostControls.${what}`)),
      h('span', { class: 'host-note', attributes: { id: note } }, this.t(`hostControls.${what}.words`)));
    return h('div', { class: 'host-line' }, icon(sign), label, input);
  }
}
