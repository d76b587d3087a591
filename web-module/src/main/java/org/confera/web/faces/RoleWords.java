package org.confera.web.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.confera.meeting.entity.Role;

/** What roles in a meeting are called in the language of the request. */
@RequestScoped
public class RoleWords {

    private Texts texts;

    protected RoleWords() {
    }

    @Inject
    public RoleWords(Texts texts) {
        this.texts = texts;
    }

    public String of(Role role) {
        return switch (role) {
            case HOST -> texts.of("role.host");
            case CO_HOST -> texts.of("role.co-host");
            case PARTICIPANT -> texts.of("role.participant");
        };
    }
}
