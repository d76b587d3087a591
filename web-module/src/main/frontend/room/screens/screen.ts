/** What fills the page at one moment. */
export interface Screen {
  readonly element: HTMLElement;
  dispose(): void;
}
