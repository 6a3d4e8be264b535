package dev.plimsoll.report;

import dev.plimsoll.slo.Verdict;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * Test cases as CI servers read them.
 *
 * @param name of what was tested, such as a profile
 * @param properties what else there is to know, by name
 */
public record JUnitSuite(
        String name, Instant started, Duration time, Map<String, String> properties, List<JUnitCase> cases) {
    /** The whole file. */
    public String xml() {
        XmlElement suite = new XmlElement("testsuite")
                .with("name", "plimsoll " + name)
                .with("tests", String.valueOf(cases.size()))
                .with("failures", count(Verdict.FAIL))
                .with("errors", count(Verdict.INVALID))
                .with("skipped", count(Verdict.UNDECIDED))
                .with("time", seconds())
                .with("timestamp", started.truncatedTo(ChronoUnit.SECONDS).toString());
        suite.add(propertiesElement());
        cases.forEach(it -> suite.add(it.element("plimsoll." + name)));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + suite.print();
    }

    private XmlElement propertiesElement() {
        XmlElement element = new XmlElement("properties");
        properties.forEach((key, value) ->
                element.add(new XmlElement("property").with("name", key).with("value", value)));
        return element;
    }

    private String count(Verdict verdict) {
        return String.valueOf(
                cases.stream().filter(it -> it.verdict() == verdict).count());
    }

    private String seconds() {
        return BigDecimal.valueOf(time.toNanos(), 9).stripTrailingZeros().toPlainString();
    }
}
