import type { types } from 'mediasoup-client';

/** How long an interruption may heal by itself, and a restart may take, in milliseconds. */
const PATIENCE_MS = 2_500;
const RESTARTS = 3;

/**
 * Watches a transport's connection and restarts ICE when it is interrupted, or when the network has changed under it.
 * After three restarts in vain the transport is given up, so that its owner can build a new one.
 */
export class IceWatch {
  private restarts = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly transport: types.Transport,
    private readonly restart: () => Promise<void>,
    private readonly giveUp: () => void,
  ) {
    transport.on('connectionstatechange', state => this.onState(state));
    transport.observer.on('close', () => clearTimeout(this.timer));
  }

  /** The path may be dead though nothing says so yet: another is looked for at once, while media goes on if it can. */
  networkChanged(): void {
    if (!this.transport.closed && this.transport.connectionState !== 'new') {
      clearTimeout(this.timer);
      void this.restartNow();
    }
  }

  private onState(state: types.ConnectionState): void {
    clearTimeout(this.timer);
    if (state === 'connected') {
      this.restarts = 0;
    } else if (state === 'failed') {
      void this.tryAgain();
    } else if (state === 'disconnected') {
      this.lookAgainLater();
    }
  }

  private lookAgainLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.tryAgain(), PATIENCE_MS);
  }

  private async tryAgain(): Promise<void> {
    if (this.transport.closed || this.transport.connectionState === 'connected') {
      return;
    }
    if (this.restarts++ >= RESTARTS) {
      this.giveUp();
      return;
    }
    await this.restartNow();
  }

  private async restartNow(): Promise<void> {
    await this.restart().catch((failure: unknown) => console.warn('restarting ICE', failure));
    if (!this.transport.closed) {
      this.lookAgainLater();
    }
  }
}
