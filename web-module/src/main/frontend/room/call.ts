import type { AudioOutlet } from '../media/audio-outlet';
import type { LocalDevices } from '../media/local-devices';
import type { PixelSize } from '../media/layer-choice';
import type { ScreenShare } from '../media/screen-share';
import type { Sight } from '../media/sight';
import type { Connection, ConnectionEvents } from '../signaling/connection';
import { Emitter } from '../signaling/emitter';
import type {
  ConnectionQuality, Freedom, KeptOut, Notifications, Role, Room, Self, Source, Waiting,
} from '../signaling/protocol';
import { OpenRooms } from './breakouts/open-rooms';
import type { CallEvents, Move, OpenMedia } from './call-events';
import { CallMedia } from './call-media';
import type { CallFigures } from './figures-table';
import { may, OPEN_HOUSE } from './freedoms';
import { OwnTracks } from './own-tracks';
import { Roster, selfAsPerson, type Person, type SharedScreen } from './roster';
import { Speaking } from './speaking';

const PERFECT: ConnectionQuality = { score: 10, cause: 'none' };

/** A stay in the room: who is there, and their media. Survives reconnections, each of which rebuilds the media. */
export class Call {
  readonly events = new Emitter<CallEvents>();
  readonly speaking = new Speaking(() => this.changed());
  waiting: readonly Waiting[] = [];
  /** Whom hosts have put out or turned away. */
  keptOut: readonly KeptOut[] = [];
  /** Whom a host has put in front of everybody. */
  spotlightId: string | null = null;
  settings = OPEN_HOUSE;
  /** The host has been gone for so long that this person may take over. */
  mayClaimHost = false;
  /** What hosts do to what this person sends. */
  readonly own: OwnTracks;
  /** The rooms that the meeting is split into. */
  readonly rooms = new OpenRooms();
  private readonly roster = new Roster();
  private readonly media: CallMedia;
  private quality = PERFECT;
  private recent: readonly string[] = [];
  private readonly stops: (() => void)[];

  constructor(
    connection: Connection,
    private readonly devices: LocalDevices,
    private readonly share: ScreenShare,
    outlet: AudioOutlet,
    private self: Self,
    openMedia?: OpenMedia,
  ) {
    this.media = new CallMedia({
      connection, devices, share, outlet, roster: this.roster,
      changed: () => this.changed(), blocked: () => this.events.emit('mediaBlocked', null),
    }, openMedia);
    this.own = new OwnTracks(devices, share);
    const changed = () => {
      this.own.retry();
      this.changed();
    };
    this.stops = [devices.events.on('changed', changed), share.events.on('changed', changed)];
  }

  get role() {
    return this.self.role;
  }

  get selfId() {
    return this.self.participantId;
  }

  /** What the hosts let this person do. */
  may(freedom: Freedom): boolean {
    return may(this.role, this.settings, freedom);
  }

  /** This person first, then the others as they came. */
  people(): Person[] {
    const { captures } = this.devices;
    const camera = this.devices.isOn('camera') ? captures.camera.track : null;
    const mine = { muted: !this.devices.isOn('microphone'), camera, presenting: this.share.state === 'on', quality: this.quality };
    return [selfAsPerson(this.self, mine), ...this.roster.people()];
  }

  /** Who has spoken, the latest first. */
  get recentSpeakers(): readonly string[] {
    return this.recent;
  }

  /** What the others share, in the order of its start. One's own screen is not shown: it would show itself. */
  screens(): SharedScreen[] {
    return this.roster.screens();
  }

  /**
   * Comes in, comes back after a loss or into another room: takes the room as the server describes it and builds its media.
   * Of several that overlap the last one counts.
   */
  async enter(room: Room, move: Move | null = null): Promise<void> {
    this.media.leave();
    this.self = room.self;
    this.changePlace(room, move);
    this.waiting = room.waiting;
    this.keptOut = room.keptOut;
    this.spotlightId = room.spotlightId ?? null;
    this.settings = room.settings;
    this.mayClaimHost = room.mayClaimHost;
    this.own.forget();
    this.forgetObservations();
    this.roster.replace(room.participants);
    this.changed();
    await this.media.enter(room);
  }

  /** This is looked at now. */
  show(sight: Sight): void {
    this.media.show(sight);
  }

  /** Somebody's picture has this size on the screen now. */
  sized(participantId: string, size: PixelSize): void {
    this.media.sized(participantId, size);
  }

  /** What the SFU and this browser have measured of one's own connection; null between two stays. */
  figures(): Promise<CallFigures | null> {
    return this.media.figures();
  }

  /** Ends the media; the devices stay with this person. */
  end(): void {
    this.stops.forEach(stop => stop());
    this.devices.attach(null);
    this.share.attach(null);
    this.media.leave();
  }

