import type { types } from 'mediasoup-client';
import type { Room } from '../signaling/protocol';
import type { BrowserFigures } from './figures';
import type { NetworkSigns } from './network-changes';
import { ReceiveSide } from './receive-side';
import type { Requester } from './requester';
import { SendSide } from './send-side';
import { Transports } from './transports';

/** The media of one stay in one room: a Device that knows the Router, a send side and a receive side. */
export class MediaSession {
  private constructor(readonly sending: SendSide, readonly receiving: ReceiveSide, private readonly transports: Transports) {}

  /**
   * @param device loaded with what the router can do, or not loaded yet
   * @param lost   called when the media path is gone for good and everything must be built anew
   */
  static async open(device: types.Device, signaling: Requester, room: Room, lost: () => void,
    network?: NetworkSigns): Promise<MediaSession> {
    if (!device.loaded) {
      await device.load({ routerRtpCapabilities: room.routerRtpCapabilities });
    }
    const transports = new Transports(device, signaling, room.iceServers, lost, network);
    return new MediaSession(
      new SendSide(device, signaling, transports, room.preferredVideoCodec), new ReceiveSide(device, signaling, transports),
      transports);
  }

  /** What this browser measured of the call. */
  async figures(): Promise<BrowserFigures> {
    const [sent, received] = await Promise.all([this.sending.figures(), this.receiving.figures()]);
    return { send: sent.path, receive: received.path, tracks: new Map([...sent.tracks, ...received.tracks]) };
  }

  close(): void {
    this.sending.close();
    this.receiving.close();
    this.transports.close();
  }
}
