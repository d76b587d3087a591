import type { AudioOutlet } from '../../media/audio-outlet';
import type { LocalDevices } from '../../media/local-devices';
import type { ScreenMode } from '../../media/screen-capture';
import type { ScreenShare } from '../../media/screen-share';
import type { Call } from '../call';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { Alone } from '../parts/alone';
import { Banner } from '../parts/banner';
import { confirmFirst } from '../parts/confirm';
import { ControlBar } from '../parts/control-bar';
import type { DevicePickers } from '../parts/device-pickers';
import { Knocks } from '../parts/knocks';
import type { PersonAction } from '../parts/menu';
import { PeoplePanel } from '../parts/people-panel';
import { PresentingBar } from '../parts/presenting-bar';
import { openSettings } from '../parts/settings-dialog';
import { SidePanels } from '../parts/side-panels';
import { TalkParts, type TalkPanel } from '../parts/talk-parts';
import type { Toasts } from '../parts/toasts';
import { TopBar } from '../parts/top-bar';
import { ViewParts } from '../parts/view-parts';
import type { Person } from '../roster';
import { stayAwake } from '../awake';
import { listenForShortcuts } from '../shortcuts';
import { watchStillness } from '../stillness';
import type { ViewMemory } from '../view';
import type { Screen } from './screen';

/** What the room can ask for; each reports its own failure. */
export interface RoomActions {
  leave(): void;
  endMeeting(): void;
  mute(person: Person): void;
  lowerHand(person: Person): void;
  lowerAllHands(): void;
  /** Puts somebody in front of everybody; null: nobody. */
  spotlight(participantId: string | null): void;
  admit(participantId: string): void;
  reject(participantId: string): void;
  admitAll(): void;
  copyLink(): void;
  pickers(): DevicePickers;
  rememberScreenMode(mode: ScreenMode): void;
}

/** The meeting room: the stage with its bars, the panel, knocks and notices. */
export class RoomScreen implements Screen {
  readonly element: HTMLElement;
  readonly banner = new Banner();
  private readonly topBar: TopBar;
  private readonly looks: ViewParts;
  private readonly presenting: PresentingBar;
  private readonly controls: ControlBar;
  private readonly people: PeoplePanel;
  private readonly talk: TalkParts;
  private readonly panels: SidePanels<'people' | 'details' | TalkPanel>;
  private readonly knocks: Knocks;
  private readonly alone: Alone;
  private readonly clickToHear: HTMLElement;
  private readonly stops: (() => void)[] = [];
  private redraw = 0;

  constructor(
    meeting: { title: string; code: string },
    private readonly t: Translate,
    private readonly call: Call,
    devices: LocalDevices,
    private readonly share: ScreenShare,
    outlet: AudioOutlet,
    private readonly toasts: Toasts,
    memory: ViewMemory,
    private readonly actions: RoomActions,
    talkParts: (toggle: (panel: TalkPanel) => void, stage: () => ParentNode) => TalkParts,
  ) {
    this.topBar = new TopBar(t, meeting.title, meeting.code, () => actions.copyLink());
    this.looks = new ViewParts(t, call, memory, {
      actionsFor: person => this.actionsFor(person),
      openSettings: () => openSettings(this.element, t, actions.pickers()),
      toggleDetails: () => this.panels.toggle('details'),
      tell: text => toasts.show(text),
      say: text => toasts.say(text),
      root: () => this.element,
    });
    this.presenting = new PresentingBar(share, t, mode => actions.rememberScreenMode(mode));
    this.people = new PeoplePanel(t, {
      mute: person => actions.mute(person),
      lowerHand: person => actions.lowerHand(person),
      lowerAllHands: () => actions.lowerAllHands(),
      writeTo: person => this.writeTo(person),
    }, () => this.panels.toggle('people'));
    this.talk = talkParts(panel => this.panels.toggle(panel), () => this.looks.stage.element);
    this.knocks = new Knocks(t, actions);
    this.controls = new ControlBar(devices, share, t, {
      people: () => this.panels.toggle('people'),
      leave: () => actions.leave(),
      endMeeting: () => this.askToEnd(),
    }, { gestures: this.talk.gestureButtons, panels: this.talk.panelButtons, menu: this.looks.more.element });
    this.panels = new SidePanels({ people: this.people, details: this.looks.details, ...this.talk.panels },
      { people: this.controls.peopleButton, details: this.looks.more.element, ...this.talk.openers }, () => this.draw());
    this.alone = new Alone(t, () => actions.copyLink());
    this.clickToHear = h('button', {
      class: 'click-to-hear', testId: 'click-to-hear', attributes: { type: 'button' }, onClick: () => void outlet.playAll(),
    }, icon('speaker'), t('room.clickToHear'));
    this.clickToHear.hidden = true;
    this.element = h('div', { class: 'room', testId: 'room' }, this.topBar.element,
      h('div', { class: 'banners' }, this.banner.element, this.presenting.element),
      h('div', { class: 'room-middle' }, this.looks.stage.element, this.people.element, this.looks.details.element,
        ...Object.values(this.talk.panels).map(panel => panel.element)),
      this.controls.element, this.alone.element, this.clickToHear, this.knocks.element, toasts.element, toasts.voice, this.talk.floating.element, this.looks.window.element);
    this.listen(devices, outlet);
    this.draw();
  }

