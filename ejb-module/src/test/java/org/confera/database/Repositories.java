package org.confera.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;

/** What a container does for repositories: gives them the entity manager of the transaction that is running. */
public final class Repositories {

    private Repositories() {
    }

    public static <T> T in(EntityManager entities, T repository) {
        for (Field field : repository.getClass().getDeclaredFields()) {
            if (field.isAnnotationPresent(PersistenceContext.class)) {
                try {
                    field.setAccessible(true);
                    field.set(repository, entities);
                } catch (IllegalAccessException e) {
                    throw new AssertionError(e);
                }
            }
        }
        return repository;
    }
}
