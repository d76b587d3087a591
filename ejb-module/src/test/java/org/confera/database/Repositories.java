package org.confera.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.util.Arrays;

/** What a container does for repositories: gives them the entity manager of the transaction that is running. */
public final class Repositories {

    private Repositories() {
    }

    public static <T> T in(EntityManager entities, T repository) {
        for (Class<?> type = repository.getClass(); type != Object.class; type = type.getSuperclass()) {
            Arrays.stream(type.getDeclaredFields()).filter(field -> field.isAnnotationPresent(PersistenceContext.class))
                    .forEach(field -> set(field, repository, entities));
        }
        return repository;
    }

    private static void set(Field field, Object repository, EntityManager entities) {
        try {
            field.setAccessible(true);
            field.set(repository, entities);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
