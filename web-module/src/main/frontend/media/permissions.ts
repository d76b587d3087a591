import type { DeviceKind } from './device-problem';

/** What the browser says about a device's permission; `unknown` where it does not tell. */
export async function permissionOf(kind: DeviceKind): Promise<PermissionState | 'unknown'> {
  try {
    return (await navigator.permissions.query({ name: kind as PermissionName })).state;
  } catch {
    return 'unknown';
  }
}

/** Whether the device can be given back and opened again without asking the person once more. */
export async function reopensSilently(kind: DeviceKind): Promise<boolean> {
  return await permissionOf(kind) === 'granted';
}

/** Whether the page may ask for the device at all: an administrator, or a page around this one, can rule it out. */
export function policyAllows(kind: DeviceKind): boolean {
  const rules = document as { permissionsPolicy?: Rules; featurePolicy?: Rules };
  return (rules.permissionsPolicy ?? rules.featurePolicy)?.allowsFeature(kind) ?? true;
}

interface Rules { allowsFeature(feature: string): boolean }
