package org.confera.web.faces;

import java.util.Locale;
import org.confera.web.StubRequest;

/** The sentences of the bundle for somebody whose browser asks for a language. */
public final class TestTexts {

    private TestTexts() {
    }

    public static Texts in(Locale locale) {
        return new Texts(new Appearance(StubRequest.get("/").speaking(locale).request()));
    }
}
