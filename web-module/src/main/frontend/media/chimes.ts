/** What is worth a soft sound. */
export type Chime = 'joined' | 'knock' | 'hand';

/** Two notes each, in hertz: up for who comes, twice the same for who knocks, one high for a hand. */
const NOTES_HZ: Readonly<Record<Chime, readonly number[]>> = { joined: [523.25, 659.25], knock: [440, 440], hand: [783.99] };
const APART_S = 0.14;
const LASTS_S = 0.35;
const LOUDNESS = 0.06;
/** Many who come at once are one sound. */
const REST_MS = 1_500;

/** Soft sounds, made here rather than fetched. They can be switched off, and several at once are one. */
export class Chimes {
  private context: AudioContext | null = null;
  private lastMs = -Infinity;

  /**
   * @param quiet  whether it must be still: switched off, or this person is speaking
   * @param sinkId the speaker to use; '' for the system's own
   */
  constructor(private readonly quiet: () => boolean, private readonly sinkId: () => string,
    private readonly open: () => AudioContext = () => new AudioContext()) {}

  play(chime: Chime, nowMs: number): void {
    if (this.quiet() || nowMs - this.lastMs < REST_MS) {
      return;
    }
    this.lastMs = nowMs;
    this.sound(chime).catch((failure: unknown) => console.info('playing a sound', failure));
  }

  close(): void {
    void this.context?.close();
    this.context = null;
  }

  private async sound(chime: Chime): Promise<void> {
    const context = this.context ??= this.open();
    await context.resume();
    const { setSinkId } = context as { setSinkId?: (sinkId: string) => Promise<void> };
    await setSinkId?.call(context, this.sinkId()).catch(() => undefined);
    NOTES_HZ[chime].forEach((hz, index) => note(context, hz, context.currentTime + index * APART_S));
  }
}

function note(context: AudioContext, frequency: number, at: number): void {
  const tone = new OscillatorNode(context, { frequency, type: 'sine' });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0005, at + LASTS_S);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + LASTS_S);
}
