import type { types } from 'mediasoup-client';
import type { Source } from '../signaling/protocol';
import { IceServers } from './ice-servers';
import { IceWatch } from './ice-watch';
import { LimitationReport } from './limitation-report';
import { browserNetwork, type NetworkSigns } from './network-changes';
import { RedundantSound } from './redundant-sound';
import type { Requester } from './requester';

/** Creates the transports of one call, connects each with its counterpart in the SFU and keeps their ways open. */
export class Transports {
  private readonly open = new Map<types.Transport, IceWatch>();
  private readonly iceServers: IceServers;
  private readonly stopListening: () => void;

  constructor(
    private readonly device: types.Device,
    private readonly signaling: Requester,
    iceServers: RTCIceServer[],
    private readonly lost: () => void,
    network: NetworkSigns = browserNetwork,
  ) {
    this.iceServers = new IceServers(iceServers, signaling, renewed => this.handOut(renewed));
    this.stopListening = network.onChange(() => this.open.forEach(watch => watch.networkChanged()));
  }

  async create(direction: 'send' | 'receive'): Promise<types.Transport> {
    const options = await this.signaling.request('createWebRtcTransport', { direction });
    const complete = { ...options, iceServers: this.iceServers.current };
    const sound = new RedundantSound();
    const transport = direction === 'send'
      ? sound.around(() => this.device.createSendTransport(complete)) : this.device.createRecvTransport(complete);
    this.connect(transport, sound);
    if (direction === 'send') {
      new LimitationReport(transport, this.signaling);
    }
    return transport;
  }

  close(): void {
    this.stopListening();
    this.iceServers.close();
  }

  private connect(transport: types.Transport, sound: RedundantSound): void {
    const transportId = transport.id;
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      this.signaling.request('connectWebRtcTransport', { transportId, dtlsParameters }).then(done, failed);
    });
    transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
      const source = appData['source'] as Source;
      this.signaling.request('produce', { transportId, kind, source, rtpParameters: sound.describe(kind, rtpParameters), paused: false })
        .then(({ producerId }) => done({ id: producerId }), failed);
    });
    this.open.set(transport, new IceWatch(transport, () => this.restartIce(transport), this.lost));
    transport.observer.on('close', () => this.open.delete(transport));
  }

  /** The browser uses them when it next looks for a path. */
  private handOut(iceServers: RTCIceServer[]): void {
    for (const transport of this.open.keys()) {
      transport.updateIceServers({ iceServers })
        .catch((failure: unknown) => console.warn('handing out TURN credentials', failure));
    }
  }

  /** With fresh TURN credentials: those of before a long sleep have expired. */
  private async restartIce(transport: types.Transport): Promise<void> {
    const [{ iceParameters }] = await Promise.all([
      this.signaling.request('restartIce', { transportId: transport.id }), this.iceServers.renew()]);
    await transport.restartIce({ iceParameters });
  }
}