  dispose(): void {
    clearTimeout(this.redraw);
    this.stops.forEach(stop => stop());
    [this.topBar, this.looks, this.presenting, this.controls, this.talk].forEach(part => part.dispose());
  }

  private listen(devices: LocalDevices, outlet: AudioOutlet): void {
    this.stops.push(
      this.call.events.on('changed', () => this.drawSoon()),
      this.call.events.on('spotlight', ({ participantId }) => this.tellOfSpotlight(participantId)),
      this.looks.view.events.on('changed', () => this.draw()),
      this.talk.onHands(() => this.drawSoon()),
      outlet.events.on('blocked', blocked => { this.clickToHear.hidden = !blocked; }),
      listenForShortcuts({
        microphone: () => void devices.switches.microphone.toggle(),
        camera: () => void devices.switches.camera.toggle(),
        screen: () => void this.share.toggle(),
        people: () => this.panels.toggle('people'),
        chat: () => this.panels.toggle('chat'),
        questions: () => this.panels.toggle('questions'),
        hand: () => this.talk.toggleHand(),
        reactions: () => this.talk.tray.toggle(),
        details: () => this.panels.toggle('details'),
        ...this.looks.keys,
      }),
      stayAwake(),
      watchStillness(this.element, () => this.panels.open !== null || this.talk.tray.isOpen || this.looks.isBusy
        || !this.knocks.element.hidden));
  }

  /** Many changes of one moment are drawn once. Not by animation frames: a hidden tab has none, but still has people. */
  private drawSoon(): void {
    clearTimeout(this.redraw);
    this.redraw = window.setTimeout(() => this.draw());
  }

  private draw(): void {
    const people = this.talk.withHands(this.call.people());
    const asHost = this.call.role !== 'participant';
    this.looks.update(people);
    const { open } = this.panels;
    this.alone.update(people.length === 1 && open === null);
    this.people.update(people, asHost);
    this.talk.update(people, asHost, open);
    this.controls.update(people.length, asHost, open === 'people');
    this.knocks.update(asHost ? this.call.waiting : []);
  }

  /** What hosts may do to somebody. */
  private actionsFor(person: Person): readonly PersonAction[] {
    const lit = this.call.spotlightId === person.id;
    return this.call.role === 'participant' ? [] : [{
      icon: 'spotlight', testId: lit ? 'spotlight-off' : 'spotlight', label: this.t(lit ? 'spotlight.off' : 'spotlight.on'),
      run: () => this.actions.spotlight(lit ? null : person.id),
    }];
  }

  private tellOfSpotlight(id: string | null): void {
    const person = this.call.people().find(each => each.id === id);
    if (person) {
      this.toasts.show(person.self ? this.t('news.spotlightYou') : this.t('news.spotlight', { name: person.name }));
    }
  }

  private writeTo(person: Person): void {
    this.panels.toggle('chat');
    this.talk.chatPanel.writeTo(person.id);
  }

  private askToEnd(): void {
    confirmFirst(this.element, this.t, {
      title: this.t('room.endTitle'), words: this.t('room.endWords'), yes: this.t('room.endForAll'),
    }, () => this.actions.endMeeting());
  }
}
