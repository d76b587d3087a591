import type { types } from 'mediasoup-client';
import type { Source, VideoCodec } from '../signaling/protocol';
import { RpcError } from '../signaling/rpc-error';
import { pathFigures, type PathFigures, type TrackFigures } from './figures';
import { ProducerPublication, type Producing } from './producer-publication';
import { producerOptions } from './producer-options';
import type { Publication, Publisher } from './publication';
import type { Requester } from './requester';
import type { Transports } from './transports';
import { chooseVideoCodec, type ChosenCodec } from './video-codec';

/**
 * What this person sends. The transport is created with the first track. A refused `produce` leaves a transport
 * unusable, so it is replaced then, and what was being sent moves to the new one.
 */
export class SendSide implements Publisher {
  private transport: Promise<types.Transport> | null = null;
  private codec: Promise<ChosenCodec | null> | null = null;
  private readonly publications = new Set<ProducerPublication>();
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly device: types.Device,
    private readonly signaling: Requester,
    private readonly transports: Transports,
    private readonly preferredCodec: VideoCodec,
  ) {}

  /** One after the other, so that one that is refused takes none along that is on its way over the same transport. */
  publish(source: Source, track: MediaStreamTrack): Promise<Publication> {
    const publishing = this.turn.then(() => this.publishNow(source, track));
    this.turn = publishing.catch(() => undefined);
    return publishing;
  }

  private async publishNow(source: Source, track: MediaStreamTrack): Promise<Publication> {
    if (!this.device.canProduce(track.kind as types.MediaKind)) {
      throw new RpcError('media-refused', `browser and SFU have no ${track.kind} codec in common`);
    }
    const publication = new ProducerPublication(source, await this.produce(source, track), this.signaling,
      gone => this.publications.delete(gone));
    this.publications.add(publication);
    return publication;
  }

  /** What this browser measured of what it sends: of the way, and of each Producer. */
  async figures(): Promise<{ path: PathFigures | null; tracks: [string, TrackFigures][] }> {
    const open = [...this.publications].filter(publication => publication.open);
    const tracks = await Promise.all(open.map(async publication =>
      [publication.producerId, await publication.figures()] as [string, TrackFigures]));
    return { path: this.transport && pathFigures(await (await this.transport).getStats()), tracks };
  }

  close(): void {
    this.closed = true;
    void this.transport?.then(transport => transport.close(), () => undefined);
  }

  private async produce(source: Source, track: MediaStreamTrack): Promise<Producing> {
    const options = await this.optionsFor(source, track);
    const transport = await this.openTransport();
    if (track.readyState === 'ended') {
      throw new DOMException(`the track of the ${source} has ended`, 'InvalidStateError');
    }
    try {
      return await transport.produce(options);
    } catch (failure) {
      await this.replaceTransport(transport);
      throw this.closed ? over(failure) : failure;
    }
  }

  private openTransport(): Promise<types.Transport> {
    if (this.closed) {
      return Promise.reject(over('its transport is closed'));
    }
    this.transport ??= this.transports.create('send').catch((failure: unknown) => {
      this.transport = null;
      throw this.closed ? over(failure) : failure;
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
    return (await this.openTransport()).produce(await this.optionsFor(source, track));
  }

  private async optionsFor(source: Source, track: MediaStreamTrack): Promise<types.ProducerOptions> {
    const codec = track.kind === 'video' ? await this.videoCodec() : null;
    return producerOptions(source, track, codec);
  }

  private videoCodec(): Promise<ChosenCodec | null> {
    return this.codec ??= chooseVideoCodec(this.device.sendRtpCapabilities, this.preferredCodec);
  }
}

/** What fails because this stay has ended is tried again in the next one. */
function over(why: unknown): RpcError {
  return new RpcError('connection-lost', `the stay in this room is over: ${String(why)}`);
}