  onNotification({ method, params }: ConnectionEvents['notification']): void {
    const handle = this.handlers[method] as ((params: unknown) => void) | undefined;
    handle?.(params);
    this.changed();
  }

  private readonly handlers: { [N in keyof Notifications]?: (params: Notifications[N]) => void } = {
    waiting: ({ waiting }) => { this.waiting = waiting; },
    keptOut: ({ keptOut }) => { this.keptOut = keptOut; },
    participantJoined: ({ participant }) => {
      this.roster.join(participant);
      participant.producers.forEach(producer => this.media.receive(participant.id, producer));
      this.events.emit('joined', { id: participant.id, name: participant.displayName });
    },
    participantLeft: ({ participantId }) => {
      this.media.removeAllOf(participantId);
      this.speaking.forget(participantId);
      const gone = this.roster.leave(participantId);
      if (gone) {
        this.events.emit('left', { id: participantId, name: gone.displayName });
      }
    },
    participantConnection: ({ participantId, connected }) => this.roster.setConnected(participantId, connected),
    newProducer: ({ participantId, producer }) => {
      this.tellOfShare(participantId, producer.source, true);
      this.roster.addProducer(participantId, producer);
      this.media.receive(participantId, producer);
    },
    producerClosed: ({ participantId, producerId }) => {
      this.tellOfShare(participantId, this.roster.sourceOf(participantId, producerId), false);
      this.roster.removeProducer(participantId, producerId);
      this.media.remove(producerId);
    },
    producerPaused: ({ participantId, producerId }) => this.roster.setPaused(participantId, producerId, true),
    producerResumed: ({ participantId, producerId }) => this.roster.setPaused(participantId, producerId, false),
    muted: told => this.own.muted(told),
    producerStopped: told => this.own.stopped(told),
    settingsChanged: ({ settings }) => {
      const before = this.settings;
      this.settings = settings;
      this.events.emit('settings', { before, after: settings });
    },
    roleChanged: ({ participantId, role }) => this.takeRole(participantId, role),
    hostGone: ({ mayClaim }) => { this.mayClaimHost = mayClaim; },
    spotlight: ({ participantId = null }) => {
      this.spotlightId = participantId;
      this.events.emit('spotlight', { participantId });
    },
    breakouts: ({ breakouts }) => {
      if (this.rooms.take(breakouts, performance.now())) {
        this.events.emit('split', { open: this.rooms.areOpen });
      }
    },
    breakoutPerson: ({ person }) => this.rooms.put(person),
    breakoutPersonLeft: ({ participantId }) => this.rooms.forget(participantId),
    broadcast: told => this.events.emit('broadcast', told),
    activeSpeaker: ({ participantId }) => this.speaking.speaks(participantId),
    recentSpeakers: ({ participantIds }) => { this.recent = participantIds; },
    connectionQualityChanged: ({ participantId, score, cause }) => {
      if (participantId === this.self.participantId) {
        this.quality = { score, cause };
      } else {
        this.roster.setQuality(participantId, { score, cause });
      }
    },
  };

  /** What was shared with one room is not for another. */
  private changePlace(room: Room, move: Move | null): void {
    const before = this.rooms.place?.breakoutId;
    this.rooms.enter(room, performance.now());
    const to = this.rooms.place;
    if (move !== null || before !== to?.breakoutId) {
      const shareEnded = this.share.state !== 'off';
      void this.share.stop();
      this.events.emit('moved', { to, reason: move?.reason ?? null, by: move?.by ?? null, shareEnded });
    }
  }

  private takeRole(participantId: string, role: Role): void {
    const self = participantId === this.self.participantId;
    const before = self ? this.role : this.roster.setRole(participantId, role);
    const name = self ? this.self.displayName : this.roster.nameOf(participantId);
    if (self) {
      this.self = { ...this.self, role };
      this.waiting = role === 'participant' ? [] : this.waiting;
      this.keptOut = role === 'participant' ? [] : this.keptOut;
      this.mayClaimHost &&= role !== 'host';
    }
    if (before !== null && name !== null && before !== role) {
      this.events.emit('role', { name, self, before, role });
    }
  }

  private tellOfShare(participantId: string, source: Source | null, shares: boolean): void {
    const name = this.roster.nameOf(participantId);
    if (source === 'screen' && name !== null) {
      this.events.emit('shares', { name, shares });
    }
  }

  /** What was told of the stay before; what still holds is told again. */
  private forgetObservations(): void {
    this.quality = PERFECT;
    this.recent = [];
    this.speaking.speaks(null);
  }

  changed(): void {
    this.events.emit('changed', null);
  }
}
