import type { types } from 'mediasoup-client';
import type { Source } from '../signaling/protocol';
import { RpcError } from '../signaling/rpc-error';
import { cameraEncodings } from './encodings';
import { ProducerPublication, type Producing } from './producer-publication';
import type { Publication, Publisher } from './publication';
import type { Requester } from './requester';
import type { Transports } from './transports';

/**
 * What this person sends. The transport is created with the first track. A refused `produce` leaves a transport
 * unusable, so it is replaced then, and what was being sent moves to the new one.
 */
export class SendSide implements Publisher {
  private transport: Promise<types.Transport> | null = null;
  private readonly publications = new Set<ProducerPublication>();
  private closed = false;

  constructor(
    private readonly device: types.Device,
    private readonly signaling: Requester,
    private readonly transports: Transports,
  ) {}

  async publish(source: Source, track: MediaStreamTrack): Promise<Publication> {
    if (!this.device.canProduce(track.kind as types.MediaKind)) {
      throw new RpcError('media-refused', `browser and SFU have no ${track.kind} codec in common`);
    }
    const publication = new ProducerPublication(source, await this.produce(source, track), this.signaling,
      gone => this.publications.delete(gone));
    this.publications.add(publication);
    return publication;
  }

  close(): void {
    this.closed = true;
    void this.transport?.then(transport => transport.close(), () => undefined);
  }

  private async produce(source: Source, track: MediaStreamTrack): Promise<Producing> {
    const transport = await this.openTransport();
    try {
      return await transport.produce(producerOptions(source, track));
    } catch (failure) {
      await this.replaceTransport(transport);
      throw failure;
    }
  }

  private openTransport(): Promise<types.Transport> {
    if (this.closed) {
      return Promise.reject(new RpcError('connection-lost', 'the call is over'));
    }
    this.transport ??= this.transports.create('send').catch((failure: unknown) => {
      this.transport = null;
      throw failure;
    });
    return this.transport;
  }

  private async replaceTransport(spoilt: types.Transport): Promise<void> {
    if (this.closed || (await this.transport?.catch(() => null)) !== spoilt) {
      return;
    }
    this.transport = null;
    for (const publication of this.publications) {
      // The SFU keeps Producers of a closed transport's page until they are closed by name.
      await publication.move((source, track) => this.produceOnce(source, track));
    }
    spoilt.close();
  }

  private async produceOnce(source: Source, track: MediaStreamTrack): Promise<Producing> {
    return (await this.openTransport()).produce(producerOptions(source, track));
  }
}

function producerOptions(source: Source, track: MediaStreamTrack): types.ProducerOptions {
  const common = { track, stopTracks: false, appData: { source } };
  return track.kind === 'audio'
    ? { ...common, codecOptions: { opusFec: true, opusDtx: true, opusStereo: false } }
    : { ...common, encodings: cameraEncodings(track.getSettings()), codecOptions: { videoGoogleStartBitrate: 600 } };
}
