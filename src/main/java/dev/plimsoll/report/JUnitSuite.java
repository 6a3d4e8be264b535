package dev.plimsoll.report;

import dev.plimsoll.slo.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** A test suite as CI servers know it; {@code plimsoll} stands before its name. */
record JUnitSuite(String name, Duration time, Instant start, Map<String, String> properties) {
    String of(List<JUnitCase> cases) {
        XmlElement suite = new XmlElement("testsuite")
                .with("name", "plimsoll " + name)
                .with("tests", String.valueOf(cases.size()))
                .with("failures", count(cases, Verdict.FAIL))
                .with("errors", count(cases, Verdict.INVALID))
                .with("skipped", count(cases, Verdict.UNDECIDED))
                .with("time", seconds())
                .with("timestamp", start.truncatedTo(ChronoUnit.SECONDS).toString());
        suite.add(propertiesElement());
        cases.forEach(it -> suite.add(it.element("plimsoll." + name)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.print();
    }

    private XmlElement propertiesElement() {
        XmlElement element = new XmlElement("properties");
        properties.forEach((name, value) ->
                element.add(new XmlElement("property").with("name", name).with("value", value)));
        return element;
    }

    private static String count(List<JUnitCase> cases, Verdict verdict) {
        return String.valueOf(
                cases.stream().filter(it -> it.verdict() == verdict).count());
    }

    private String seconds() {
        return BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
