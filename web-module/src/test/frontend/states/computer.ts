import { paintedFace, paintedScreen } from './stand-ins';

/** What of a person's computer is missing. */
export type Lack = 'none' | 'camera' | 'microphone' | 'refused';

const NAMES: [MediaDeviceKind, string][] = [
  ['videoinput', 'Logitech BRIO Ultra HD Pro Webcam (046d:085e)'], ['videoinput', 'Integrated camera'],
  ['audioinput', 'Default – Jabra Evolve2 65 Mono (0b0e:24c9)'], ['audioinput', 'Built-in microphone'],
  ['audiooutput', 'Default – Jabra Evolve2 65 Mono (0b0e:24c9)'], ['audiooutput', 'Built-in loudspeakers'],
];

/** The devices of a computer that this browser only believes to have. */
export function plugIn(lack: Lack): void {
  const missing = { none: '', refused: '', camera: 'videoinput', microphone: 'audioinput' }[lack];
  const devices = NAMES.filter(([kind]) => kind !== missing)
    .map(([kind, label], index) => ({ kind, label, deviceId: `device-${index}`, groupId: '' }) as MediaDeviceInfo);
  const open = (kind: MediaDeviceKind) => {
    if (lack === 'refused') {
      throw new DOMException('Permission denied', 'NotAllowedError');
    }
    const device = devices.find(each => each.kind === kind);
    if (!device) {
      throw new DOMException('Requested device not found', 'NotFoundError');
    }
    const track = kind === 'videoinput' ? paintedFace('self') : silence();
    track.getSettings = () => ({ deviceId: device.deviceId });
    return track;
  };
  Object.assign(navigator.mediaDevices, {
    enumerateDevices: async () => devices,
    getUserMedia: async ({ audio, video }: MediaStreamConstraints) =>
      new MediaStream([...audio ? [open('audioinput')] : [], ...video ? [open('videoinput')] : []]),
    getDisplayMedia: async () => new MediaStream([paintedScreen()]),
  });
}

function silence(): MediaStreamTrack {
  return new AudioContext().createMediaStreamDestination().stream.getAudioTracks()[0]!;
}
