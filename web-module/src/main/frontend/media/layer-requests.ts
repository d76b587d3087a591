import { layerFor, type PixelSize } from './layer-choice';

/** How long sizes must have rested before they are acted on. */
const RESTS_MS = 200;

/** One Consumer of several spatial layers; at first it gets the topmost. */
interface Layered { participantId: string; layers: number; asked: number; timer: ReturnType<typeof setTimeout> | undefined }

/** Asks the SFU for the layer of each picture that its tile calls for, and only when that changes. */
export class LayerRequests {
  private readonly sizes = new Map<string, PixelSize>();
  private readonly consumers = new Map<string, Layered>();

  /** @param ask tells the SFU; what fails is asked again with the next change */
  constructor(private readonly ask: (consumerId: string, spatialLayer: number) => Promise<void>) {}

  /** Somebody's tile has this size now. */
  sized(participantId: string, size: PixelSize): void {
    this.sizes.set(participantId, size);
    for (const [consumerId, consumer] of this.consumers) {
      if (consumer.participantId === participantId) {
        clearTimeout(consumer.timer);
        consumer.timer = setTimeout(() => void this.update(consumerId, consumer), RESTS_MS);
      }
    }
  }

  /** A Consumer is about to start; resolves when its layer is right, so that nothing too large comes first. */
  async add(consumerId: string, participantId: string, layers: number): Promise<void> {
    if (layers > 1) {
      const consumer = { participantId, layers, asked: layers - 1, timer: undefined };
      this.consumers.set(consumerId, consumer);
      await this.update(consumerId, consumer, null);
    }
  }

  remove(consumerId: string): void {
    clearTimeout(this.consumers.get(consumerId)?.timer);
    this.consumers.delete(consumerId);
  }

  forget(participantId: string): void {
    this.sizes.delete(participantId);
  }

  close(): void {
    [...this.consumers.keys()].forEach(consumerId => this.remove(consumerId));
  }

  private async update(consumerId: string, consumer: Layered, current: number | null = consumer.asked): Promise<void> {
    const size = this.sizes.get(consumer.participantId);
    if (!size) {
      return;
    }
    const layer = layerFor(size, consumer.layers, current);
    const before = consumer.asked;
    if (layer === before) {
      return;
    }
    consumer.asked = layer;
    try {
      await this.ask(consumerId, layer);
    } catch (failure) {
      consumer.asked = before;
      console.warn('asking for another layer', failure);
    }
  }
}
