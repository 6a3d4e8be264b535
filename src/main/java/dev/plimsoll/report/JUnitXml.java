package dev.plimsoll.report;

import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Verdict;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code junit.xml} for CI servers: a test case whether the measurement is valid, one an objective, and one for
 * each reason that is no objective's. Too few samples is skipped, a failed objective a failure, and an invalid run an error:
 * the harness broke, not the service.
 */
public final class JUnitXml {
    private JUnitXml() {}

    public static String of(RunResult result) {
        List<JUnitCase> cases = new ArrayList<>();
        cases.add(JUnitCase.validity(result.judgement()));
        result.judgement().objectives().forEach(it -> cases.add(JUnitCase.of(it, result.judgement())));
        cases.addAll(JUnitCase.otherReasons(result.judgement()));
        XmlElement suite = new XmlElement("testsuite")
                .with("name", "plimsoll " + result.manifest().profile())
                .with("tests", String.valueOf(cases.size()))
                .with("failures", count(cases, Verdict.FAIL))
                .with("errors", count(cases, Verdict.INVALID))
                .with("skipped", count(cases, Verdict.UNDECIDED))
                .with("time", seconds(result))
                .with(
                        "timestamp",
                        result.manifest()
                                .started()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
        suite.add(properties(result));
        cases.forEach(it -> suite.add(it.element("plimsoll." + result.manifest().profile())));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.print();
    }

    private static XmlElement properties(RunResult result) {
        XmlElement properties = new XmlElement("properties");
        properties.add(property("run", result.manifest().runId()));
        properties.add(property("verdict", result.judgement().verdict().name()));
        properties.add(property("seed", String.valueOf(result.manifest().seed())));
        properties.add(property("target", result.manifest().target()));
        return properties;
    }

    private static XmlElement property(String name, String value) {
        return new XmlElement("property").with("name", name).with("value", value);
    }

    private static String count(List<JUnitCase> cases, Verdict verdict) {
        return String.valueOf(
                cases.stream().filter(it -> it.verdict() == verdict).count());
    }

    private static String seconds(RunResult result) {
        long nanos = result.summary().measured().toNanos();
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString();
    }
}
