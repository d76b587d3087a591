import {
  Activity, ArrowBigUp, ArrowDown, ArrowRightLeft, Check, ChevronLeft, ChevronRight, CircleCheck, ClipboardClock, Copy, createElement, Crown, DoorOpen, EllipsisVertical, Expand,
  Eye, EyeOff, GalleryThumbnails, Hand, Keyboard, LayoutGrid, Lock, LogOut, Maximize, Minimize,
  MessageCircleQuestionMark, MessageSquareText, Megaphone, Mic, MicOff, Minus,
  Monitor, MonitorUp, MonitorX, Move, OctagonX, PhoneOff, PictureInPicture2, Pin, PinOff, Plus, Scan, ScanSearch, Search, SendHorizontal, Settings, Share2,
  ShieldAlert, ShieldCheck, Shrink, SmilePlus, Split, Spotlight, Trash2, TriangleAlert, UserCog, UserMinus, Users, UserX, Video, VideoOff, Volume2, WifiOff, X, type IconNode,
} from 'lucide';

const ICONS = {
  check: Check, left: ChevronLeft, right: ChevronRight, copy: Copy, door: DoorOpen,
  end: OctagonX, exit: LogOut, microphone: Mic, 'microphone-off': MicOff, 'hang-up': PhoneOff,
  settings: Settings, shield: ShieldAlert, warning: TriangleAlert, people: Users, camera: Video, 'camera-off': VideoOff,
  hand: Hand, smile: SmilePlus, questions: MessageCircleQuestionMark, vote: ArrowBigUp, pin: Pin, answered: CircleCheck, trash: Trash2,
  chat: MessageSquareText, send: SendHorizontal, lock: Lock, down: ArrowDown,
  screen: Monitor, share: MonitorUp, 'share-off': MonitorX, expand: Expand, shrink: Shrink, 'actual-size': ScanSearch, fit: Scan,
  more: EllipsisVertical, gallery: LayoutGrid, 'speaker-view': GalleryThumbnails, unpin: PinOff, spotlight: Spotlight,
  'picture-in-picture': PictureInPicture2, 'full-screen': Maximize, 'leave-full-screen': Minimize, show: Eye, hide: EyeOff,
  attendance: ClipboardClock, keyboard: Keyboard, move: Move, connection: Activity,
  host: Crown, 'co-host': UserCog, 'no-co-host': UserMinus, remove: UserX, 'host-controls': ShieldCheck, search: Search, 'share-link': Share2,
  breakouts: Split, broadcast: Megaphone, 'move-to': ArrowRightLeft, minus: Minus, plus: Plus,
  speaker: Volume2, offline: WifiOff, close: X,
} satisfies Record<string, IconNode>;

export type IconName = keyof typeof ICONS;

/** A picture for the eye only; what carries it has a label. */
export function icon(name: IconName): SVGElement {
  const svg = createElement(ICONS[name], { 'aria-hidden': 'true', focusable: 'false' });
  svg.classList.add('icon');
  return svg;
}
