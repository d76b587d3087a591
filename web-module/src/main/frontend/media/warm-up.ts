import { devices, type Capture } from './capture';
import { permissionOf } from './permissions';

/**
 * Opens microphone and camera with one question to the person where both are wanted. Whatever goes wrong here goes
 * wrong again when each is opened alone, and is named there.
 */
export async function openTogether(microphone: Capture, camera: Capture, constraints: MediaStreamConstraints) {
  const states = await Promise.all([permissionOf('microphone'), permissionOf('camera')]);
  if (states.includes('denied')) {
    return;
  }
  try {
    const stream = await devices().getUserMedia(constraints);
    stream.getAudioTracks().slice(0, 1).forEach(track => microphone.take(track));
    stream.getVideoTracks().slice(0, 1).forEach(track => camera.take(track));
  } catch (failure) {
    console.info('opening both devices at once', failure);
  }
}
