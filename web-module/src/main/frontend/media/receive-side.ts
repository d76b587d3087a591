import { parseScalabilityMode, type types } from 'mediasoup-client';
import { Emitter } from '../signaling/emitter';
import type { RemoteProducer, Source } from '../signaling/protocol';
import { RpcError, reasonOf } from '../signaling/rpc-error';
import { pathFigures, trackFigures, type PathFigures, type TrackFigures } from './figures';
import type { PixelSize } from './layer-choice';
import { LayerRequests } from './layer-requests';
import type { Requester } from './requester';
import type { Sight } from './sight';
import type { Transports } from './transports';

export interface RemoteTrack { participantId: string; producerId: string; source: Source; track: MediaStreamTrack }
export interface ReceiveEvents {
  track: RemoteTrack;
  gone: { participantId: string; producerId: string; source: Source };
}

interface Wanted { participantId: string; producer: RemoteProducer; consumer: types.Consumer | null; flows: boolean }

const TRIES = 4;
const ALL_LAYERS = -1;
const PASSING = ['throttled', 'timed-out', 'media-unavailable', 'data-unavailable'];

/** What this person receives: one Consumer for each Producer of the others. */
export class ReceiveSide {
  readonly events = new Emitter<ReceiveEvents>();
  private readonly wanted = new Map<string, Wanted>();
  private transport: Promise<types.Transport> | null = null;
  private readonly layers = new LayerRequests(async (consumerId, spatialLayer) => {
    await this.signaling.request('setPreferredLayers', { consumerId, spatialLayer, temporalLayer: ALL_LAYERS });
  });
  private sight: Sight | null = null;
  private closed = false;

  constructor(
    private readonly device: types.Device,
    private readonly signaling: Requester,
    private readonly transports: Transports,
  ) {}

  /** Starts to receive a Producer; its track arrives as an event. One that fails never keeps the others from coming. */
  async add(participantId: string, producer: RemoteProducer): Promise<void> {
    if (this.wanted.has(producer.id)) {
      return;
    }
    const entry: Wanted = { participantId, producer, consumer: null, flows: false };
    this.wanted.set(producer.id, entry);
    try {
      await this.receive(entry);
    } catch (failure) {
      if (this.wanted.get(producer.id) === entry) {
        this.remove(producer.id);
        console.warn(`cannot receive ${producer.source} of ${participantId}`, failure);
      }
    }
  }

  /** The Producer is closed at its source; its Consumer in the SFU went with it. */
  remove(producerId: string): void {
    const entry = this.wanted.get(producerId);
    this.wanted.delete(producerId);
    if (entry?.consumer) {
      this.layers.remove(entry.consumer.id);
      entry.consumer.close();
      this.events.emit('gone', { participantId: entry.participantId, producerId, source: entry.producer.source });
    }
  }

  /** Only this is looked at now; what is not costs nothing. Voices always come. */
  show(sight: Sight): void {
    this.sight = sight;
    for (const entry of this.wanted.values()) {
      this.adjust(entry).catch((failure: unknown) => console.warn('pausing what is not looked at', failure));
    }
  }

  /** How large somebody's picture is on this screen; theirs comes in the layer that suits. A shared screen always comes in full. */
  sized(participantId: string, size: PixelSize): void {
    this.layers.sized(participantId, size);
  }

  /** What this browser measured of what it receives: of the way, and of each Consumer. */
  async figures(): Promise<{ path: PathFigures | null; tracks: [string, TrackFigures][] }> {
    const consumers = [...this.wanted.values()].flatMap(({ consumer }) => consumer && !consumer.closed ? [consumer] : []);
    const tracks = await Promise.all(consumers.map(async consumer =>
      [consumer.id, trackFigures(await consumer.getStats())] as [string, TrackFigures]));
    return { path: this.transport && pathFigures(await (await this.transport).getStats()), tracks };
  }

  removeAllOf(participantId: string): void {
    this.layers.forget(participantId);
    for (const [producerId, entry] of [...this.wanted]) {
      if (entry.participantId === participantId) {
        this.remove(producerId);
      }
    }
  }

  close(): void {
    this.closed = true;
    this.layers.close();
    void this.transport?.then(transport => transport.close(), () => undefined);
    for (const producerId of [...this.wanted.keys()]) {
      this.remove(producerId);
    }
  }

  private async receive(entry: Wanted): Promise<void> {
    const consumer = await this.patiently(entry, () => this.consume(entry));
    if (!this.stillWanted(entry)) {
      consumer.close();
      return;
    }
    const { participantId, producer } = entry;
    entry.consumer = consumer;
    this.events.emit('track', { participantId, producerId: producer.id, source: producer.source, track: consumer.track });
    if (producer.source === 'camera') {
      await this.layers.add(consumer.id, participantId, spatialLayers(consumer));
    }
    await this.adjust(entry);
  }

  /** Lets flow what is wanted now. A new Consumer is paused in the SFU, so that nothing comes before it is ready. */
  private async adjust(entry: Wanted): Promise<void> {
    const flows = this.isShown(entry);
    const { consumer } = entry;
    if (consumer === null || entry.flows === flows) {
      return;
    }
    entry.flows = flows;
    await this.patiently(entry, async () => {
      if (entry.flows === flows) {
        await this.signaling.request(flows ? 'resumeConsumer' : 'pauseConsumer', { consumerId: consumer.id });
      }
    });
  }

  private isShown({ participantId, producer }: Wanted): boolean {
    if (this.sight === null || producer.kind === 'audio') {
      return true;
    }
    return producer.source === 'screen' ? this.sight.screens : this.sight.people.has(participantId);
  }

  private async consume({ participantId, producer }: Wanted): Promise<types.Consumer> {
    const transport = await this.openTransport();
    const options = await this.signaling.request('consume', {
      transportId: transport.id, producerId: producer.id, rtpCapabilities: this.device.recvRtpCapabilities,
    });
    return transport.consume({ ...options, streamId: streamOf(participantId, producer.source) });
  }

  /** Repeats what failed for a passing reason, so that a busy server never leaves somebody black for ever. */
  private async patiently<T>(entry: Wanted, step: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await step();
      } catch (failure) {
        if (!PASSING.includes(reasonOf(failure)) || attempt === TRIES || !this.stillWanted(entry)) {
          throw failure;
        }
        const seconds = failure instanceof RpcError ? failure.retryAfterSeconds : 0;
        await new Promise(resolve => setTimeout(resolve, Math.max(seconds * 1000, attempt * 500)));
      }
    }
  }

  private openTransport(): Promise<types.Transport> {
    if (this.closed) {
      return Promise.reject(new RpcError('connection-lost', 'the call is over'));
    }
    this.transport ??= this.transports.create('receive').catch((failure: unknown) => {
      this.transport = null;
      throw failure;
    });
    return this.transport;
  }

  private stillWanted(entry: Wanted): boolean {
    return !this.closed && this.wanted.get(entry.producer.id) === entry;
  }
}

/**
 * Sound and picture of one person in one stream: the browser keeps lips and voice together. A shared screen and its sound
 * are a stream of their own, or the browser would delay the voice to suit the screen.
 */
function streamOf(participantId: string, source: Source): string {
  return source === 'screen' || source === 'screen-audio' ? `${participantId}-screen` : participantId;
}

/** How many layers stand behind the one stream that comes: the server says so in the scalability mode. */
function spatialLayers({ rtpParameters }: types.Consumer): number {
  return parseScalabilityMode(rtpParameters.encodings?.[0]?.scalabilityMode).spatialLayers;
}
