package org.confera.web.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.confera.account.entity.AccountRefusal;
import org.confera.meeting.entity.RefusalReason;
import org.confera.schedule.entity.PlanRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and everything that pages and code ask for is there. */
class BundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/org/confera/web");
    private static final Pattern IN_PAGES = Pattern.compile("msg\\['([^']+)']");
    private static final Pattern IN_CODE = Pattern.compile("(?:texts\\.|\\? )(?:of|news|error)\\((?:[A-Z_a-z]+, )?\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"messages", "room"})
    void haveTheSameKeysAndPlacesInBothLanguages(String name) throws IOException {
        Properties english = bundle(name + ".properties");
        Properties german = bundle(name + "_de.properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(german.getProperty(key)), key);
            assertFalse(german.getProperty(key).isBlank(), key);
        }
    }

    @Test
    void haveEverySentenceThatPagesAskFor() throws IOException {
        Set<String> asked = matches(Path.of("src/main/webapp"), ".xhtml", IN_PAGES);
        assertTrue(asked.size() > 40, "found only " + asked);
        assertEquals(Set.of(), without(bundle("messages.properties"), asked));
    }

    @Test
    void haveEverySentenceThatCodeAsksFor() throws IOException {
        Set<String> asked = matches(Path.of("src/main/java/org/confera/web"), ".java", IN_CODE);
        assertTrue(asked.size() > 4, "found only " + asked);
        Arrays.stream(Notice.values()).map(Notice::key).forEach(asked::add);
        Arrays.stream(RefusalReason.values()).map(DashboardView::whyNoMeeting).forEach(asked::add);
        asked.addAll(List.of(AccountRefusal.NAME_LENGTH, AccountRefusal.NAME_CHARACTERS, AccountRefusal.EMAIL_FORM,
                AccountRefusal.PASSWORD_LENGTH, AccountRefusal.PASSWORD_MIX, AccountRefusal.CAPTCHA_WRONG,
                AccountRefusal.SIGN_IN_WRONG, AccountRefusal.ACCOUNT_DISABLED, AccountRefusal.CURRENT_PASSWORD_WRONG, AccountRefusal.RESET_DEAD,
                AccountRefusal.TRY_AGAIN_LATER));
        asked.addAll(List.of(PlanRefusal.TITLE_LENGTH, PlanRefusal.TITLE_CHARACTERS, PlanRefusal.DESCRIPTION_LENGTH, PlanRefusal.DESCRIPTION_CHARACTERS,
                PlanRefusal.START_FORM, PlanRefusal.START_PAST, PlanRefusal.START_FAR, PlanRefusal.ZONE_UNKNOWN, PlanRefusal.DURATION_RANGE,
                PlanRefusal.ADDRESS_FORM, PlanRefusal.QUOTA, PlanRefusal.CHANGES, PlanRefusal.NOT_HOST, PlanRefusal.OVER, PlanRefusal.BEGUN,
                PlanRefusal.ACCOUNT));
        assertEquals(Set.of(), without(bundle("messages.properties"), asked));
    }

    @Test
    void haveNoSentenceThatNobodyAsksFor() throws IOException {
        Set<String> asked = matches(Path.of("src/main/webapp"), ".xhtml", IN_PAGES);
        asked.addAll(matches(Path.of("src/main/java/org/confera/web"), ".java", IN_CODE));
        Arrays.stream(RefusalReason.values()).map(DashboardView::whyNoMeeting).forEach(asked::add);
        Set<String> unasked = new TreeSet<>(bundle("messages.properties").stringPropertyNames());
        unasked.removeAll(asked);
        unasked.removeIf(key -> key.startsWith("refusal.") || key.startsWith("notice."));
        assertEquals(Set.of(), unasked);
    }

    @Test
    void translateEveryRefusalOfAMeeting() throws IOException {
        Properties room = bundle("room.properties");
        for (RefusalReason reason : RefusalReason.values()) {
            assertTrue(room.containsKey("signaling." + reason.key()), reason.key());
        }
    }

    /** A straight apostrophe would swallow what follows it in a pattern. */
    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_de.properties"})
    void useTypographicApostrophesAndValidPatterns(String file) throws IOException {
        for (var entry : bundle(file).entrySet()) {
            String sentence = (String) entry.getValue();
            assertFalse(sentence.contains("'"), entry.getKey() + " = " + sentence);
            assertFalse(new MessageFormat(sentence, Locale.ENGLISH).format(new Object[] {1, 2, 3}).contains("{"), sentence);
        }
    }

    private static String places(String sentence) {
        return new TreeSet<>(Pattern.compile("\\{[a-z0-9]+").matcher(sentence).results().map(found -> found.group()).toList()).toString();
    }

    private static Set<String> without(Properties bundle, Set<String> asked) {
        Set<String> missing = new TreeSet<>(asked);
        missing.removeAll(bundle.stringPropertyNames());
        return missing;
    }

    private static Set<String> matches(Path folder, String suffix, Pattern pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(suffix)).toList()) {
                pattern.matcher(Files.readString(file)).results().map(found -> found.group(1)).forEach(keys::add);
            }
        }
        return keys;
    }

    private static Properties bundle(String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
