import { Device, type types } from 'mediasoup-client';

/** The browser as mediasoup-client sees it; fails with `UnsupportedError` in a browser without usable WebRTC. */
export function openDevice(): Promise<types.Device> {
  return Device.factory();
}
