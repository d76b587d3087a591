package org.confera.database;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.hibernate.Session;

/** What a container does for repositories: they work in the transaction that is running on their thread. */
public final class Container {
    /** Children before those they depend on. */
    private static final List<String> TABLES = List.of("mail", "reminder_notice", "reminder", "invitation", "participant", "meeting", "account");
    /** Making one takes seconds; it stays for all tests, each of which finds it empty. */
    private static final TestDatabase SHARED = TestDatabase.fresh();

    private final TestDatabase database = SHARED;
    private final ThreadLocal<Session> running = new ThreadLocal<>();
    private final EntityManager entities = (EntityManager) Proxy.newProxyInstance(Container.class.getClassLoader(),
            new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(running.get(), arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });

    public Container() {
        database.inTransaction(session -> TABLES.forEach(table -> session.createNativeMutationQuery("delete from " + table).executeUpdate()));
    }

    /** Gives a repository its entity manager. */
    public <T> T repository(T repository) {
        return Repositories.in(entities, repository);
    }

    /** That of the transaction which is running on this thread. */
    public EntityManager entities() {
        return entities;
    }

    public TestDatabase database() {
        return database;
    }

    /** Runs in one transaction, rolled back if it throws. */
    public <T> T call(Callable<T> work) throws Exception {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Exception> thrown = new AtomicReference<>();
        try {
            database.inTransaction(session -> {
                running.set(session);
                try {
                    result.set(work.call());
                } catch (Exception e) {
                    thrown.set(e);
                    throw new IllegalStateException(e);
                } finally {
                    running.remove();
                }
            });
        } catch (IllegalStateException e) {
            if (thrown.get() != null) {
                throw thrown.get();
            }
            throw e;
        }
        return result.get();
    }
}
