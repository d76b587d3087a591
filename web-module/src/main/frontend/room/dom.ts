type Child = Node | string | null | undefined | false;

export interface Props {
  class?: string;
  testId?: string;
  /** For assistive technology, where the visible content doesn't say it. */
  label?: string;
  attributes?: Record<string, string>;
  onClick?: (event: MouseEvent) => void;
}

/** Builds an element. Text stays text: nothing here ever reads HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(tag: K, props: Props = {}, ...children: Child[]) {
  const element = document.createElement(tag);
  if (props.class) {
    element.className = props.class;
  }
  if (props.testId) {
    element.dataset['testid'] = props.testId;
  }
  if (props.label) {
    element.setAttribute('aria-label', props.label);
  }
  for (const [name, value] of Object.entries(props.attributes ?? {})) {
    element.setAttribute(name, value);
  }
  if (props.onClick) {
    element.addEventListener('click', props.onClick as EventListener);
  }
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts exactly these children into the parent, touching none that is in its place already (a video keeps playing). */
export function arrange(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(children);
  for (const present of [...parent.children]) {
    if (!wanted.has(present)) {
      present.remove();
    }
  }
  children.forEach((child, index) => {
    if (parent.children[index] !== child) {
      parent.insertBefore(child, parent.children[index] ?? null);
    }
  });
}
