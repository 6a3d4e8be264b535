package dev.plimsoll.dashboards;

import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.metrics.ProcessMeters;
import dev.plimsoll.metrics.rules.RuleFiles;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.Scrape;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every metric that there can be: ours, those of the process, those that rules record, and the alerts. */
final class KnownMetrics {
    private static final List<String> PARTS_OF_HISTOGRAMS = List.of("_bucket", "_count", "_sum");
    private static final Pattern RECORDED = Pattern.compile("record: (\\S+)");

    private KnownMetrics() {}

    static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>(Set.of("ALERTS", "ALERTS_FOR_STATE"));
        ours().forEach(names::add);
        ours().filter(it -> it.endsWith("_seconds"))
                .flatMap(it -> PARTS_OF_HISTOGRAMS.stream().map(it::concat))
                .forEach(names::add);
        ofTheProcess().forEach(names::add);
        recorded(folder).forEach(names::add);
        return names;
    }

    private static Stream<String> ours() {
        return Arrays.stream(MeterNames.class.getFields()).map(KnownMetrics::value);
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(MeterNames.class));
        } catch (IllegalAccessException notPublic) {
            throw new AssertionError(notPublic);
        }
    }

    private static Stream<String> ofTheProcess() {
        PrometheusRegistry registry = new PrometheusRegistry();
        ProcessMeters.register(registry);
        String page = new String(new Exposition(registry).page("").body(), StandardCharsets.UTF_8);
        return Scrape.of(page).series().stream().map(Scrape.Series::metric);
    }

    private static Stream<String> recorded(Path folder) throws IOException {
        Path rules = RuleFiles.write(folder, List.of(SampleChecks.of("key", SampleChecks.KEY)))
                .get(0);
        return RECORDED.matcher(Files.readString(rules)).results().map(it -> it.group(1));
    }
}
