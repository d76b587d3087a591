/** Where a changed network shows: a laptop that wakes up, another WLAN, from WLAN to mobile. */
export interface NetworkSigns {
  onChange(listener: () => void): () => void;
}

/** Several signs of one change come together; the path is looked for anew once they have all come. */
const SETTLES_MS = 500;

/** The signs that this browser gives: `online`, and where there is one the change of the connection. */
export const browserNetwork: NetworkSigns = {
  onChange(listener) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const sign = () => {
      clearTimeout(timer);
      timer = setTimeout(listener, SETTLES_MS);
    };
    const connection = (navigator as { connection?: EventTarget }).connection;
    let type = typeOf(connection);
    const changed = () => {
      // The estimate of the speed changes all the time; only another kind of network is another path.
      if (typeOf(connection) !== type) {
        type = typeOf(connection);
        sign();
      }
    };
    addEventListener('online', sign);
    connection?.addEventListener('change', changed);
    return () => {
      clearTimeout(timer);
      removeEventListener('online', sign);
      connection?.removeEventListener('change', changed);
    };
  },
};

function typeOf(connection: EventTarget | undefined): unknown {
  return (connection as { type?: unknown } | undefined)?.type;
}
