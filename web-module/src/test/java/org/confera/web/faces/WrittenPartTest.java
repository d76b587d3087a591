package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a written text can be opened; here between brackets. */
class WrittenPartTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "See https://example.org/a?b=c#d. | See [https://example.org/a?b=c#d].",
        "(https://example.org/wiki/Ada_(name)) | ([https://example.org/wiki/Ada_(name)])",
        "HTTP://example.org, http://other.example! | [HTTP://example.org], [http://other.example]!",
        "no address | no address"})
    void addressesAreLinksAndWhatEndsASentenceIsNot(String text, String shown) {
        assertEquals(shown, shown(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "https://", "https:///x", "xhttps://example.org", "//example.org", "file:///etc/passwd",
        "https://[", "https://%zz/"})
    void nothingElseIsALink(String text) {
        assertEquals(text, shown(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/\"onmouseover=x", "https://example.org/<b>"})
    void anAddressEndsBeforeWhatCouldEndAnAttribute(String text) {
        assertEquals("https://example.org/", WrittenPart.of(text).getFirst().getText());
    }

    private static String shown(String text) {
        List<WrittenPart> parts = WrittenPart.of(text);
        return parts.stream().map(part -> part.isLink() ? "[" + part.getText() + "]" : part.getText()).collect(Collectors.joining());
    }
}
