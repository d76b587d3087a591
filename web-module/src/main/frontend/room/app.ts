import type { Connection, ConnectionEvents } from '../signaling/connection';
import type { FinalReason, KeptOut, Room, Self } from '../signaling/protocol';
import { FINAL_REASONS } from '../signaling/protocol';
import { reasonOf } from '../signaling/rpc-error';
import { Call } from './call';
import type { Move, OpenMedia } from './call-events';
import { copyText } from './copy';
import { h } from './dom';
import { Memory } from './memory';
import { Messages } from './messages';
import type { PageData } from './page-data';
import { CallNews } from './call-news';
import { Equipment } from './equipment';
import { HostDeeds } from './host-deeds';
import { Outage } from './outage';
import { OwnMedia } from './own-media';
import { BreakoutParts } from './parts/breakout-parts';
import { TalkParts } from './parts/talk-parts';
import { Toasts } from './parts/toasts';
import { EndScreen, type Ending } from './screens/end-screen';
import { GreenRoom } from './screens/green-room';
import { Lobby } from './screens/lobby';
import { RoomScreen, type RoomActions } from './screens/room-screen';
import type { Screen } from './screens/screen';
import { Talk } from './talk/talk';

/** Retried attempts after which the person is told, rather than left with a button that does nothing. */
const PATIENT_ATTEMPTS = 2;

/** The way of one person through the page: green room → lobby → room → end, and back in after a loss. */
export class App {
  private readonly messages: Messages;
  private readonly memory: Memory;
  private readonly equipment: Equipment;
  private readonly deeds: HostDeeds;
  private readonly toasts = new Toasts();
  private readonly outage: Outage;
  private readonly stage = h('div', { class: 'screen' });
  private screen: Screen | null = null;
  private call: Call | null = null;
  private talk: Talk | null = null;
  /** Whether the person has asked to come in; from then on every new connection joins. */
  private wantsIn = false;
  private over = false;

  /** @param openMedia builds the media of a stay; left out, the browser's own */
  constructor(root: HTMLElement, private readonly data: PageData, private readonly connection: Connection, private readonly openMedia?: OpenMedia) {
    this.messages = new Messages(data.messages, data.locale);
    this.memory = new Memory(data.code);
    this.outage = new Outage(this.messages.t, words => this.tellOfOutage(words));
    this.deeds = new HostDeeds(connection, this.messages.t, text => this.toasts.show(text), this.fail);
    this.equipment = new Equipment(this.memory, this.messages.t, {
      tell: text => this.toasts.show(text), inCall: () => this.call !== null, isSpeaking: () => this.isSpeaking(), over: () => this.over,
    });
    root.append(this.stage, this.equipment.element);
  }

  start(): void {
    this.equipment.prepare();
    this.connection.events.on('open', ({ self, meeting }) => this.onOpen(self, meeting.lobbyEnabled));
    this.connection.events.on('lost', ({ attempt }) => this.onLost(attempt));
    this.connection.events.on('over', ({ reason }) => this.end(reason));
    this.connection.events.on('notification', notification => this.onNotification(notification));
    this.show(this.greenRoom());
    if (this.memory.returning) {
      this.join();
    }
    void this.connection.start();
  }

  private onOpen(self: Self, lobbyEnabled: boolean): void {
    if (this.screen instanceof GreenRoom) {
      this.screen.setKnocks(lobbyEnabled && self.role === 'participant');
    }
    if (this.wantsIn) {
      void this.knock();
    }
  }

  private onLost(attempt: number): void {
    if (this.screen instanceof RoomScreen || this.screen instanceof Lobby) {
      this.outage.lost(performance.now());
    } else if (this.screen instanceof GreenRoom && this.wantsIn && attempt > PATIENT_ATTEMPTS) {
      this.screen.joining(this.messages.t('signaling.connection-lost'));
    }
  }

  private tellOfOutage(words: string | null): void {
    if (this.screen instanceof Lobby) {
      this.screen.away(words);
    } else if (this.screen instanceof RoomScreen && words !== null) {
      this.screen.banner.show('offline', words);
    }
  }

  private join(): void {
    this.wantsIn = true;
    this.memory.rememberJoined(true);
    if (this.screen instanceof GreenRoom) {
      this.screen.joining();
    }
    if (this.connection.connected) {
      void this.knock();
    }
  }

  private async knock(): Promise<void> {
    try {
      const result = await this.connection.request('join', {});
      if (result.state === 'admitted') {
        await this.enter(result.room);
      } else {
        this.wait();
      }
    } catch (failure) {
      this.onKnockFailed(reasonOf(failure));
    }
  }

  private onKnockFailed(reason: string): void {
    if (reason === 'connection-lost' || this.over) {
      return; // the next connection knocks again
    }
    if (FINAL_REASONS.includes(reason)) {
      this.end(reason as FinalReason);
    } else if (this.screen instanceof GreenRoom) {
      this.wantsIn = false;
      this.screen.failed(this.sentence(reason));
    } else {
      setTimeout(() => this.connection.restart(), 2_000);
    }
  }

  /** @param movedBy the host who sent this person out of the room; null for who knocks */
  private wait(movedBy: string | null = null): void {
    this.outage.over();
    this.dropCall();
    if (!(this.screen instanceof Lobby)) {
      this.show(new Lobby(this.data, this.messages.t, this.equipment.devices, this.memory, this.equipment.useSpeaker, () => this.leave(), movedBy));
    }
  }

