import { AudioOutlet } from '../media/audio-outlet';
import { Chimes, type Chime } from '../media/chimes';
import { listDevices, onDevicesChange } from '../media/device-list';
import { LocalDevices } from '../media/local-devices';
import { ScreenShare } from '../media/screen-share';
import { SpeakerChoice } from '../media/speaker-choice';
import { h } from './dom';
import type { Memory } from './memory';
import type { Translate } from './messages';
import { watchNews } from './news';
import { DevicePickers } from './parts/device-pickers';
import { DeviceProblems } from './parts/device-problems';
import { OwnLook } from './parts/own-look';
import { PreferenceSwitches } from './parts/preference-switches';
import type { SettingsPart } from './parts/settings-dialog';

/** What equipment needs to know of the way that its person has come. */
export interface EquipmentSurroundings {
  tell(text: string): void;
  /** Whether this person is in the room. */
  inCall(): boolean;
  /** Whether this person is heard to speak. */
  isSpeaking(): boolean;
  /** Whether the meeting is over for this person: what is switched off then is not remembered as off. */
  over(): boolean;
}

/** All that a person brings along: camera, microphone, speaker, what they share, and how they like to have it. */
export class Equipment {
  readonly devices = new LocalDevices();
  readonly share: ScreenShare;
  /** Where the sound of the meeting comes from. */
  readonly element = h('div', { attributes: { hidden: '' } });
  readonly outlet = new AudioOutlet(this.element);
  private readonly speaker: SpeakerChoice;
  private readonly chimes: Chimes;

  constructor(private readonly memory: Memory, private readonly t: Translate, private readonly around: EquipmentSurroundings) {
    this.share = new ScreenShare(memory.screenMode);
    this.speaker = new SpeakerChoice(this.outlet, async () => (await listDevices()).speakers.map(({ deviceId }) => deviceId),
      news => around.tell(t(`speaker.${news}`)));
    this.chimes = new Chimes(() => !memory.preferences.sounds || around.isSpeaking(), () => this.speaker.current);
  }

  /** Takes what was chosen last, and switches on what was on. */
  prepare(): void {
    const { devices, memory, around } = this;
    devices.captures.microphone.deviceId = memory.device('microphone');
    devices.captures.camera.deviceId = memory.device('camera');
    this.useSpeaker(memory.device('speaker') ?? '');
    this.applyPreferences();
    onDevicesChange(() => void this.speaker.devicesChanged());
    void devices.warmUp({ microphone: memory.wasOn('microphone'), camera: memory.wasOn('camera') });
    devices.events.on('changed', ({ kind }) => {
      if (!around.over() && devices.problem(kind) === null) {
        memory.rememberOn(kind, devices.switches[kind].wanted);
      }
    });
    watchNews(devices, this.share, this.t, text => {
      if (around.inCall()) {
        around.tell(text);
      }
    });
  }

  readonly useSpeaker = (sinkId: string) => void this.speaker.choose(sinkId);

  chime(chime: Chime): void {
    this.chimes.play(chime, performance.now());
  }

  /** What can be set during a call, made anew each time that it is asked for. */
  settings(name: string): readonly SettingsPart[] {
    const { devices, memory, t } = this;
    return [new OwnLook(devices, t, name), new DevicePickers(devices, memory, t, this.useSpeaker), new DeviceProblems(devices, t),
      new PreferenceSwitches(t, memory.preferences, () => this.applyPreferences())];
  }

  private applyPreferences(): void {
    this.devices.keepMicrophoneOpen(this.memory.preferences.keepMicrophone);
  }
}
