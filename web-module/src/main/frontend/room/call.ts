import type { AudioOutlet } from '../media/audio-outlet';
import type { LocalDevices } from '../media/local-devices';
import { MediaSession } from '../media/media-session';
import { openDevice } from '../media/open-device';
import type { PixelSize } from '../media/layer-choice';
import type { RemoteTrack } from '../media/receive-side';
import type { ScreenShare } from '../media/screen-share';
import type { Sight } from '../media/sight';
import type { Connection, ConnectionEvents } from '../signaling/connection';
import { Emitter } from '../signaling/emitter';
import type {
  ConnectionQuality, Freedom, KeptOut, MoveReason, Notifications, Place, RemoteProducer, Role, Room, Self, Settings, Source, Waiting,
} from '../signaling/protocol';
import { OpenRooms } from './breakouts/open-rooms';
import type { CallFigures } from './figures-table';
import { may, OPEN_HOUSE } from './freedoms';
import { OwnTracks } from './own-tracks';
import { Roster, selfAsPerson, type Person, type SharedScreen } from './roster';
import { Speaking } from './speaking';

export interface CallEvents {
  /** Something that the screen shows changed. */
  changed: null;
  joined: { id: string; name: string };
  left: { id: string; name: string };
  /** Somebody else started to share their screen, or ended that. */
  shares: { name: string; shares: boolean };
  /** The hosts have set the meeting otherwise. */
  settings: { before: Settings; after: Settings };
  /** Somebody has another role. */
  role: { name: string; self: boolean; before: Role; role: Role };
  /** A host put somebody in front of everybody, or took that back (null). */
  spotlight: { participantId: string | null };
  /** This person is in another room; a share that ran ended with that. Null where the page missed why. */
  moved: { to: Place | null; reason: MoveReason | null; by: string | null; shareEnded: boolean };
  /** The meeting was split into rooms, or is whole again. */
  split: { open: boolean };
  /** A host says something to all rooms. */
  broadcast: { text: string; by: string };
  /** Sound and picture don't get through at all. */
  mediaBlocked: null;
}

/** Why somebody finds themselves in another room, as they are told. */
export type Move = Pick<Notifications['moved'], 'reason' | 'by'>;

/** Builds the media of a stay in a room; `lost` is called when it is gone for good. */
export type OpenMedia = (signaling: Connection, room: Room, lost: () => void) => Promise<MediaSession>;

const LOSSES_IN_A_ROW = 3;
const A_ROW_MS = 90_000;
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
  private media: MediaSession | null = null;
  private sight: Sight | null = null;
  private stay = 0;
  private losses: number[] = [];
  private quality = PERFECT;
  private recent: readonly string[] = [];
  private readonly sizes = new Map<string, PixelSize>();
  private readonly stops: (() => void)[];

  constructor(
    private readonly connection: Connection,
    private readonly devices: LocalDevices,
    private readonly share: ScreenShare,
    private readonly outlet: AudioOutlet,
    private self: Self,
    private readonly openMedia: OpenMedia = openSession,
  ) {
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
    const stay = ++this.stay;
    this.dropMedia();
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
    const media = await this.openMedia(this.connection, room, () => this.onMediaLost());
    if (stay !== this.stay) {
      media.close();
      return;
    }
    this.receiveThrough(media);
    this.devices.attach(media.sending);
    this.share.attach(media.sending);
  }

  /** This is looked at now. */
  show(sight: Sight): void {
    this.sight = sight;
    this.media?.receiving.show(sight);
  }

  /** Somebody's picture has this size on the screen now. */
  sized(participantId: string, size: PixelSize): void {
    this.sizes.set(participantId, size);
    this.media?.receiving.sized(participantId, size);
  }

  /** What the SFU and this browser have measured of one's own connection; null between two stays. */
  async figures(): Promise<CallFigures | null> {
    if (this.media === null) {
      return null;
    }
    const [server, browser] = await Promise.all([this.connection.request('getStats', {}), this.media.figures()]);
    return { server, browser, owners: new Map(this.roster.producers().map(({ participantId, producer }) => [producer.id, participantId])) };
  }

  /** Ends the media; the devices stay with this person. */
  end(): void {
    this.stay++;
    this.stops.forEach(stop => stop());
    this.devices.attach(null);
    this.share.attach(null);
    this.dropMedia();
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
      participant.producers.forEach(producer => this.receive(participant.id, producer));
      this.events.emit('joined', { id: participant.id, name: participant.displayName });
    },
    participantLeft: ({ participantId }) => {
      this.media?.receiving.removeAllOf(participantId);
      this.speaking.forget(participantId);
      this.sizes.delete(participantId);
      const gone = this.roster.leave(participantId);
      if (gone) {
        this.events.emit('left', { id: participantId, name: gone.displayName });
      }
    },
    participantConnection: ({ participantId, connected }) => this.roster.setConnected(participantId, connected),
    newProducer: ({ participantId, producer }) => {
      this.tellOfShare(participantId, producer.source, true);
      this.roster.addProducer(participantId, producer);
      this.receive(participantId, producer);
    },
    producerClosed: ({ participantId, producerId }) => {
      this.tellOfShare(participantId, this.roster.sourceOf(participantId, producerId), false);
      this.roster.removeProducer(participantId, producerId);
      this.media?.receiving.remove(producerId);
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

  private receive(participantId: string, producer: RemoteProducer): void {
    void this.media?.receiving.add(participantId, producer);
  }

  private tellOfShare(participantId: string, source: Source | null, shares: boolean): void {
    const name = this.roster.nameOf(participantId);
    if (source === 'screen' && name !== null) {
      this.events.emit('shares', { name, shares });
    }
  }

  private receiveThrough(media: MediaSession): void {
    this.media = media;
    if (this.sight) {
      media.receiving.show(this.sight);
    }
    this.sizes.forEach((size, participantId) => media.receiving.sized(participantId, size));
    media.receiving.events.on('track', remote => this.onTrack(remote));
    media.receiving.events.on('gone', ({ participantId, producerId, source }) => {
      this.outlet.stop(producerId);
      if (source === 'camera' || source === 'screen') {
        this.roster.setPicture(participantId, source, null);
      }
      this.changed();
    });
    for (const { participantId, producer } of this.roster.producers()) {
      this.receive(participantId, producer);
    }
  }

  private onTrack({ participantId, producerId, source, track }: RemoteTrack): void {
    if (track.kind === 'audio') {
      this.outlet.play(producerId, track);
    } else if (source === 'camera' || source === 'screen') {
      this.roster.setPicture(participantId, source, track);
    }
    this.changed();
  }

  private onMediaLost(): void {
    if (!this.connection.connected) {
      return; // being opened again, which builds the media anew
    }
    const now = performance.now();
    this.losses = [...this.losses.filter(at => now - at < A_ROW_MS), now];
    if (this.losses.length > LOSSES_IN_A_ROW) {
      this.events.emit('mediaBlocked', null);
    } else {
      this.connection.restart();
    }
  }

  /** What was told of the stay before; what still holds is told again. */
  private forgetObservations(): void {
    this.quality = PERFECT;
    this.recent = [];
    this.speaking.speaks(null);
  }

  private dropMedia(): void {
    this.media?.close();
    this.media = null;
    this.outlet.close();
  }

  changed(): void {
    this.events.emit('changed', null);
  }
}

async function openSession(signaling: Connection, room: Room, lost: () => void): Promise<MediaSession> {
  return MediaSession.open(await openDevice(room.routerRtpCapabilities), signaling, room, lost);
}
