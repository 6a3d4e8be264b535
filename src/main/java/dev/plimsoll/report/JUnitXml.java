package dev.plimsoll.report;

import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Manifest manifest = result.manifest();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("run", manifest.runId());
        properties.put("verdict", result.judgement().verdict().name());
        properties.put("seed", String.valueOf(manifest.seed()));
        properties.put("target", manifest.target());
        return new JUnitSuite(manifest.profile(), result.summary().measured(), manifest.started(), properties)
                .of(cases);
    }
}
