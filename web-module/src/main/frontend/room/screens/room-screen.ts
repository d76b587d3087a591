import type { AudioOutlet } from '../../media/audio-outlet';
import type { Chime } from '../../media/chimes';
import type { LocalDevices } from '../../media/local-devices';
import type { ScreenMode } from '../../media/screen-capture';
import type { ScreenShare } from '../../media/screen-share';
import type { Call } from '../call';
import { h } from '../dom';
import { icon } from '../icons';
import type { Translate } from '../messages';
import { actionsFor, type Deeds } from '../person-actions';
import { moderates } from '../freedoms';
import type { OwnMedia } from '../own-media';
import { Alone } from '../parts/alone';
import { Banner } from '../parts/banner';
import { BreakoutParts } from '../parts/breakout-parts';
import { ClaimNotice } from '../parts/claim-notice';
import { confirmFirst } from '../parts/confirm';
import { ControlBar } from '../parts/control-bar';
import { HostControls, type HostControlActions } from '../parts/host-controls';
import { InviteForm, type Invite } from '../parts/invite-form';
import { KnockNews } from '../parts/knock-news';
import { Knocks } from '../parts/knocks';
import { PeoplePanel, type PeopleActions } from '../parts/people-panel';
import { PresentingBar } from '../parts/presenting-bar';
import { openSettings, type SettingsPart } from '../parts/settings-dialog';
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
export interface RoomActions extends Omit<Deeds, 'writeTo'>, HostControlActions, Omit<PeopleActions, 'actionsFor'> {
  leave(): void;
  claimHost(): void;
  invite: Invite;
  /** The sentence for what was refused. */
  why(failure: unknown): string;
  /** The parts of the settings dialog, made anew each time that it opens. */
  settings(): readonly SettingsPart[];
  rememberScreenMode(mode: ScreenMode): void;
  chime(chime: Chime): void;
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
  private readonly inviteForm: InviteForm;
  private readonly talk: TalkParts;
  private readonly breakouts: BreakoutParts;
  private readonly panels: SidePanels<'people' | 'details' | 'breakouts' | TalkPanel>;
  private readonly knocks: Knocks;
  private readonly knockNews: KnockNews;
  private readonly hostControls: HostControls;
  private readonly claim: ClaimNotice;
  private readonly alone: Alone;
  private readonly clickToHear: HTMLElement;
  private readonly stops: (() => void)[] = [];
  private redraw = 0;

  constructor(
    meeting: { title: string; code: string; base: string },
    private readonly t: Translate,
    private readonly call: Call,
    devices: LocalDevices,
    share: ScreenShare,
    private readonly media: OwnMedia,
    outlet: AudioOutlet,
    private readonly toasts: Toasts,
    memory: ViewMemory,
    private readonly actions: RoomActions,
    talkParts: (toggle: (panel: TalkPanel) => void, stage: () => ParentNode) => TalkParts,
    breakoutParts: (toggle: () => void, ask: (key: 'closeBreakouts', then: () => void) => void,
      remove: (person: Pick<Person, 'id' | 'name'>) => void) => BreakoutParts,
  ) {
    this.breakouts = breakoutParts(() => this.panels.toggle('breakouts'),
      (key, then) => this.ask(key, then), person => this.deeds.remove(person));
    this.topBar = new TopBar(t, meeting.title, meeting.code, () => actions.copyLink(), () => this.panels.toggle('details'),
      this.breakouts.sign.element);
    this.looks = new ViewParts(t, call, memory, {
      actionsFor: person => actionsFor(person, {
        role: call.role, mayWrite: call.may('chat'), spotlightId: call.spotlightId,
      }, t, this.deeds),
      openSettings: () => openSettings(this.element, t, actions.settings()),
      toggleDetails: () => this.panels.toggle('details'),
      tell: text => toasts.show(text),
      say: text => toasts.say(text),
      root: () => this.element,
    });
    this.presenting = new PresentingBar(share, t, mode => actions.rememberScreenMode(mode));
    this.inviteForm = new InviteForm(t, actions.invite, failure => actions.why(failure));
    this.people = new PeoplePanel(t, { ...actions, actionsFor: person => this.looks.actionsFor(person) }, () => this.panels.toggle('people'),
      this.inviteForm.element);
    this.talk = talkParts(panel => this.panels.toggle(panel), () => this.looks.stage.element);
    this.knocks = new Knocks(t, actions);
    this.knockNews = new KnockNews(t, text => {
      toasts.say(text);
      actions.chime('knock');
    });
    this.claim = new ClaimNotice(t, () => actions.claimHost());
    this.hostControls = new HostControls(t, `${meeting.base}/attendance.xhtml?meeting=${meeting.code}`, { ...actions, endMeeting: () => this.askToEnd() });
    this.controls = new ControlBar(devices, share, media, t, {
      people: () => this.panels.toggle('people'),
      hostControls: () => this.hostControls.open(this.element),
      leave: () => actions.leave(),
      endMeeting: () => this.askToEnd(),
    }, { gestures: this.talk.gestureButtons, panels: [...this.talk.panelButtons, this.breakouts.buttonElement], menu: this.looks.more.element });
    this.panels = new SidePanels({ people: this.people, breakouts: this.breakouts.panel, details: this.looks.details, ...this.talk.panels },
      { people: this.controls.peopleButton, breakouts: this.breakouts.opener, details: this.looks.more.element, ...this.talk.openers }, () => this.draw());
    this.alone = new Alone(t, () => actions.copyLink());
    this.clickToHear = h('button', {
      class: 'click-to-hear', testId: 'click-to-hear', attributes: { type: 'button' }, onClick: () => void outlet.playAll(),
    }, icon('speaker'), t('room.clickToHear'));
    this.clickToHear.hidden = true;
    this.element = h('div', { class: 'room', testId: 'room' }, this.topBar.element,
      h('div', { class: 'banners' }, this.banner.element, this.claim.element, this.presenting.element),
      h('div', { class: 'room-middle' }, this.looks.stage.element, this.people.element, this.looks.details.element, this.breakouts.panel.element,
        ...Object.values(this.talk.panels).map(panel => panel.element)),
      this.controls.element, this.alone.element, this.clickToHear, this.knocks.element, this.breakouts.notice.element, toasts.element, toasts.voice, this.talk.floating.element, this.looks.window.element);
    this.listen(outlet);
    this.draw();
  }

