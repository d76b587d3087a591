import type { types } from 'mediasoup-client';
import type { Source } from '../signaling/protocol';
import { RpcError } from '../signaling/rpc-error';
import { trackFigures, type TrackFigures } from './figures';
import type { Publication } from './publication';
import type { Requester } from './requester';

export type Producing = types.Producer;

/** One Producer, here and in the SFU, kept in the same state. */
export class ProducerPublication implements Publication {
  constructor(
    private readonly source: Source,
    private producer: Producing,
    private readonly signaling: Requester,
    private readonly gone: (publication: ProducerPublication) => void,
  ) {}

  get producerId(): string {
    return this.producer.id;
  }

  get open(): boolean {
    return !this.producer.closed;
  }

  async replaceTrack(track: MediaStreamTrack | null): Promise<void> {
    if (this.open) {
      await this.producer.replaceTrack({ track });
    }
  }

  /** Without a new negotiation, so that nothing else that is sent is touched. */
  async limitFrameRate(framesPerSecond: number): Promise<void> {
    const sender = this.producer.rtpSender;
    if (this.open && sender) {
      const parameters = sender.getParameters();
      parameters.encodings.forEach(encoding => { encoding.maxFramerate = framesPerSecond; });
      await sender.setParameters(parameters);
    }
  }

  /** What this browser measured of it. */
  async figures(): Promise<TrackFigures> {
    return trackFigures(await this.producer.getStats());
  }

  silence(): void {
    this.producer.pause();
  }

  async pause(): Promise<void> {
    this.producer.pause();
    await this.signaling.request('pauseProducer', { producerId: this.producer.id });
  }

  /** The SFU first: what is shown as on is on everywhere. */
  async resume(): Promise<void> {
    await this.signaling.request('resumeProducer', { producerId: this.producer.id }).catch((failure: unknown) => {
      throw this.open ? failure : new RpcError('connection-lost', `the stay in this room is over: ${String(failure)}`);
    });
    this.producer.resume();
  }

  async close(): Promise<void> {
    this.gone(this);
    const producerId = this.producer.id;
    this.producer.close();
    await this.signaling.request('closeProducer', { producerId });
  }

  /** Sends the same track over another transport. Paused or without a track, it is closed: switching on publishes anew. */
  async move(produce: (source: Source, track: MediaStreamTrack) => Promise<Producing>): Promise<void> {
    const { track, paused } = this.producer;
    await this.close().catch((failure: unknown) => console.warn('closing before a move', failure));
    if (track && !paused) {
      try {
        this.producer = await produce(this.source, track);
      } catch (failure) {
        console.warn('moving a Producer', failure);
      }
    }
  }
}
