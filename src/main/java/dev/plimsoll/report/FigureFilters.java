package dev.plimsoll.report;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets templates print the domain's numbers: {@code |time |seconds |share |count |number |bytes |statuses |parts |words}. */
final class FigureFilters extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
        return Map.of(
                "time", new Printer(value -> Figures.time((Duration) value)),
                "seconds", new Printer(value -> Figures.seconds(((Number) value).doubleValue())),
                "share", new Printer(value -> Figures.share(((Number) value).doubleValue())),
                "count", new Printer(value -> Figures.count(((Number) value).longValue())),
                "number", new Printer(value -> Figures.number(((Number) value).doubleValue())),
                "bytes", new Printer(value -> Figures.bytes(((Number) value).longValue())),
                "statuses", new Printer(value -> statuses((Map<?, ?>) value)),
                "parts", new Printer(value -> parts((Map<?, ?>) value)),
                "words", new Printer(value -> value.toString().replace('_', ' ')));
    }

    private static String parts(Map<?, ?> named) {
        return named.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" · "));
    }

    private static String statuses(Map<?, ?> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.valueOf(entry.getKey())))
                .map(entry -> entry.getKey() + " × " + Figures.count(((Number) entry.getValue()).longValue()))
                .collect(Collectors.joining(", "));
    }

    private record Printer(Function<Object, String> print) implements Filter {
        @Override
        public Object apply(
                Object input, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return print.apply(input);
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
