import { colourOf, initials } from './avatar';

const WIDTH = 640;
const HEIGHT = 360;

/** Initials as a moving picture, for places that show nothing but videos. */
export class PaintedAvatar {
  private readonly canvas = document.createElement('canvas');
  private track: MediaStreamTrack | null = null;

  constructor() {
    this.canvas.width = WIDTH;
    this.canvas.height = HEIGHT;
  }

  /** A track that shows the initials of this name. */
  of(name: string): MediaStreamTrack | null {
    this.paint(name);
    this.track ??= this.canvas.captureStream(1).getVideoTracks()[0] ?? null;
    return this.track;
  }

  stop(): void {
    this.track?.stop();
    this.track = null;
  }

  private paint(name: string): void {
    const pen = this.canvas.getContext('2d');
    if (pen) {
      pen.fillStyle = '#1e2530';
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      pen.fillStyle = colourOf(name);
      pen.beginPath();
      pen.arc(WIDTH / 2, HEIGHT / 2, HEIGHT / 4, 0, 2 * Math.PI);
      pen.fill();
      pen.fillStyle = '#ffffff';
      pen.font = `600 ${HEIGHT / 5}px system-ui, sans-serif`;
      pen.textAlign = 'center';
      pen.textBaseline = 'middle';
      pen.fillText(initials(name), WIDTH / 2, HEIGHT / 2);
    }
  }
}
