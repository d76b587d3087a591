import type { DeviceKind } from './device-problem';

/** What is asked of a device; `deviceId` is the person's choice, and no other device will do: browsers take another one for its resolution. */
export function constraintsFor(kind: DeviceKind, deviceId: string | null): MediaTrackConstraints {
  const device = deviceId ? { deviceId: { exact: deviceId } } : {};
  return kind === 'microphone'
    ? { ...device, echoCancellation: true, noiseSuppression: true, autoGainControl: true }
    : { ...device, width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };
}
