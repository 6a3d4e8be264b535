package dev.plimsoll.report.night;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plimsoll.baseline.Expectation;
import dev.plimsoll.baseline.MetricVerdict;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.NightRun;
import dev.plimsoll.report.JsonText;
import dev.plimsoll.report.VerdictJson;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/** Writes the {@code verdict.json} of a night: that of a run, with its metrics; what is not known is null. */
public final class NightVerdictJson {
    private NightVerdictJson() {}

    public static String of(NightResult night) {
        ObjectNode json = VerdictJson.tree(night.verdict().judgement())
                .put("night", night.plan().id())
                .put("series", night.key().text())
                .put("reruns", night.verdict().reruns());
        ArrayNode metrics = json.putArray("metrics");
        night.verdict().metrics().forEach(it -> metrics.add(metric(it)));
        ArrayNode runs = json.putArray("runs");
        night.runs().forEach(it -> runs.add(run(it)));
        return JsonText.print(json);
    }

    private static ObjectNode metric(MetricVerdict metric) {
        ObjectNode json = JsonText.object()
                .put("operation", metric.metric().operation())
                .put("metric", metric.metric().measure().label());
        json.set("value", JsonText.number(metric.value()));
        json.set("baseline", JsonText.number(expected(metric, Expectation::baseline)));
        json.set("low", JsonText.number(expected(metric, Expectation::low)));
        json.set("high", JsonText.number(expected(metric, Expectation::high)));
        json.set("change", JsonText.number(metric.change()));
        json.set("p", JsonText.number(metric.p()));
        json.put("verdict", metric.verdict().name())
                .put("signal", metric.signal().label())
                .put("role", metric.role().name().toLowerCase(Locale.ROOT));
        json.set("smallestVisibleStep", JsonText.number(expected(metric, Expectation::smallestVisibleStep)));
        return json.put("message", metric.sentence());
    }

    private static OptionalDouble expected(MetricVerdict metric, ToDoubleFunction<Expectation> figure) {
        Optional<Expectation> expected = metric.expected();
        return expected.map(it -> OptionalDouble.of(figure.applyAsDouble(it))).orElseGet(OptionalDouble::empty);
    }

    private static ObjectNode run(NightRun run) {
        return JsonText.object()
                .put("id", run.id())
                .put("round", run.round())
                .put("verdict", run.verdict().name());
    }
}
