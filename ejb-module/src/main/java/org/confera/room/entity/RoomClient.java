package org.confera.room.entity;

/**
 * One socket of one person, as the room sees it. Called with the room's lock held, so that everybody hears of things in
 * the order in which they happened: an implementation queues and returns, and never waits for the network.
 */
public interface RoomClient {

    /** Why a socket is closed from this side. */
    enum Ending {
        /** The same person joined on another socket. */
        REPLACED,
        /** A host rejected or removed the person. */
        REFUSED,
        /** The meeting is over. */
        MEETING_ENDED,
        /** The room could not take the person in; the client may come back and try again. */
        TRY_AGAIN
    }

    /** Queues an event for the person. */
    void tell(RoomEvent event);

    /** Closes the socket after all that is queued was sent. */
    void end(Ending why);
}
