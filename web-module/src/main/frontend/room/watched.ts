import type { PixelSize } from '../media/layer-choice';
import type { Sight } from '../media/sight';
import type { Subject } from './stage-choice';

/** Told what is looked at, so that nothing else is paid for. */
export interface Watch {
  /** This is looked at now. */
  shows(sight: Sight): void;
  /** Somebody's picture is looked at in this size now, in device pixels. */
  sized(id: string, size: PixelSize): void;
}

/** A place where people are looked at: the page of the gallery, the stage, the window beside the browser's. */
export type Place = 'gallery' | 'stage' | 'window';

const NOWHERE: ReadonlySet<string> = new Set();

/** Who is looked at, wherever that may be, and in what size: that of the largest of their pictures. */
export class Watched {
  private readonly places = new Map<Place, ReadonlySet<string>>();
  private readonly sizes = new Map<string, { tile?: PixelSize; window?: PixelSize }>();
  private covered = false;
  private screenInWindow = false;
  private told = '';

  constructor(private readonly watch: Watch) {}

  /** Where people move from one place to another, both are told of at once, so that nobody's picture stops in between. */
  shows(...views: readonly (readonly [Place, Iterable<string>])[]): void {
    views.forEach(([place, ids]) => this.places.set(place, new Set(ids)));
    this.tellSight();
  }

  /** Nobody can see the tiles, or they can again. The window beside the browser's is seen all the same. */
  cover(covered: boolean): void {
    this.covered = covered;
    this.tellSight();
  }

  /** A tile is drawn in this size. */
  tile(id: string, size: PixelSize): void {
    this.sizes.set(id, { ...this.sizes.get(id), tile: size });
    this.tell(id);
  }

  /** The window beside the browser's shows somebody, or a shared screen, in this size. */
  window(subject: Subject | null, size: PixelSize): void {
    const id = subject?.kind === 'person' ? subject.id : null;
    this.screenInWindow = subject?.kind === 'screen';
    const before = [...this.places.get('window') ?? NOWHERE];
    this.shows(['window', id === null ? [] : [id]]);
    before.filter(other => other !== id).forEach(other => {
      delete this.sizes.get(other)?.window;
      this.tell(other);
    });
    if (id !== null) {
      this.sizes.set(id, { ...this.sizes.get(id), window: size });
      this.tell(id);
    }
  }

  private tellSight(): void {
    const seen = [...this.places].filter(([place]) => place === 'window' || !this.covered);
    const people = new Set(seen.flatMap(([, ids]) => [...ids]));
    const screens = !this.covered || this.screenInWindow;
    const key = [screens, ...[...people].sort()].join();
    if (key !== this.told) {
      this.told = key;
      this.watch.shows({ people, screens });
    }
  }

  private tell(id: string): void {
    const { tile, window } = this.sizes.get(id) ?? {};
    const largest = tile && window ? (tile.width * tile.height < window.width * window.height ? window : tile) : tile ?? window;
    if (largest) {
      this.watch.sized(id, largest);
    }
  }
}
