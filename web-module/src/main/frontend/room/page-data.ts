/** What the page tells its client. */
export interface PageData {
  code: string;
  title: string;
  hostName: string;
  self: { displayName: string };
  /** The context root, such as `/meet`. */
  base: string;
  locale: string;
  /** Where the same page is served over HTTPS, if this one isn't and browsers give it no camera. */
  secureUrl: string | null;
  /** How often the page must ask something over HTTP so that the person stays signed in during a call. */
  keepSessionSeconds: number;
  messages: Record<string, string>;
}

export function readPageData(): PageData {
  const element = document.getElementById('confera-room-data');
  if (!element?.textContent) {
    throw new Error('room.xhtml must carry its data in <script type="application/json" id="confera-room-data">');
  }
  return JSON.parse(element.textContent) as PageData;
}
