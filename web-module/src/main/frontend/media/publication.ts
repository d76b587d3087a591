import type { Source } from '../signaling/protocol';

/** A track on its way to the others: one Producer in the SFU. */
export interface Publication {
  readonly producerId: string;
  /** False once its transport is gone. */
  readonly open: boolean;
  replaceTrack(track: MediaStreamTrack | null): Promise<void>;
  limitFrameRate(framesPerSecond: number): Promise<void>;
  /** Stops sending at once, here. */
  silence(): void;
  pause(): Promise<void>;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Where tracks are published; the send side of a call. */
export interface Publisher {
  publish(source: Source, track: MediaStreamTrack): Promise<Publication>;
}
