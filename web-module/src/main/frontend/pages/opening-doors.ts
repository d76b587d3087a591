/** The longest that a browser's timer can wait for. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Links into meetings become alive when their time comes, while the page is open. */
export function openDoorsInTime(links: Iterable<HTMLAnchorElement>): void {
  for (const link of links) {
    const wait = Date.parse(link.dataset['opens']!) - Date.now();
    if (link.getAttribute('aria-disabled') === 'true' && wait < LONGEST_WAIT_MS) {
      setTimeout(() => open(link), Math.max(0, wait));
    }
  }
}

function open(link: HTMLAnchorElement): void {
  link.href = link.dataset['address']!;
  link.removeAttribute('aria-disabled');
  link.removeAttribute('role');
  link.removeAttribute('title');
}
