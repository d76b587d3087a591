import type { AudioOutlet } from '../media/audio-outlet';
import type { LocalDevices } from '../media/local-devices';
import { MediaSession } from '../media/media-session';
import { openDevice } from '../media/open-device';
import type { RemoteTrack } from '../media/receive-side';
import type { Connection, ConnectionEvents } from '../signaling/connection';
import { Emitter } from '../signaling/emitter';
import type { Notifications, RemoteProducer, Room, Self, Waiting } from '../signaling/protocol';
import { Roster, selfAsPerson, type Person } from './roster';
import { Speaking } from './speaking';

export interface CallEvents {
  /** Something that the screen shows changed. */
  changed: null;
  joined: { name: string };
  left: { name: string };
  mutedByHost: { by: string };
  /** Sound and picture don't get through at all. */
  mediaBlocked: null;
}

const LOSSES_IN_A_ROW = 3;
const A_ROW_MS = 90_000;

/** A stay in the room: who is there, and their media. Survives reconnections, each of which rebuilds the media. */
export class Call {
  readonly events = new Emitter<CallEvents>();
  readonly speaking = new Speaking(() => this.changed());
  waiting: readonly Waiting[] = [];
  private readonly roster = new Roster();
  private media: MediaSession | null = null;
  private shown: ReadonlySet<string> | null = null;
  private stay = 0;
  private losses: number[] = [];

  constructor(
    private readonly connection: Connection,
    private readonly devices: LocalDevices,
    private readonly outlet: AudioOutlet,
    private self: Self,
  ) {
    devices.events.on('changed', () => this.changed());
  }

  get role() {
    return this.self.role;
  }

  /** This person first, then the others as they came. */
  people(): Person[] {
    const { captures } = this.devices;
    const camera = this.devices.isOn('camera') ? captures.camera.track : null;
    return [selfAsPerson(this.self, !this.devices.isOn('microphone'), camera), ...this.roster.people()];
  }

  /** Comes in, or comes back after a loss: takes the room as the server describes it and builds its media. */
  async enter(room: Room): Promise<void> {
    const stay = ++this.stay;
    this.dropMedia();
    this.self = room.self;
    this.waiting = room.waiting;
    this.roster.replace(room.participants);
    this.changed();
    const media = await MediaSession.open(await openDevice(), this.connection, room, () => this.onMediaLost());
    if (stay !== this.stay) {
      media.close();
      return;
    }
    this.receiveThrough(media);
    this.devices.attach(media.sending);
  }

  /** These people's tiles are on the screen now. */
  show(participantIds: ReadonlySet<string>): void {
    this.shown = participantIds;
    this.media?.receiving.show(participantIds);
  }

  /** Ends the media; the devices stay with this person. */
  end(): void {
    this.stay++;
    this.devices.attach(null);
    this.dropMedia();
  }

  onNotification({ method, params }: ConnectionEvents['notification']): void {
    const handle = this.handlers[method] as ((params: unknown) => void) | undefined;
    handle?.(params);
    this.changed();
  }

  private readonly handlers: { [N in keyof Notifications]?: (params: Notifications[N]) => void } = {
    waiting: ({ waiting }) => { this.waiting = waiting; },
    participantJoined: ({ participant }) => {
      this.roster.join(participant);
      participant.producers.forEach(producer => this.receive(participant.id, producer));
      this.events.emit('joined', { name: participant.displayName });
    },
    participantLeft: ({ participantId }) => {
      this.media?.receiving.removeAllOf(participantId);
      this.speaking.forget(participantId);
      const gone = this.roster.leave(participantId);
      if (gone) {
        this.events.emit('left', { name: gone.displayName });
      }
    },
    participantConnection: ({ participantId, connected }) => this.roster.setConnected(participantId, connected),
    newProducer: ({ participantId, producer }) => {
      this.roster.addProducer(participantId, producer);
      this.receive(participantId, producer);
    },
    producerClosed: ({ participantId, producerId }) => {
      this.roster.removeProducer(participantId, producerId);
      this.media?.receiving.remove(producerId);
    },
    producerPaused: ({ participantId, producerId }) => this.roster.setPaused(participantId, producerId, true),
    producerResumed: ({ participantId, producerId }) => this.roster.setPaused(participantId, producerId, false),
    muted: ({ producerId, by }) => {
      if (this.devices.mutedByHost(producerId)) {
        this.events.emit('mutedByHost', { by });
      }
    },
    activeSpeaker: ({ participantId }) => this.speaking.speaks(participantId),
  };

  private receive(participantId: string, producer: RemoteProducer): void {
    void this.media?.receiving.add(participantId, producer);
  }

  private receiveThrough(media: MediaSession): void {
    this.media = media;
    if (this.shown) {
      media.receiving.show(this.shown);
    }
    media.receiving.events.on('track', remote => this.onTrack(remote));
    media.receiving.events.on('gone', ({ participantId, producerId, source }) => {
      this.outlet.stop(producerId);
      if (source === 'camera') {
        this.roster.setCamera(participantId, null);
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
    } else if (source === 'camera') {
      this.roster.setCamera(participantId, track);
    }
    this.changed();
  }

  private onMediaLost(): void {
    const now = performance.now();
    this.losses = [...this.losses.filter(at => now - at < A_ROW_MS), now];
    if (this.losses.length > LOSSES_IN_A_ROW) {
      this.events.emit('mediaBlocked', null);
    } else {
      this.connection.restart();
    }
  }

  private dropMedia(): void {
    this.media?.close();
    this.media = null;
    this.outlet.close();
  }

  private changed(): void {
    this.events.emit('changed', null);
  }
}
