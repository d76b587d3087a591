export type DeviceKind = 'microphone' | 'camera';

/** Why a device can't be used. Each has a sentence and a remedy: `device.<kind>.<problem>` in the bundles. */
export type DeviceProblem =
  | 'refused' | 'dismissed' | 'system' | 'policy' | 'missing' | 'busy' | 'unsuitable' | 'insecure' | 'unplugged' | 'failed';

/**
 * Reads what getUserMedia threw. Browsers agree on the names, not on the messages.
 *
 * @param allowed whether those who rule this page or this browser let it ask at all
 */
export function problemOf(failure: unknown, allowed = true): DeviceProblem {
  const { name = '', message = '' } = failure instanceof Error || isNamed(failure) ? failure : {};
  switch (name) {
    case 'NotAllowedError':
    case 'PermissionDeniedError':
      return !allowed ? 'policy' : /dismissed/i.test(message) ? 'dismissed' : /system/i.test(message) ? 'system' : 'refused';
    case 'SecurityError':
      return 'policy';
    case 'NotFoundError':
    case 'DevicesNotFoundError':
      return 'missing';
    case 'NotReadableError':
    case 'TrackStartError':
    case 'AbortError':
      return 'busy';
    case 'OverconstrainedError':
    case 'ConstraintNotSatisfiedError':
      return 'unsuitable';
    case 'InsecureContextError':
      return 'insecure';
    default:
      return 'failed';
  }
}

/** Thrown instead of asking where browsers hide the devices: a page that did not come over HTTPS. */
export class InsecureContextError extends Error {
  override readonly name = 'InsecureContextError';
}

function isNamed(failure: unknown): failure is { name: string; message: string } {
  return typeof failure === 'object' && failure !== null && 'name' in failure;
}
