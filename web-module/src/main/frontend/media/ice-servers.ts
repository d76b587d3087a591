import type { Requester } from './requester';

const MINUTE_MS = 60_000;
const SOONEST_MS = 2 * MINUTE_MS;
const LATEST_MS = 30 * MINUTE_MS;

/**
 * The TURN servers of a call, with credentials that expire within the hour. They are renewed at half of their life, so
 * that whenever the network changes there are some that hold. Without a TURN server nothing is asked.
 */
export class IceServers {
  private closed = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param renewed told of each new set */
  constructor(
    private servers: RTCIceServer[],
    private readonly signaling: Requester,
    private readonly renewed: (servers: RTCIceServer[]) => void,
  ) {
    this.renewLater();
  }

  get current(): RTCIceServer[] {
    return this.servers;
  }

  /** Fetches fresh credentials now; keeps the old ones where that fails. */
  async renew(): Promise<void> {
    if (this.servers.length === 0) {
      return;
    }
    try {
      const { iceServers } = await this.signaling.request('getIceServers', {});
      if (!this.closed) {
        this.servers = iceServers;
        this.renewed(iceServers);
      }
    } catch (failure) {
      console.warn('renewing the credentials of the TURN server', failure);
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.servers = [];
  }

  private renewLater(): void {
    clearTimeout(this.timer);
    if (this.servers.length > 0) {
      this.timer = setTimeout(() => void this.renew().then(() => this.renewLater()),
        renewAfterMs(this.servers, Date.now()));
    }
  }
}

/**
 * Half of what is left of the shortest life; user names start with the expiry in Unix seconds. This clock may be wrong,
 * so the answer keeps within bounds that suit credentials of an hour.
 */
export function renewAfterMs(servers: readonly RTCIceServer[], nowMs: number): number {
  const expiries = servers.map(({ username }) => Number.parseInt(username ?? '', 10) * 1000).filter(Number.isFinite);
  const left = expiries.length === 0 ? LATEST_MS / 2 : (Math.min(...expiries) - nowMs) / 2;
  return Math.min(LATEST_MS, Math.max(SOONEST_MS, left));
}
