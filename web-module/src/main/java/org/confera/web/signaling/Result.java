package org.confera.web.signaling;

import java.util.List;
import org.confera.conversation.entity.ChatMessageView;
import org.confera.media.api.IceServer;
import org.confera.media.api.rtp.IceParameters;
import org.confera.meeting.boundary.MeetingView;
import org.confera.question.entity.QuestionView;
import org.confera.room.entity.RoomView;
import org.confera.room.entity.SelfView;

/** What requests are answered, where that is not a record of another component already. */
sealed interface Result {

    /** Done; there is nothing to say. */
    record Empty() implements Result {
    }

    record Authenticated(SelfView self, Meeting meeting) implements Result {
    }

    /** What a person with the code may know of a meeting before they are in. */
    record Meeting(String code, String title, String hostName, boolean lobbyEnabled) implements Result {
        static Meeting of(MeetingView view) {
            return new Meeting(view.code(), view.title(), view.hostName(), view.lobbyEnabled());
        }
    }

    /** @param room null while waiting */
    record Joined(String state, RoomView room) implements Result {
    }

    record Admitted(int admitted) implements Result {
    }

    record MutedAll(int muted) implements Result {
    }

    record IceServers(List<IceServer> iceServers) implements Result {
    }

    record IceRestarted(IceParameters iceParameters) implements Result {
    }

    record ChatMessageStored(ChatMessageView message) implements Result {
    }

    record QuestionAsked(QuestionView question) implements Result {
    }

    record Produced(String producerId) implements Result {
    }
}
