package org.confera.media.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AfterCommitTest {
    private final Transactions transactions = new Transactions();
    private final AfterCommit afterCommit = new AfterCommit(transactions);
    private final List<String> done = new ArrayList<>();

    @Test
    void runsAtOnceWithoutATransaction() {
        command("mute");
        assertEquals(List.of("mute"), done);
    }

    @Test
    void waitsForTheCommitAndKeepsTheOrder() {
        transactions.begin();
        command("mute");
        command("remove");
        assertEquals(List.of(), done);
        transactions.commit();
        assertEquals(List.of("mute", "remove"), done);
        assertEquals(1, transactions.registrations);
    }

    @Test
    void neverRunsAfterARollback() {
        transactions.begin();
        command("mute");
        transactions.rollback();
        assertEquals(List.of(), done);
    }

    @Test
    void neverRunsInATransactionThatCanOnlyRollBack() {
        transactions.begin();
        transactions.setRollbackOnly();
        command("mute");
        transactions.rollback();
        assertEquals(List.of(), done);
    }

    @Test
    void keepsTransactionsApart() {
        transactions.begin();
        command("first");
        transactions.rollback();
        transactions.begin();
        command("second");
        transactions.commit();
        assertEquals(List.of("second"), done);
    }

    @Test
    void goesOnAfterACommandThatFails() {
        transactions.begin();
        afterCommit.run(() -> {
            throw new IllegalStateException("thrown by the test");
        });
        command("next");
        transactions.commit();
        assertEquals(List.of("next"), done);
    }

    /** Whoever reacts to a commit in afterCompletion is outside the transaction already. */
    @Test
    void runsAtOnceWhileACommitCompletes() {
        transactions.begin();
        afterCommit.run(() -> command("from another's completion"));
        transactions.commit();
        assertEquals(List.of("from another's completion"), done);
    }

    private void command(String name) {
        afterCommit.run(() -> done.add(name));
    }
}
