/** So wide a window shows a panel beside the stage; in a narrower one it is a sheet over it, as panel.css says. */
const SHEET = '(max-width: 860px)';
/** Who only glances away gets no new pictures for it. */
const GLANCE_MS = 1_500;

/** Tells when nobody can see the tiles: the tab is out of sight, or a phone's sheet lies over them. */
export class Cover {
  private readonly narrow = matchMedia(SHEET);
  private panelOpen = false;
  private covered = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param told at once when they can be seen again, and after a while when they can't */
  constructor(private readonly told: (covered: boolean) => void) {
    document.addEventListener('visibilitychange', this.look);
    this.narrow.addEventListener('change', this.look);
    this.look();
  }

  panel(open: boolean): void {
    if (open !== this.panelOpen) {
      this.panelOpen = open;
      this.look();
    }
  }

  dispose(): void {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.look);
    this.narrow.removeEventListener('change', this.look);
  }

  private readonly look = () => {
    clearTimeout(this.timer);
    const covered = document.visibilityState === 'hidden' || (this.panelOpen && this.narrow.matches);
    if (covered && !this.covered) {
      this.timer = setTimeout(() => this.tell(true), GLANCE_MS);
    } else if (!covered && this.covered) {
      this.tell(false);
    }
  };

  private tell(covered: boolean): void {
    this.covered = covered;
    this.told(covered);
  }
}
