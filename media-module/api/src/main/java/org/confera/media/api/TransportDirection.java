package org.confera.media.api;

/** Seen from the browser: a SEND transport carries its producers, a RECEIVE transport its consumers. */
public enum TransportDirection {
    SEND, RECEIVE
}
