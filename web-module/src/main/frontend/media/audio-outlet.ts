import { Emitter } from '../signaling/emitter';

/**
 * Where the others are heard: one audio element a person, apart from all tiles, so that no change of layout ever
 * interrupts a voice.
 */
export class AudioOutlet {
  /** `blocked`: the browser refuses to play before the person clicks; false when all is playing again. */
  readonly events = new Emitter<{ blocked: boolean }>();
  private readonly elements = new Map<string, HTMLAudioElement>();
  private sinkId = '';

  constructor(private readonly container: HTMLElement) {}

  play(producerId: string, track: MediaStreamTrack): void {
    this.stop(producerId);
    const element = document.createElement('audio');
    element.autoplay = true;
    element.srcObject = new MediaStream([track]);
    this.elements.set(producerId, element);
    this.container.append(element);
    void this.route(element);
    void this.start([element]);
  }

  stop(producerId: string): void {
    const element = this.elements.get(producerId);
    this.elements.delete(producerId);
    if (element) {
      element.srcObject = null;
      element.remove();
    }
  }

  /** After a click: plays whatever the browser refused before. */
  playAll(): Promise<void> {
    return this.start([...this.elements.values()]);
  }

  async useSpeaker(sinkId: string): Promise<void> {
    this.sinkId = sinkId;
    await Promise.all([...this.elements.values()].map(element => this.route(element)));
  }

  close(): void {
    for (const producerId of [...this.elements.keys()]) {
      this.stop(producerId);
    }
  }

  private async start(elements: HTMLAudioElement[]): Promise<void> {
    const results = await Promise.allSettled(elements.map(element => element.play()));
    const refused = results.some(result => result.status === 'rejected'
      && (result.reason as { name?: string }).name === 'NotAllowedError');
    if (refused) {
      this.events.emit('blocked', true);
    } else if ([...this.elements.values()].every(element => !element.paused)) {
      this.events.emit('blocked', false);
    }
  }

  private async route(element: HTMLAudioElement): Promise<void> {
    if (this.sinkId && 'setSinkId' in element) {
      await element.setSinkId(this.sinkId).catch((failure: unknown) => console.warn('choosing the speaker', failure));
    }
  }
}
