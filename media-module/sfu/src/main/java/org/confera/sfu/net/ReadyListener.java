package org.confera.sfu.net;

import java.nio.channels.SelectionKey;

/** Attached to a selection key: told when its channel is ready. */
interface ReadyListener {
    void onReady(SelectionKey key);
}
