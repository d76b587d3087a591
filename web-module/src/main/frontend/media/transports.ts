import type { types } from 'mediasoup-client';
import type { Source } from '../signaling/protocol';
import { IceWatch } from './ice-watch';
import type { Requester } from './requester';

/** Creates the transports of one call and connects each with its counterpart in the SFU. */
export class Transports {
  constructor(
    private readonly device: types.Device,
    private readonly signaling: Requester,
    private readonly iceServers: RTCIceServer[],
    private readonly lost: () => void,
  ) {}

  async create(direction: 'send' | 'receive'): Promise<types.Transport> {
    const options = await this.signaling.request('createWebRtcTransport', { direction });
    const complete = { ...options, iceServers: this.iceServers };
    const transport = direction === 'send'
      ? this.device.createSendTransport(complete) : this.device.createRecvTransport(complete);
    this.connect(transport);
    return transport;
  }

  private connect(transport: types.Transport): void {
    const transportId = transport.id;
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      this.signaling.request('connectWebRtcTransport', { transportId, dtlsParameters }).then(done, failed);
    });
    transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
      const source = appData['source'] as Source;
      this.signaling.request('produce', { transportId, kind, source, rtpParameters, paused: false })
        .then(({ producerId }) => done({ id: producerId }), failed);
    });
    new IceWatch(transport, () => this.restartIce(transport), this.lost);
  }

  private async restartIce(transport: types.Transport): Promise<void> {
    const { iceParameters } = await this.signaling.request('restartIce', { transportId: transport.id });
    await transport.restartIce({ iceParameters });
  }
}
