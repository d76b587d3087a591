/** The whole room on the whole screen, where the browser can do that. */
export class FullScreen {
  readonly available = document.fullscreenEnabled === true;

  get on(): boolean {
    return document.fullscreenElement !== null;
  }

  async toggle(): Promise<void> {
    if (this.available) {
      const done = this.on ? document.exitFullscreen() : document.documentElement.requestFullscreen({ navigationUI: 'hide' });
      await done.catch((failure: unknown) => console.info('full screen', failure));
    }
  }
}
