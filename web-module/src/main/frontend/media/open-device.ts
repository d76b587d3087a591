import { Device, type types } from 'mediasoup-client';

let last: { capabilities: string; device: Promise<types.Device> } | null = null;

/**
 * The browser as mediasoup-client sees it, made ready for a router; fails with `UnsupportedError` in a browser without
 * usable WebRTC. All routers of a server are of one kind, so that the next room finds it ready.
 */
export function openDevice(capabilities: types.RtpCapabilities): Promise<types.Device> {
  const key = JSON.stringify(capabilities);
  if (last?.capabilities !== key) {
    const device = load(capabilities);
    last = { capabilities: key, device };
    device.catch(() => { last = null; });
  }
  return last.device;
}

async function load(routerRtpCapabilities: types.RtpCapabilities): Promise<types.Device> {
  const device = await Device.factory();
  await device.load({ routerRtpCapabilities });
  return device;
}
