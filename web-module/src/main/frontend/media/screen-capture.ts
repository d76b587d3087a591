import { SCREEN_FPS } from './encodings';

/** `detail` keeps text sharp, `motion` keeps films fluent. */
export type ScreenMode = 'detail' | 'motion';
export interface CapturedScreen { video: MediaStreamTrack; audio: MediaStreamTrack | null }
/** Whether this browser can share its screen, or why it can't. */
export type ScreenAbility = 'able' | 'insecure' | 'unsupported';

export function screenAbility(): ScreenAbility {
  if (!navigator.mediaDevices) {
    return 'insecure';
  }
  return 'getDisplayMedia' in navigator.mediaDevices ? 'able' : 'unsupported';
}

/**
 * Lets the person choose what to share. Sound comes along where browser and source have it, as it is: without the
 * processing that voices get, and without what this very page plays, so that nobody hears themselves come back.
 */
export async function captureScreen(mode: ScreenMode): Promise<CapturedScreen> {
  const options = {
    video: { width: { max: 1920 }, height: { max: 1080 }, frameRate: { ideal: SCREEN_FPS[mode], max: 30 } },
    audio: {
      echoCancellation: false, noiseSuppression: false, autoGainControl: false,
      suppressLocalAudioPlayback: false, restrictOwnAudio: true,
    },
    systemAudio: 'include',
    windowAudio: 'window',
    selfBrowserSurface: 'exclude',
    surfaceSwitching: 'include',
    monitorTypeSurfaces: 'include',
  };
  const stream = await navigator.mediaDevices.getDisplayMedia(options as DisplayMediaStreamOptions);
  const [video] = stream.getVideoTracks();
  const [audio] = stream.getAudioTracks();
  if (audio) {
    audio.contentHint = 'music';
  }
  await tune(video!, mode);
  return { video: video!, audio: audio ?? null };
}

/** Prepares a captured screen for what it shows. */
export async function tune(video: MediaStreamTrack, mode: ScreenMode): Promise<void> {
  video.contentHint = mode;
  await video.applyConstraints({ width: { max: 1920 }, height: { max: 1080 }, frameRate: { ideal: SCREEN_FPS[mode], max: 30 } })
    .catch((failure: unknown) => console.info('asking the screen for another frame rate', failure));
}
