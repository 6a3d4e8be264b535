package dev.plimsoll.metrics;

import dev.plimsoll.probe.CheckId;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The counters of one check: made together, so that none is missing before its first event, and removed together. */
final class CheckCounters {
    private final MeterRegistry registry;
    private final Tags tags;
    private final List<Counter> counters = new CopyOnWriteArrayList<>();

    CheckCounters(MeterRegistry registry, CheckId id) {
        this.registry = registry;
        this.tags = Tags.of(MeterNames.TARGET, id.target(), MeterNames.CHECK, id.check());
    }

    Counter counter(String name, String help, Tags more) {
        Counter counter =
                Counter.builder(name).description(help).tags(tags.and(more)).register(registry);
        counters.add(counter);
        return counter;
    }

    /** One counter for each of the keys. */
    <E extends Enum<E>> Map<E, Counter> family(String name, String help, List<E> keys, Function<E, Tags> more) {
        Map<E, Counter> family = new EnumMap<>(keys.get(0).getDeclaringClass());
        keys.forEach(key -> family.put(key, counter(name, help, more.apply(key))));
        return family;
    }

    void remove() {
        counters.forEach(registry::remove);
    }

    /** The counter of a key; that it is not in the closed set of its check is a mistake of ours. */
    static <E extends Enum<E>> Counter of(Map<E, Counter> family, E key) {
        Counter counter = family.get(key);
        if (counter == null) {
            throw new IllegalStateException("no counter for " + key + ", only for " + family.keySet());
        }
        return counter;
    }
}