  /** @param move why, where a host or the person themselves has changed rooms */
  private async enter(room: Room, move: Move | null = null): Promise<void> {
    const call = this.call ??= this.newCall(room.self);
    this.outage.over();
    if (this.screen instanceof RoomScreen) {
      this.screen.banner.hide();
    } else {
      const talk = this.talk = new Talk(this.connection, this.memory, room.self.participantId);
      talk.gestures.events.on('raised', () => this.equipment.chime('hand'));
      const { devices, share, outlet } = this.equipment;
      const media = new OwnMedia({ devices, share }, freedom => call.may(freedom), this.messages.t,
        text => this.toasts.show(text));
      this.show(new RoomScreen(this.data, this.messages.t, call, devices, share, media, outlet,
        this.toasts, this.memory.view, this.actions(),
        (toggle, stage) => new TalkParts(this.messages, talk, this.toasts, this.fail, toggle, stage),
        (toggle, ask, remove) => new BreakoutParts(this.messages.t, call, this.memory.breakoutPlan, this.deeds, this.toasts, toggle, ask, remove)));
    }
    this.talk?.entered(room);
    await call.enter(room, move).catch((failure: unknown) => {
      console.error('entering the room', failure);
      this.toasts.show(this.messages.t('media.unsupported'));
    });
  }

  private newCall(self: Self): Call {
    const { t } = this.messages;
    const { devices, share, outlet } = this.equipment;
    const call = new Call(this.connection, devices, share, outlet, self, this.openMedia);
    new CallNews(call, t, text => this.toasts.show(text),
      what => what === 'camera' ? devices.switches.camera.wanted : share.state !== 'off');
    call.events.on('joined', () => this.equipment.chime('joined'));
    call.events.on('mediaBlocked', () => {
      if (this.screen instanceof RoomScreen) {
        this.screen.banner.show('warning', t('banner.mediaBlocked'));
      }
    });
    return call;
  }

  private onNotification(notification: ConnectionEvents['notification']): void {
    switch (notification.method) {
      case 'admitted':
        void this.enter(notification.params.room);
        break;
      case 'moved':
        void this.enter(notification.params.room, notification.params);
        break;
      case 'rejected':
        this.end('rejected');
        break;
      case 'removed':
        this.memory.rememberRemovedBy(notification.params.by);
        this.end('removed');
        break;
      case 'movedToLobby':
        this.wait(notification.params.by);
        break;
      case 'meetingEnded':
        this.end('meeting-ended');
        break;
      default:
        this.call?.onNotification(notification);
    }
  }

  private leave(): void {
    // The answer is not awaited: whoever leaves is gone, whatever the network does.
    void this.connection.request('leave', {}).catch(() => undefined).finally(() => this.connection.close());
    this.end('left');
  }

  private end(ending: Ending): void {
    if (this.over) {
      return;
    }
    this.over = true;
    this.outage.over();
    // A reload of who was put out or turned away asks again, and hears the same answer until a host has changed it.
    this.memory.rememberJoined(ending === 'rejected' || ending === 'removed');
    this.dropCall();
    this.equipment.devices.release();
    if (ending !== 'left') {
      this.connection.close();
    }
    this.show(new EndScreen(ending, ending === 'removed' ? this.memory.removedBy : null, this.data, this.messages, () => location.reload()));
  }

  private dropCall(): void {
    this.call?.end();
    this.call = null;
    this.talk?.end();
    this.talk = null;
  }

  private greenRoom(): GreenRoom {
    return new GreenRoom(this.data, this.messages.t, this.equipment.devices, this.memory, this.equipment.useSpeaker, () => this.join());
  }

  private actions(): RoomActions {
    return {
      ...this.deeds,
      why: failure => this.sentence(reasonOf(failure)),
      leave: () => this.leave(),
      readmit: person => void this.letBackIn(person),
      copyLink: () => void copyText(this.link)
        .then(done => this.toasts.show(this.messages.t(done ? 'news.linkCopied' : 'news.linkNotCopied'))),
      shareLink: 'share' in navigator ? () => void navigator.share({ title: this.data.title, url: this.link }).catch(() => undefined) : null,
      rememberScreenMode: mode => this.memory.rememberScreenMode(mode),
      chime: chime => this.equipment.chime(chime),
      settings: () => this.equipment.settings(this.data.self.displayName),
    };
  }

  private isSpeaking(): boolean {
    return this.call !== null && this.equipment.devices.isOn('microphone') && this.call.speaking.has(this.call.selfId);
  }

  private get link(): string {
    return `${location.origin}${this.data.base}/${this.data.code}`;
  }

  private async letBackIn({ participantId, displayName: name }: KeptOut): Promise<void> {
    if (await this.deeds.admit(participantId)) {
      this.toasts.show(this.messages.t('news.readmitted', { name }));
    }
  }

  private readonly fail = (failure: unknown) => this.toasts.show(this.sentence(reasonOf(failure)));

  private sentence(reason: string): string {
    const key = `signaling.${reason}`;
    return this.messages.t(this.messages.has(key) ? key : 'signaling.internal');
  }

  private show(screen: Screen): void {
    this.screen?.dispose();
    this.screen = screen;
    this.stage.replaceChildren(screen.element);
  }
}
