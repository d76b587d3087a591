package org.confera.media.adapter;

import org.confera.sfu.Sfu;

/** What exists between the adapter's start and stop. */
record RunningSfu(Sfu sfu, AfterCommit afterCommit, TurnCredentials turn) {
}
