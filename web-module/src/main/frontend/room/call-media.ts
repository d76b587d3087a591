import type { AudioOutlet } from '../media/audio-outlet';
import type { PixelSize } from '../media/layer-choice';
import type { LocalDevices } from '../media/local-devices';
import { MediaSession } from '../media/media-session';
import { openDevice } from '../media/open-device';
import type { RemoteTrack } from '../media/receive-side';
import type { ScreenShare } from '../media/screen-share';
import type { Sight } from '../media/sight';
import type { Connection } from '../signaling/connection';
import type { RemoteProducer, Room } from '../signaling/protocol';
import type { OpenMedia } from './call-events';
import type { CallFigures } from './figures-table';
import type { Roster } from './roster';

const LOSSES_IN_A_ROW = 3;
const A_ROW_MS = 90_000;

/** What media needs of the call that it belongs to. */
export interface MediaSurroundings {
  connection: Connection;
  devices: LocalDevices;
  share: ScreenShare;
  outlet: AudioOutlet;
  roster: Roster;
  changed(): void;
  /** Sound and picture don't get through at all. */
  blocked(): void;
}

/** The media of a call: one session a stay, which receives what the others send as far as it is looked at. */
export class CallMedia {
  private session: MediaSession | null = null;
  private sight: Sight | null = null;
  private readonly sizes = new Map<string, PixelSize>();
  private stay = 0;
  private losses: number[] = [];

  constructor(private readonly around: MediaSurroundings, private readonly open: OpenMedia = openSession) {}

  /** Builds the media of this room. Of several rooms that overlap the last one counts. */
  async enter(room: Room): Promise<void> {
    const { connection, devices, share } = this.around;
    const stay = this.stay;
    const session = await this.open(connection, room, () => this.onLost());
    if (stay !== this.stay) {
      session.close();
      return;
    }
    this.receiveThrough(session);
    devices.attach(session.sending);
    share.attach(session.sending);
  }

  /** The stay is over, and all that was received with it. */
  leave(): void {
    this.stay++;
    this.session?.close();
    this.session = null;
    this.around.outlet.close();
  }

  show(sight: Sight): void {
    this.sight = sight;
    this.session?.receiving.show(sight);
  }

  sized(participantId: string, size: PixelSize): void {
    this.sizes.set(participantId, size);
    this.session?.receiving.sized(participantId, size);
  }

  receive(participantId: string, producer: RemoteProducer): void {
    void this.session?.receiving.add(participantId, producer);
  }

  remove(producerId: string): void {
    this.session?.receiving.remove(producerId);
  }

  removeAllOf(participantId: string): void {
    this.session?.receiving.removeAllOf(participantId);
    this.sizes.delete(participantId);
  }

  /** What the SFU and this browser have measured of one's own connection; null between two stays. */
  async figures(): Promise<CallFigures | null> {
    if (this.session === null) {
      return null;
    }
    const { connection, roster } = this.around;
    const [server, browser] = await Promise.all([connection.request('getStats', {}), this.session.figures()]);
    return { server, browser, owners: new Map(roster.producers().map(({ participantId, producer }) => [producer.id, participantId])) };
  }

  private receiveThrough(session: MediaSession): void {
    const { outlet, roster, changed } = this.around;
    this.session = session;
    if (this.sight) {
      session.receiving.show(this.sight);
    }
    this.sizes.forEach((size, participantId) => session.receiving.sized(participantId, size));
    session.receiving.events.on('track', remote => this.onTrack(remote));
    session.receiving.events.on('gone', ({ participantId, producerId, source }) => {
      outlet.stop(producerId);
      if (source === 'camera' || source === 'screen') {
        roster.setPicture(participantId, source, null);
      }
      changed();
    });
    for (const { participantId, producer } of roster.producers()) {
      this.receive(participantId, producer);
    }
  }

  private onTrack({ participantId, producerId, source, track }: RemoteTrack): void {
    const { outlet, roster, changed } = this.around;
    if (track.kind === 'audio') {
      outlet.play(producerId, track);
    } else if (source === 'camera' || source === 'screen') {
      roster.setPicture(participantId, source, track);
    }
    changed();
  }

  private onLost(): void {
    const { connection, blocked } = this.around;
    if (!connection.connected) {
      return; // being opened again, which builds the media anew
    }
    const now = performance.now();
    this.losses = [...this.losses.filter(at => now - at < A_ROW_MS), now];
    if (this.losses.length > LOSSES_IN_A_ROW) {
      blocked();
    } else {
      connection.restart();
    }
  }
}

async function openSession(signaling: Connection, room: Room, lost: () => void): Promise<MediaSession> {
  return MediaSession.open(await openDevice(room.routerRtpCapabilities), signaling, room, lost);
}
