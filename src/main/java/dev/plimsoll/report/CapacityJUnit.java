package dev.plimsoll.report;

import dev.plimsoll.capacity.CapacityAnswer;
import dev.plimsoll.capacity.trial.SearchResult;
import dev.plimsoll.slo.Verdict;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Writes the {@code junit.xml} of a search: whether the injector can tell, the capacity, and the gate when one was set. */
final class CapacityJUnit {
    private static final String SUITE = "plimsoll.capacity";

    private CapacityJUnit() {}

    static String of(SearchResult result) {
        List<JUnitCase> cases = cases(result);
        XmlElement suite = new XmlElement("testsuite")
                .with("name", "plimsoll capacity " + result.manifest().subject().workload())
                .with("tests", String.valueOf(cases.size()))
                .with("failures", count(cases, Verdict.FAIL))
                .with("errors", count(cases, Verdict.INVALID))
                .with("skipped", count(cases, Verdict.UNDECIDED))
                .with(
                        "time",
                        BigDecimal.valueOf(result.report().took().toNanos(), 9)
                                .stripTrailingZeros()
                                .toPlainString())
                .with(
                        "timestamp",
                        result.manifest()
                                .started()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
        suite.add(properties(result));
        cases.forEach(it -> suite.add(it.element(SUITE)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.print();
    }

    private static List<JUnitCase> cases(SearchResult result) {
        String sentence = AnswerSentence.of(result.answer());
        Verdict verdict = result.verdict();
        List<JUnitCase> cases = new ArrayList<>();
        boolean valid = verdict != Verdict.INVALID;
        cases.add(new JUnitCase(
                "validity", valid ? Verdict.PASS : Verdict.INVALID, "injector-bound", valid ? "" : sentence));
        String name = result.gate().atLeast().isPresent()
                ? "at least " + Figures.number(result.gate().atLeast().getAsDouble()) + " visits/s"
                : "capacity";
        String type = result.answer() instanceof CapacityAnswer.Irregular it
                ? it.kind().label()
                : "capacity";
        cases.add(new JUnitCase(name, valid ? verdict : Verdict.UNDECIDED, type, sentence));
        return cases;
    }

    private static XmlElement properties(SearchResult result) {
        XmlElement properties = new XmlElement("properties");
        properties.add(property("search", result.manifest().searchId()));
        properties.add(property("verdict", result.verdict().name()));
        properties.add(
                property("seed", String.valueOf(result.manifest().settings().seed())));
        properties.add(property("target", result.manifest().subject().target()));
        bound("low", result.answer().bounds().low(), properties);
        bound("high", result.answer().bounds().high(), properties);
        return properties;
    }

    private static void bound(String name, OptionalDouble visits, XmlElement properties) {
        visits.ifPresent(it -> properties.add(property(name + "_visits_per_second", Figures.number(it))));
    }

    private static XmlElement property(String name, String value) {
        return new XmlElement("property").with("name", name).with("value", value);
    }

    private static String count(List<JUnitCase> cases, Verdict verdict) {
        return String.valueOf(
                cases.stream().filter(it -> it.verdict() == verdict).count());
    }
}
