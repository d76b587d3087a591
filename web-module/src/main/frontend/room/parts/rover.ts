/**
 * Many buttons that are one stop of the Tab key: left and right lead from one to the next. So the way from the top of the
 * room to its controls stays short, however many tiles there are.
 */
export class Rover {
  private buttons: readonly HTMLElement[] = [];
  private current: HTMLElement | undefined;

  constructor(container: HTMLElement) {
    container.addEventListener('keydown', event => this.onKey(event));
    container.addEventListener('focusin', ({ target }) => {
      const focused = this.buttons.find(button => button === target);
      if (focused) {
        this.stopAt(focused);
      }
    });
  }

  /** These are the buttons now, in order. */
  update(buttons: readonly HTMLElement[]): void {
    this.buttons = buttons;
    this.stopAt(this.current && buttons.includes(this.current) ? this.current : buttons[0]);
  }

  private stopAt(button: HTMLElement | undefined): void {
    this.current = button;
    this.buttons.forEach(each => { each.tabIndex = each === button ? 0 : -1; });
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.buttons.indexOf(event.target as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: this.buttons.length - 1 }[event.key];
    const next = at < 0 || to === undefined ? undefined : this.buttons[to];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}
