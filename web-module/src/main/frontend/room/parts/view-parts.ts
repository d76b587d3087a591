import { nextCorner } from '../corner';
import type { Call } from '../call';
import { Cover } from '../cover';
import { FullScreen } from '../full-screen';
import type { Translate } from '../messages';
import type { Person } from '../roster';
import { KEYS, type Shortcuts } from '../shortcuts';
import type { Layout, Subject } from '../stage-choice';
import { View, type ViewMemory } from '../view';
import { Watched } from '../watched';
import { DetailsPanel } from './details-panel';
import { Menu, type MenuEntry, type PersonAction } from './menu';
import { PictureWindow } from './picture-window';
import { RoundButton } from './round-button';
import { Stage } from './stage';
import { openShortcutHelp } from './shortcut-help';

/** What looking at a meeting needs of the rest of the room. */
export interface ViewSurroundings {
  /** What hosts may do to somebody, besides what everybody may do for themselves. */
  actionsFor(person: Person): readonly PersonAction[];
  openSettings(): void;
  toggleDetails(): void;
  tell(text: string): void;
  /** Tells those who do not see. */
  say(text: string): void;
  /** Where dialogs are opened. */
  root(): HTMLElement;
}

type ViewKeys = Pick<Shortcuts, 'layout' | 'fullScreen' | 'pictureWindow' | 'self' | 'nextPage' | 'previousPage' | 'help'>;

/** What of the room is for looking: the stage in its layouts, the windows it can fill, the figures behind it, and the menu of them all. */
export class ViewParts {
  readonly view: View;
  readonly stage: Stage;
  readonly details: DetailsPanel;
  readonly window: PictureWindow;
  readonly more: RoundButton;
  /** What hides the tiles. */
  readonly cover: Cover;
  private readonly full = new FullScreen();
  private readonly menu: Menu;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly t: Translate, private readonly call: Call, memory: ViewMemory, private readonly around: ViewSurroundings) {
    this.view = new View(memory);
    const watched = new Watched({ shows: sight => call.show(sight), sized: (id, size) => call.sized(id, size) });
    this.cover = new Cover(covered => watched.cover(covered));
    this.window = new PictureWindow((subject, size) => watched.window(subject, size));
    this.stage = new Stage(t, call.speaking, this.view, watched, {
      actionsFor: person => this.actionsFor(person), openDetails: person => this.openDetails(person),
    });
    this.details = new DetailsPanel(t, {
      figures: () => call.figures(), people: () => call.people(), tell: text => around.tell(text),
    }, () => around.toggleDetails());
    this.more = new RoundButton('open-more', { icon: 'more', label: t('more.open') }, () => undefined);
    this.menu = new Menu(this.more.element, t('more.open'), () => this.entries());
  }

  get isBusy(): boolean {
    return document.querySelector('.menu') !== null;
  }

  update(people: readonly Person[]): void {
    const screens = this.call.screens();
    const lead = this.stage.update({ people, recent: this.call.recentSpeakers, screens, spotlight: this.call.spotlightId });
    this.window.show(lead && this.sitter(lead, people));
    this.lookAgain();
  }

  readonly keys: ViewKeys = {
    layout: () => this.lay(this.view.layout === 'gallery' ? 'speaker' : 'gallery'),
    fullScreen: () => void this.full.toggle(),
    pictureWindow: () => void this.window.toggle(),
    self: () => this.view.hideSelf(!this.view.selfHidden),
    nextPage: () => this.stage.turnPage(1),
    previousPage: () => this.stage.turnPage(-1),
    help: () => openShortcutHelp(this.around.root(), this.t),
  };

  dispose(): void {
    clearTimeout(this.timer);
    this.menu.close(false);
    [this.cover, this.stage, this.window, this.details].forEach(part => part.dispose());
  }

  /** Somebody may wait to come to the front, though nothing else happens. */
  private lookAgain(): void {
    clearTimeout(this.timer);
    const waits = this.view.choice.restlessForMs(performance.now());
    if (waits !== null) {
      this.timer = setTimeout(() => this.view.events.emit('changed', null), waits);
    }
  }

  private sitter({ kind, id }: Subject, people: readonly Person[]) {
    const screen = kind === 'screen' ? this.call.screens().find(each => each.id === id) : undefined;
    const person = people.find(each => each.id === id);
    return { kind, id, name: screen?.name ?? person?.name ?? '', track: screen?.track ?? person?.camera ?? null };
  }

  private lay(layout: Layout): void {
    this.view.lay(layout);
    this.around.say(this.t(`view.${layout}.on`));
  }

  private openDetails(person: Person): void {
    if (this.details.element.hidden) {
      this.around.toggleDetails();
    }
    this.details.lookFor(person.self ? 'self' : person.id);
  }

  /** For oneself first what is often wanted, then what hosts may do. */
  actionsFor(person: Person): readonly PersonAction[] {
    const { t, view } = this;
    const pinned = view.isPinned(person.id);
    const own: PersonAction[] = person.self
      ? [...this.stage.selfFloats ? [this.entry('move-self', 'move', 'self.move', () => view.moveSelf(nextCorner(view.selfCorner)))] : [],
        { ...this.entry('hide-self', 'hide', 'self.hide', this.keys.self), shortcut: KEYS.self }]
      : [this.entry(pinned ? 'unpin' : 'pin', pinned ? 'unpin' : 'pin', pinned ? 'tile.unpin' : 'tile.pin', () => view.pin(person.id, !pinned))];
    return [...own, ...this.around.actionsFor(person), {
      icon: 'connection', testId: 'tile-details', label: t('details.open'), apart: true, run: () => this.openDetails(person),
    }];
  }

  private entries(): MenuEntry[] {
    const { view, keys, full, window } = this;
    const layout = (which: Layout, sign: 'gallery' | 'speaker-view'): MenuEntry =>
      ({ ...this.entry(`layout-${which}`, sign, `view.${which}`, () => this.lay(which)), checked: view.layout === which });
    const one = (condition: boolean, entry: MenuEntry) => condition ? [entry] : [];
    return [
      layout('gallery', 'gallery'), layout('speaker', 'speaker-view'),
      ...one(full.available, { ...this.entry('full-screen', full.on ? 'leave-full-screen' : 'full-screen',
        full.on ? 'screen.leaveFull' : 'screen.full', keys.fullScreen), shortcut: KEYS.fullScreen, apart: true }),
      ...one(window.available, { ...this.entry('picture-window', 'picture-in-picture',
        window.isOpen ? 'view.closeWindow' : 'view.window', keys.pictureWindow), shortcut: KEYS.pictureWindow, apart: !full.available }),
      { ...this.entry('toggle-self', view.selfHidden ? 'show' : 'hide', view.selfHidden ? 'self.show' : 'self.hide', keys.self),
        shortcut: KEYS.self },
      { ...this.entry('open-settings', 'settings', 'settings.title', () => this.around.openSettings()), apart: true },
      { ...this.entry('open-details', 'connection', 'details.open', () => this.around.toggleDetails()), shortcut: KEYS.details },
      { ...this.entry('open-shortcuts', 'keyboard', 'shortcut.title', keys.help), shortcut: KEYS.help },
    ];
  }

  private entry(testId: string, icon: MenuEntry['icon'], key: string, run: () => void): MenuEntry {
    return { testId, icon, label: this.t(key), run };
  }
}
