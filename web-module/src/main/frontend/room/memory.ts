import type { DeviceKind } from '../media/device-problem';
import type { ScreenMode } from '../media/screen-capture';
import type { PlanMemory } from './breakouts/breakout-plan';
import { CORNERS, type Corner } from './corner';
import type { Preference, Preferences } from './preferences';
import type { ChatMemory } from './talk/chat';
import type { ViewMemory } from './view';

/** What this browser remembers: the chosen devices for ever, the rest as long as the tab. */
export class Memory {
  constructor(private readonly code: string) {}

  device(kind: string): string | null {
    return read(() => localStorage.getItem(`confera.device.${kind}`));
  }

  rememberDevice(kind: string, deviceId: string): void {
    read(() => localStorage.setItem(`confera.device.${kind}`, deviceId));
  }

  /** Whether microphone or camera was on: a reload brings back what was off as off. At first as the person has set it. */
  wasOn(kind: DeviceKind): boolean {
    const { startMuted, startWithoutCamera } = this.preferences;
    return (read(() => sessionStorage.getItem(`confera.on.${kind}`)) ?? String(!(kind === 'microphone' ? startMuted : startWithoutCamera))) !== 'false';
  }

  rememberOn(kind: DeviceKind, on: boolean): void {
    read(() => sessionStorage.setItem(`confera.on.${kind}`, String(on)));
  }

  /** What a tab knows of its chat, for this person alone. */
  chat(selfId: string): ChatMemory {
    const key = (what: string) => `confera.chat.${what}.${selfId}`;
    return {
      seen: breakoutId => read(() => sessionStorage.getItem(key(`seen.${breakoutId ?? this.code}`))),
      rememberSeen: (breakoutId, seen) => read(() => sessionStorage.setItem(key(`seen.${breakoutId ?? this.code}`), seen)),
      outbox: {
        read: () => read(() => sessionStorage.getItem(key('outbox'))),
        write: drafts => read(() => sessionStorage.setItem(key('outbox'), drafts)),
      },
    };
  }

  get screenMode(): ScreenMode {
    return read(() => localStorage.getItem('confera.screen.mode')) === 'motion' ? 'motion' : 'detail';
  }

  rememberScreenMode(mode: ScreenMode): void {
    read(() => localStorage.setItem('confera.screen.mode', mode));
  }

  /** How somebody likes to look at meetings. */
  readonly view: ViewMemory = {
    get layout() { return read(() => localStorage.getItem('confera.view.layout')) === 'speaker' ? 'speaker' : 'gallery'; },
    set layout(layout) { read(() => localStorage.setItem('confera.view.layout', layout)); },
    get selfCorner() {
      const corner = read(() => localStorage.getItem('confera.view.corner')) as Corner | null;
      return corner && CORNERS.includes(corner) ? corner : CORNERS[0];
    },
    set selfCorner(corner) { read(() => localStorage.setItem('confera.view.corner', corner)); },
    get selfHidden() { return read(() => localStorage.getItem('confera.view.self')) === 'hidden'; },
    set selfHidden(hidden) { read(() => localStorage.setItem('confera.view.self', hidden ? 'hidden' : 'shown')); },
  };

  /** Who put this person out; null if nobody did. */
  get removedBy(): string | null {
    return read(() => sessionStorage.getItem(`confera.removed.${this.code}`));
  }

  rememberRemovedBy(name: string): void {
    read(() => sessionStorage.setItem(`confera.removed.${this.code}`, name));
  }

  /** What somebody has set for all their meetings. */
  readonly preferences: Preferences = {
    get startMuted() { return flag('startMuted', false); },
    set startMuted(on) { setFlag('startMuted', on); },
    get startWithoutCamera() { return flag('startWithoutCamera', false); },
    set startWithoutCamera(on) { setFlag('startWithoutCamera', on); },
    get keepMicrophone() { return flag('keepMicrophone', false); },
    set keepMicrophone(on) { setFlag('keepMicrophone', on); },
    get sounds() { return flag('sounds', true); },
    set sounds(on) { setFlag('sounds', on); },
  };

  /** How this host is about to split the meeting. */
  get breakoutPlan(): PlanMemory {
    const key = `confera.plan.${this.code}`;
    return { read: () => read(() => sessionStorage.getItem(key)), write: plan => read(() => sessionStorage.setItem(key, plan)) };
  }

  /** Whether this tab was in the meeting, or before its door, when it was reloaded. */
  get returning(): boolean {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.type === 'reload' && read(() => sessionStorage.getItem('confera.joined')) === this.code;
  }

  rememberJoined(joined: boolean): void {
    read(() => joined ? sessionStorage.setItem('confera.joined', this.code) : sessionStorage.removeItem('confera.joined'));
  }
}

/** A browser may refuse all storage; then nothing is remembered. */
function read<T>(access: () => T): T | null {
  try {
    return access();
  } catch {
    return null;
  }
}

function flag(name: Preference, otherwise: boolean): boolean {
  return (read(() => localStorage.getItem(`confera.preference.${name}`)) ?? String(otherwise)) === 'true';
}

function setFlag(name: Preference, on: boolean): void {
  read(() => localStorage.setItem(`confera.preference.${name}`, String(on)));
}
