package org.confera.account.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.confera.account.entity.Account;
import org.confera.account.entity.RandomToken;
import org.confera.database.TestDatabase;
import org.confera.meeting.entity.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is signed in, as a real database tells it, also to many who ask at once. */
class RememberedSignInRowsTest {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final Duration LIFE = Duration.ofMinutes(30);

    private Instant now = Instant.parse("2026-11-22T08:59:00Z");
    private final Account ada = People.account("ada" + UUID.randomUUID());
    private final RandomToken token = RandomToken.random();
    private UUID id;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void signIn() {
        DATABASE.inTransaction(session -> session.persist(ada));
        id = ask(rows -> rows.insert(ada.getId(), token, LIFE).getId());
    }

    @Test
    void isFoundByWhatItsBrowserShowsAndByItsId() {
        assertEquals(Optional.of(ada.getId()), ask(rows -> rows.use(token, LIFE).map(found -> found.getAccount().getId())));
        assertEquals(Optional.of(ada.getId()), ask(rows -> rows.use(id, LIFE).map(found -> found.getAccount().getId())));
        assertTrue(ask(rows -> rows.use(RandomToken.random(), LIFE)).isEmpty());
        assertTrue(ask(rows -> rows.use(UUID.randomUUID(), LIFE)).isEmpty());
    }

    @Test
    void isOverWithItsTimeAndForgottenThen() {
        now = now.plus(LIFE);
        assertTrue(ask(rows -> rows.use(token, LIFE)).isEmpty());
        assertEquals(Set.of(id), ask(rows -> rows.ended(Set.of(id))));
        assertTrue(ask(RememberedSignInRows::forgetExpired) >= 1);
        assertEquals(List.of(), ask(rows -> rows.ofAccount(ada.getId())));
    }

    @Test
    void isOverWhenTheAccountIsDisabled() {
        assertEquals(Set.of(), ask(rows -> rows.ended(Set.of(id))));
        DATABASE.inTransaction(session -> session.find(Account.class, ada.getId()).disable());
        assertEquals(Set.of(id), ask(rows -> rows.ended(Set.of(id))));
        assertTrue(ask(rows -> rows.use(id, LIFE)).isEmpty());
    }

    @Test
    void isForgottenBySigningOutWhileOthersOfTheAccountStay() {
        UUID other = ask(rows -> rows.insert(ada.getId(), RandomToken.random(), LIFE).getId());
        ask(rows -> {
            rows.forget(List.of(id));
            return null;
        });
        assertTrue(ask(rows -> rows.use(token, LIFE)).isEmpty());
        assertEquals(List.of(other), ask(rows -> rows.ofAccount(ada.getId())));
    }

    @Test
    void ofManyPagesThatComeBackAtOnceAllGetInAndOneGetsTheNewToken() throws Exception {
        try (ExecutorService tabs = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> given = IntStream.range(0, 8).mapToObj(_ -> tabs.submit(this::comeBack)).toList();
            long news = 0;
            for (Future<Boolean> one : given) {
                news += one.get() ? 1 : 0;
            }
            assertEquals(1, news);
        }
        assertTrue(ask(rows -> rows.use(token, LIFE)).isPresent(), "a tab that is still on its way");
    }

    private boolean comeBack() {
        assertTrue(ask(rows -> rows.use(token, LIFE)).isPresent());
        return ask(rows -> rows.replace(token, RandomToken.random()));
    }

    private <T> T ask(Function<RememberedSignInRows, T> question) {
        AtomicReference<T> answer = new AtomicReference<>();
        DATABASE.inTransaction(session -> {
            RememberedSignInRows rows = new RememberedSignInRows();
            rows.em = session;
            rows.clock = () -> now;
            answer.set(question.apply(rows));
        });
        return answer.get();
    }
}
