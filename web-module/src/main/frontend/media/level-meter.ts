/** How loud a microphone is, for a meter: 0 (silence) to 1 (full scale), some twenty times a second. */
export class LevelMeter {
  private context: AudioContext | null = null;
  private source: MediaStreamAudioSourceNode | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly show: (level: number) => void) {}

  /** Measures this track from now on; null shows silence. */
  listen(track: MediaStreamTrack | null): void {
    this.source?.disconnect();
    this.source = null;
    clearInterval(this.timer);
    this.show(0);
    if (track) {
      this.measure(track);
    }
  }

  close(): void {
    this.listen(null);
    void this.context?.close();
    this.context = null;
  }

  private measure(track: MediaStreamTrack): void {
    const context = this.context ??= new AudioContext();
    // Without a gesture the browser may start the context suspended; the next one wakes it.
    if (context.state === 'suspended') {
      addEventListener('pointerdown', () => void this.context?.resume(), { once: true });
    }
    const analyser = new AnalyserNode(context, { fftSize: 1024 });
    this.source = context.createMediaStreamSource(new MediaStream([track]));
    this.source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    this.timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      this.show(levelOf(samples));
    }, 50);
  }
}

/** Maps the loudness from −60 dB … −10 dB to 0 … 1, since ears hear ratios. */
export function levelOf(samples: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < samples.length; i++) {
    sum += samples[i]! ** 2;
  }
  const decibels = 10 * Math.log10(sum / samples.length || 1e-12);
  return Math.min(1, Math.max(0, (decibels + 60) / 50));
}
