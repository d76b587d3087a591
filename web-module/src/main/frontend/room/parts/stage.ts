import { arrange, h } from '../dom';
import type { Translate } from '../messages';
import type { Person, SharedScreen } from '../roster';
import type { Speaking } from '../speaking';
import type { Staging, Subject } from '../stage-choice';
import type { View } from '../view';
import type { Watched } from '../watched';
import { Gallery } from './gallery';
import { ScreenTiles } from './screen-tiles';
import { SelfView } from './self-view';
import type { TileActions } from './tile';
import { Tiles } from './tiles';

/** What is to be seen now. */
export interface Scene {
  /** This person first. */
  people: readonly Person[];
  /** Who has spoken, the latest first. */
  recent: readonly string[];
  /** What the others share, in the order of its start. */
  screens: readonly SharedScreen[];
  /** Whom a host has put in front of everybody. */
  spotlight: string | null;
}

/**
 * What the room shows: people alone, or somebody or a shared screen large with the others beside it (below it where the
 * window is upright), further shares small above them, and one's own picture afloat.
 */
export class Stage {
  readonly element: HTMLElement;
  private readonly large = h('div', { class: 'stage-large' });
  private readonly sideScreens = h('div', { class: 'other-screens' });
  private readonly side: HTMLElement;
  private readonly body: HTMLElement;
  private readonly tiles: Tiles;
  private readonly screens: ScreenTiles;
  private readonly gallery: Gallery;
  private readonly self: SelfView;
  private onPage: string[] = [];
  private onStage: string[] = [];
  private spotlight: string | null = null;

  constructor(t: Translate, speaking: Speaking, private readonly view: View, private readonly watched: Watched, actions: TileActions) {
    this.tiles = new Tiles(t, speaking, {
      actionsFor: person => actions.actionsFor(person),
      openDetails: person => actions.openDetails(person),
      markOf: id => view.isPinned(id) ? 'pin' : id === this.spotlight ? 'spotlight' : null,
      sized: (id, size) => watched.tile(id, size),
    });
    this.screens = new ScreenTiles(t, id => this.bring(id), () => view.events.emit('changed', null));
    this.gallery = new Gallery(t, this.tiles, ids => this.tell(ids, this.onStage));
    this.self = new SelfView(t, view, () => this.body);
    this.side = h('div', { class: 'stage-side' }, this.sideScreens, this.gallery.element);
    this.body = h('div', { class: 'stage-body' }, this.large, this.side, this.self.element);
    this.element = h('main', { class: 'stage', testId: 'stage', label: t('room.stage') }, this.body);
  }

  /** Draws the scene; answers whom to show where there is room for one alone. */
  update(scene: Scene): Subject | null {
    const { people, screens, recent, spotlight } = scene;
    const focused = document.activeElement;
    this.spotlight = spotlight;
    const staging = this.view.choice.of({
      layout: this.view.layout, screens: screens.map(({ id }) => id), others: people.filter(({ self }) => !self).map(({ id }) => id),
      recent, spotlight, fullScreen: this.screens.fullScreen,
    }, performance.now());
    this.tiles.keep(people);
    this.place(scene, staging);
    if (focused instanceof HTMLElement && focused.isConnected && this.element.contains(focused)) {
      focused.focus({ preventScroll: true }); // what moves loses the keyboard
    }
    return staging.lead;
  }

  /** Whether one's own picture is afloat. */
  get selfFloats(): boolean {
    return !this.self.element.hidden;
  }

  turnPage(by: number): void {
    this.gallery.turn(by);
  }

  dispose(): void {
    this.gallery.dispose();
    this.tiles.dispose();
    this.screens.dispose();
  }

  private place({ people, recent, screens }: Scene, { stage, sideScreens }: Staging): void {
    const person = stage?.kind === 'person' ? people.find(({ id }) => id === stage.id)! : null;
    const self = people.find(each => each.self);
    const floats = stage !== null && self !== undefined && !this.view.selfHidden;
    const hides = self !== undefined && this.view.selfHidden && people.length > 1;
    const apart = new Set([...person ? [person.id] : [], ...self && (floats || hides) ? [self.id] : []]);
    const besides = people.length > apart.size || sideScreens.length > 0;
    this.mark(stage, besides, floats);
    this.screens.update(screens, stage?.kind === 'screen' ? stage.id : null);
    this.onStage = person ? [person.id] : [];
    const tile = person && this.tiles.show(person);
    arrange(this.large, tile ? [tile.element] : stage ? [this.screens.of(stage.id).element] : []);
    arrange(this.sideScreens, sideScreens.map(id => this.screens.of(id).element));
    this.self.update(floats ? this.tiles.show(self) : null);
    this.gallery.update(people, recent, apart);
    if (tile) {
      tile.menuButton.tabIndex = 0;
      tile.resume();
    }
    this.screens.resume();
  }

  private mark(stage: Subject | null, besides: boolean, floats: boolean): void {
    const { classList, dataset } = this.element;
    classList.toggle('staged', stage !== null);
    classList.toggle('sharing', stage?.kind === 'screen');
    classList.toggle('alone-on-stage', stage !== null && !besides);
    dataset['stage'] = stage?.kind ?? 'gallery';
    dataset['self'] = floats ? this.view.selfCorner : '';
    this.large.hidden = stage === null;
    this.side.hidden = !besides;
  }

  private tell(onPage: string[], onStage: string[]): void {
    this.onPage = onPage;
    this.watched.shows(['gallery', this.onPage], ['stage', onStage]);
  }

  private bring(id: string): void {
    this.view.bringScreen(id);
    this.screens.of(id).focus();
  }
}
