import type { MediaSession } from '../media/media-session';
import type { Connection } from '../signaling/connection';
import type { MoveReason, Notifications, Place, Role, Room, Settings } from '../signaling/protocol';

/** What a call tells of. */
export interface CallEvents {
  /** Something that the screen shows changed. */
  changed: null;
  joined: { id: string; name: string };
  left: { id: string; name: string };
  /** Somebody else started to share their screen, or ended that. */
  shares: { name: string; shares: boolean };
  /** The hosts have set the meeting otherwise. */
  settings: { before: Settings; after: Settings };
  /** Somebody has another role. */
  role: { name: string; self: boolean; before: Role; role: Role };
  /** A host put somebody in front of everybody, or took that back (null). */
  spotlight: { participantId: string | null };
  /** This person is in another room; a share that ran ended with that. Null where the page missed why. */
  moved: { to: Place | null; reason: MoveReason | null; by: string | null; shareEnded: boolean };
  /** The meeting was split into rooms, or is whole again. */
  split: { open: boolean };
  /** A host says something to all rooms. */
  broadcast: { text: string; by: string };
  /** Sound and picture don't get through at all. */
  mediaBlocked: null;
}

/** Why somebody finds themselves in another room, as they are told. */
export type Move = Pick<Notifications['moved'], 'reason' | 'by'>;

/** Builds the media of a stay in a room; `lost` is called when it is gone for good. */
export type OpenMedia = (signaling: Connection, room: Room, lost: () => void) => Promise<MediaSession>;
