package dev.plimsoll.report.night;

import dev.plimsoll.baseline.MetricVerdict;
import dev.plimsoll.baseline.MetricVerdict.Role;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.report.JUnitCase;
import dev.plimsoll.report.JUnitSuite;
import dev.plimsoll.slo.Judgement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the {@code junit.xml} of a night: that of a run, with a test case for each gated metric. */
public final class NightJUnitXml {
    private NightJUnitXml() {}

    public static String of(NightResult night) {
        return new JUnitSuite(
                        "nightly " + night.plan().profile(),
                        Duration.between(night.started(), night.ended()),
                        night.started(),
                        properties(night))
                .of(cases(night));
    }

    private static List<JUnitCase> cases(NightResult night) {
        Judgement judgement = night.verdict().judgement();
        List<JUnitCase> cases = new ArrayList<>();
        cases.add(JUnitCase.validity(judgement));
        night.verdict().metrics().stream()
                .filter(it -> it.role() == Role.GATED)
                .map(NightJUnitXml::metric)
                .forEach(cases::add);
        judgement.objectives().forEach(it -> cases.add(JUnitCase.of(it, judgement)));
        cases.addAll(JUnitCase.otherReasons(judgement));
        return cases;
    }

    private static JUnitCase metric(MetricVerdict found) {
        return new JUnitCase(
                found.metric().label(), found.verdict(), found.signal().label(), found.sentence());
    }

    private static Map<String, String> properties(NightResult night) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("night", night.plan().id());
        properties.put("verdict", night.verdict().verdict().name());
        properties.put("series", night.key().text());
        night.plan().build().ifPresent(it -> properties.put("build", it));
        return properties;
    }
}
