package org.confera.room;

import static org.confera.room.LobbyTest.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.confera.meeting.entity.Operation;
import org.confera.meeting.entity.RefusalReason;
import org.confera.question.entity.QuestionView;
import org.confera.room.entity.RoomEvent.AnonymousQuestions;
import org.confera.room.entity.RoomEvent.QuestionChanged;
import org.confera.room.entity.RoomEvent.QuestionDeleted;
import org.junit.jupiter.api.Test;

/** Who may ask, vote and moderate, and who is told what of it. */
class QuestionsTest {
    private final House house = new House();
    private final Browser ada = house.enter("Ada");
    private final Browser grace = house.enter("Grace");

    @Test
    void aQuestionIsToldToTheOthersAndAnsweredToWhoAsked() {
        QuestionView question = ask(grace, "Why?");
        assertEquals(question, ada.last(QuestionChanged.class).question());
        assertEquals(List.of(), grace.heard(QuestionChanged.class));
        assertEquals("Grace", question.askerName());
        assertEquals(List.of(question.id()), house.questions.list(grace.caller).own());
        assertEquals(List.of(), house.questions.list(ada.caller).own());
    }

    @Test
    void votingTwiceIsVotingOnceAndSoIsTakingItBack() {
        QuestionView question = ask(grace, "Why?");
        house.questions.vote(ada.caller, question.id(), true);
        house.questions.vote(ada.caller, question.id(), true);
        assertEquals(1, votes(grace));
        assertEquals(List.of(question.id()), house.questions.list(ada.caller).voted());
        house.questions.vote(grace.caller, question.id(), true);
        assertEquals(2, votes(grace));
        house.questions.vote(ada.caller, question.id(), false);
        house.questions.vote(ada.caller, question.id(), false);
        assertEquals(1, votes(grace));
    }

    @Test
    void pinnedComesFirstThenTheMostVoted() {
        QuestionView first = ask(grace, "1");
        QuestionView second = ask(grace, "2");
        QuestionView third = ask(grace, "3");
        house.questions.vote(ada.caller, second.id(), true);
        house.questions.pin(ada.caller, third.id(), true);
        assertEquals(List.of(third.id(), second.id(), first.id()),
                house.questions.list(grace.caller).questions().stream().map(QuestionView::id).toList());
    }

    @Test
    void onlyHostsPinAnswerAndAllowAnonymousQuestions() {
        UUID id = ask(grace, "Why?").id();
        assertRefused(RefusalReason.FORBIDDEN, () -> house.questions.pin(grace.caller, id, true));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.questions.answer(grace.caller, id, true));
        assertRefused(RefusalReason.FORBIDDEN, () -> house.questions.allowAnonymous(grace.caller, true));
        house.questions.pin(ada.caller, id, true);
        house.questions.answer(ada.caller, id, true);
        QuestionView told = grace.last(QuestionChanged.class).question();
        assertTrue(told.pinned() && told.answered());
    }

    @Test
    void onesOwnQuestionOrAnyoneByAHostIsDeleted() {
        UUID hosts = ask(ada, "Mine").id();
        UUID own = ask(grace, "Hers").id();
        assertRefused(RefusalReason.FORBIDDEN, () -> house.questions.delete(grace.caller, hosts));
        house.questions.delete(grace.caller, own);
        assertEquals(new QuestionDeleted(own), ada.last(QuestionDeleted.class));
        UUID another = ask(grace, "Hers again").id();
        house.questions.delete(ada.caller, another);
        assertRefused(RefusalReason.NOT_FOUND, () -> house.questions.vote(ada.caller, another, true));
        assertEquals(1, house.questions.list(ada.caller).questions().size());
    }

    @Test
    void anAnonymousQuestionNamesNobodyToAnybody() {
        assertRefused(RefusalReason.FORBIDDEN, () -> house.questions.ask(grace.caller, "Who?", true));
        house.questions.allowAnonymous(ada.caller, true);
        assertTrue(grace.last(AnonymousQuestions.class).allowed());
        QuestionView question = house.questions.ask(grace.caller, "Who?", true);
        assertNull(question.askerId());
        assertNull(question.askerName());
        assertEquals(question, ada.last(QuestionChanged.class).question());
        assertEquals(question, house.questions.list(ada.caller).questions().getFirst());
        house.questions.delete(grace.caller, question.id());
    }

    @Test
    void aQuestionOfAnotherMeetingIsNotFoundAndNothingHappensToIt() {
        UUID id = ask(grace, "Ours").id();
        Browser barbara = house.open("Barbara", house.meetings.startInstant(house.account("Barbara").getId()));
        house.join(barbara);
        int before = ada.heard.size();
        assertRefused(RefusalReason.NOT_FOUND, () -> house.questions.vote(barbara.caller, id, true));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.questions.pin(barbara.caller, id, true));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.questions.answer(barbara.caller, id, true));
        assertRefused(RefusalReason.NOT_FOUND, () -> house.questions.delete(barbara.caller, id));
        assertEquals(before, ada.heard.size());
        assertEquals(List.of(), house.questions.list(barbara.caller).questions());
        assertEquals(1, house.questions.list(ada.caller).questions().size());
    }

    @Test
    void whoWaitsNeitherAsksNorHears() {
        Browser edsger = house.open("Edsger");
        house.join(edsger);
        ask(ada, "Secret?");
        assertEquals(List.of(), edsger.heard);
        assertRefused(RefusalReason.IN_LOBBY, () -> house.rooms.require(Operation.ASK, edsger.caller, edsger));
        assertRefused(RefusalReason.IN_LOBBY, () -> ask(edsger, "When?"));
        assertRefused(RefusalReason.IN_LOBBY, () -> house.questions.list(edsger.caller));
    }

    @Test
    void aMeetingHoldsSoManyQuestionsAndSaysSo() {
        for (int i = 0; i < 500; i++) {
            ask(grace, "Question " + i);
        }
        assertRefused(RefusalReason.TOO_MANY_QUESTIONS, () -> ask(grace, "One more"));
    }

    private QuestionView ask(Browser person, String text) {
        return house.questions.ask(person.caller, text, false);
    }

    private static long votes(Browser person) {
        return person.last(QuestionChanged.class).question().votes();
    }
}
