import type { Surroundings } from './connection';
import type { Http } from './http';

/** The browser's own network, for a meeting's signalling. */
export function browserSurroundings(http: Http, base: string, code: string): Surroundings {
  return {
    token: () => http.signalingToken(code),
    open: () => new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}${base}/signaling`),
    wait: waitOrComeOnline,
    random: Math.random,
  };
}

/** A pause that ends early when the network comes back. */
function waitOrComeOnline(ms: number): Promise<void> {
  return new Promise(resolve => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
