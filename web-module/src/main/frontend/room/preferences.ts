/** What somebody has set for all their meetings in this browser. */
export interface Preferences {
  /** The microphone is off when one joins. */
  startMuted: boolean;
  startWithoutCamera: boolean;
  /** A muted microphone stays open, so that unmuting takes no time. */
  keepMicrophone: boolean;
  /** Soft sounds for who comes, who knocks and who raises a hand. */
  sounds: boolean;
}
export type Preference = keyof Preferences;
export const PREFERENCES: readonly Preference[] = ['startMuted', 'startWithoutCamera', 'keepMicrophone', 'sounds'];
