export interface DeviceChoices { microphones: MediaDeviceInfo[]; cameras: MediaDeviceInfo[]; speakers: MediaDeviceInfo[] }

/** The devices to choose from; empty where the browser does not tell. */
export async function listDevices(): Promise<DeviceChoices> {
  const all = await navigator.mediaDevices?.enumerateDevices?.().catch(() => []) ?? [];
  const named = (kind: MediaDeviceKind) => all.filter(device => device.kind === kind && device.deviceId !== '');
  return { microphones: named('audioinput'), cameras: named('videoinput'), speakers: named('audiooutput') };
}

/** Calls the listener whenever a device is plugged in or out, until the returned function is called. */
export function onDevicesChange(listener: () => void): () => void {
  navigator.mediaDevices?.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices?.removeEventListener('devicechange', listener);
}

/**
 * Whether there is another device than the one that has gone.
 *
 * @param lostId the id of what has gone, which may still be listed for a moment
 */
export function another(devices: readonly Pick<MediaDeviceInfo, 'deviceId'>[], lostId: string | undefined): boolean {
  return devices.some(({ deviceId }) => deviceId !== lostId && !ALIASES.includes(deviceId));
}

/** Chromium lists these besides the devices that they stand for. */
const ALIASES: readonly string[] = ['default', 'communications'];
