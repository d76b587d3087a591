/**
 * What may be asked of live rooms: come in, wait, let in, send, receive, mute, leave, end.
 *
 * <p>The order is always the same: the component that owns the fact decides and stores it in a transaction of its own;
 * after the commit the SFU is told; then the people are. So nothing here runs inside a transaction.
 */
package org.confera.room.boundary;
