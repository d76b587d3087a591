export interface DeviceChoices { microphones: MediaDeviceInfo[]; cameras: MediaDeviceInfo[]; speakers: MediaDeviceInfo[] }

/** The devices to choose from; empty where the browser does not tell. */
export async function listDevices(): Promise<DeviceChoices> {
  const all = await navigator.mediaDevices?.enumerateDevices().catch(() => []) ?? [];
  const named = (kind: MediaDeviceKind) => all.filter(device => device.kind === kind && device.deviceId !== '');
  return { microphones: named('audioinput'), cameras: named('videoinput'), speakers: named('audiooutput') };
}

/** Calls the listener whenever a device is plugged in or out, until the returned function is called. */
export function onDevicesChange(listener: () => void): () => void {
  navigator.mediaDevices?.addEventListener('devicechange', listener);
  return () => navigator.mediaDevices?.removeEventListener('devicechange', listener);
}
