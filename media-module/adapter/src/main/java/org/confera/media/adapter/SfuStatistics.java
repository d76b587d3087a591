package org.confera.media.adapter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.confera.sfu.SfuCounters;
import org.confera.sfu.stats.SfuSnapshot;
import org.jboss.jca.core.spi.statistics.StatisticsPlugin;

/**
 * The SFU's live counters as the server's management model reads them. Counting costs nothing that could be saved, so
 * switching statistics off only hides the figures. Thread-safe.
 */
final class SfuStatistics implements StatisticsPlugin {
    private static final long serialVersionUID = 1L;
    private static final String DROPS = "Drops";
    private static final Map<String, Counter> COUNTERS =
            Arrays.stream(Counter.values()).collect(Collectors.toUnmodifiableMap(counter -> counter.shownAs, c -> c));

    private transient volatile Supplier<SfuCounters> source;
    private transient volatile Supplier<SfuSnapshot> live;
    private final Map<String, Long> startedAt = new ConcurrentHashMap<>();
    private volatile boolean enabled = true;

    /** Says where the figures come from; each supplier may answer null while there are none. */
    void of(Supplier<SfuCounters> counters, Supplier<SfuSnapshot> snapshots) {
        source = counters;
        live = snapshots;
    }

    @Override
    public Set<String> getNames() {
        Set<String> names = new TreeSet<>(COUNTERS.keySet());
        Arrays.stream(LiveFigure.values()).forEach(figure -> names.add(figure.shownAs));
        SfuCounters counters = counters();
        if (counters != null) {
            names.addAll(drops(counters).keySet());
        }
        return names;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getType(String name) {
        LiveFigure figure = LiveFigure.named(name);
        return figure == null ? long.class : figure.type();
    }

    @Override
    public String getDescription(String name) {
        return getDescription(name, Locale.ENGLISH);
    }

    @Override
    public String getDescription(String name, Locale locale) {
        LiveFigure figure = LiveFigure.named(name);
        if (figure != null) {
            return figure.description;
        }
        Counter counter = COUNTERS.get(name);
        return counter != null ? counter.description : "Packets dropped: " + words(name.substring(DROPS.length()));
    }

    private static String words(String camelCase) {
        return camelCase.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    @Override
    public Object getValue(String name) {
        LiveFigure figure = LiveFigure.named(name);
        if (figure != null) {
            return figure.of(snapshot());
        }
        SfuCounters counters = counters();
        if (!enabled || counters == null) {
            return 0L;
        }
        return value(name, counters) - startedAt.getOrDefault(name, 0L);
    }

    private static long value(String name, SfuCounters counters) {
        Counter counter = COUNTERS.get(name);
        return counter != null ? counter.of(counters) : drops(counters).getOrDefault(name, 0L);
    }

    /** {@code SRTP_REPLAY} becomes {@code DropsSrtpReplay}. */
    private static Map<String, Long> drops(SfuCounters counters) {
        Map<String, Long> named = new TreeMap<>();
        counters.drops().forEach((reason, count) -> named.put(DROPS + camelCase(reason), count));
        return named;
    }

    private static String camelCase(String reason) {
        return Arrays.stream(reason.split("[^A-Za-z0-9]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    /** Counts totals from now on; what is open stays what it is. */
    @Override
    public void clear() {
        SfuCounters counters = counters();
        if (counters != null) {
            getNames().stream().filter(name -> LiveFigure.named(name) == null)
                    .filter(name -> !COUNTERS.containsKey(name) || COUNTERS.get(name).total)
                    .forEach(name -> startedAt.put(name, value(name, counters)));
        }
    }

    private SfuSnapshot snapshot() {
        Supplier<SfuSnapshot> now = live;
        SfuSnapshot snapshot = now == null || !enabled ? null : now.get();
        return snapshot == null ? SfuSnapshot.NOTHING : snapshot;
    }

    private SfuCounters counters() {
        Supplier<SfuCounters> now = source;
        return now == null ? null : now.get();
    }
}
