/**
 * The signalling WebSocket: JSON-RPC 2.0 as {@code PROTOCOL.md} states it, typed at the edge.
 *
 * <p>A frame is parsed strictly ({@link org.confera.web.signaling.StrictJson}), becomes one record of the sealed
 * {@link org.confera.web.signaling.Request}, is permitted by the one declaration of permissions, and handed to the
 * business components by {@link org.confera.web.signaling.Dispatcher}. Messages of one socket are handled one after the
 * other on a managed executor; what goes out is queued per socket, so that one slow reader delays nobody. No decision
 * about meetings is made here.
 */
package org.confera.web.signaling;