  dispose(): void {
    clearTimeout(this.redraw);
    this.stops.forEach(stop => stop());
    this.hostControls.close();
    [this.topBar, this.looks, this.presenting, this.controls, this.people, this.talk, this.breakouts].forEach(part => part.dispose());
  }

  private listen(outlet: AudioOutlet): void {
    this.stops.push(
      this.call.events.on('changed', () => this.drawSoon()),
      this.call.events.on('spotlight', ({ participantId }) => this.tellOfSpotlight(participantId)),
      this.looks.view.events.on('changed', () => this.draw()),
      this.talk.onHands(() => this.drawSoon()),
      outlet.events.on('blocked', blocked => { this.clickToHear.hidden = !blocked; }),
      listenForShortcuts({
        microphone: () => this.media.toggle('microphone'),
        camera: () => this.media.toggle('camera'),
        screen: () => this.media.toggle('screen'),
        people: () => this.panels.toggle('people'),
        chat: () => this.panels.toggle('chat'),
        questions: () => this.panels.toggle('questions'),
        breakouts: () => this.breakouts.isOffered && this.panels.toggle('breakouts'),
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
    const { call } = this;
    const asHost = moderates(call.role);
    const waiting = asHost ? call.waiting : [];
    this.looks.update(people);
    if (this.panels.open === 'breakouts' && !this.breakouts.isOffered) {
      this.panels.toggle('breakouts');
      return; // which draws anew
    }
    const { open } = this.panels;
    this.looks.cover.panel(open !== null);
    this.breakouts.update(people, open === 'breakouts');
    this.alone.update(people.length === 1 && open === null && !call.rooms.areOpen);
    this.inviteForm.update(asHost);
    this.people.update({ people, waiting, keptOut: asHost ? call.keptOut : [], asHost });
    this.talk.update(people, asHost, open, freedom => call.may(freedom), call.rooms);
    this.controls.update(people.length, asHost, open === 'people');
    this.topBar.update(call.settings.locked, people.find(person => person.self));
    this.claim.update(call.mayClaimHost);
    this.hostControls.update(asHost ? { settings: call.settings, handsUp: people.some(({ hand }) => hand) } : null);
    this.knocks.update(open === 'people' ? [] : waiting);
    this.knockNews.update(waiting);
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

  /** What can't be taken back by oneself is asked about once. */
  private get deeds(): Deeds {
    const ask = <P extends { name: string }>(what: 'remove' | 'moveToLobby' | 'transferHost', act: (person: P) => void) => (person: P) =>
      confirmFirst(this.element, this.t, {
        title: this.t(`ask.${what}.title`, { name: person.name }), words: this.t(`ask.${what}.words`, { name: person.name }),
        yes: this.t(`ask.${what}.yes`), harmless: what !== 'remove',
      }, () => act(person));
    return {
      ...this.actions, writeTo: person => this.writeTo(person),
      remove: ask('remove', this.actions.remove), moveToLobby: ask('moveToLobby', this.actions.moveToLobby),
      transferHost: ask('transferHost', this.actions.transferHost),
    };
  }

  private ask(key: 'closeBreakouts', then: () => void): void {
    confirmFirst(this.element, this.t, {
      title: this.t(`ask.${key}.title`), words: this.t(`ask.${key}.words`), yes: this.t(`ask.${key}.yes`),
    }, then);
  }

  private askToEnd(): void {
    confirmFirst(this.element, this.t, {
      title: this.t('room.endTitle'), words: this.t('room.endWords'), yes: this.t('room.endForAll'),
    }, () => this.actions.endMeeting());
  }
}
