const NOTES_HZ = [523.25, 659.25, 783.99];

/** Plays three soft notes on the chosen speaker. */
export async function playTestSound(sinkId: string): Promise<void> {
  const context = new AudioContext();
  await context.resume();
  const out = context.createMediaStreamDestination();
  NOTES_HZ.forEach((hz, index) => note(context, out, hz, context.currentTime + index * 0.18));
  const element = document.createElement('audio');
  element.srcObject = out.stream;
  if (sinkId && 'setSinkId' in element) {
    await element.setSinkId(sinkId).catch(() => undefined);
  }
  await element.play();
  await new Promise(resolve => setTimeout(resolve, 1_100));
  element.srcObject = null;
  await context.close();
}

function note(context: AudioContext, out: AudioNode, frequency: number, at: number): void {
  const tone = new OscillatorNode(context, { frequency });
  const volume = new GainNode(context, { gain: 0 });
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(0.18, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.001, at + 0.5);
  tone.connect(volume).connect(out);
  tone.start(at);
  tone.stop(at + 0.55);
}
