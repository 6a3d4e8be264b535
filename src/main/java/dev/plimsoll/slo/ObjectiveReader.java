package dev.plimsoll.slo;

import dev.plimsoll.latency.Percentile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one objective as a person writes it; what cannot be read is said in one sentence. */
final class ObjectiveReader {
    private static final Pattern FORM =
            Pattern.compile("\\s*(?:([^\\s<>=!]+)\\s+)?([^\\s<>=!]+)\\s*([<>=!]+)\\s*(\\S.*?)\\s*");
    private static final String ERRORS = "errors";
    private static final String METRICS = "p50 p90 p95 p99 p99.9 errors";

    private final ScopeReader scopes;

    ObjectiveReader(ScopeReader scopes) {
        this.scopes = scopes;
    }

    Objective read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new InvalidObjectivesException(List.of(
                    "objective '" + text + "': expected a form such as 'smart_chat p95 < 3 s' or 'errors < 1 %'"));
        }
        Scope scope = scope(text, Optional.ofNullable(parts.group(1)).orElse("all"));
        String metric = parts.group(2);
        if (metric.equals(ERRORS)) {
            return new ErrorObjective(text.strip(), scope, limit(text, parts, LimitUnit.Kind.SHARE));
        }
        Percentile percentile = Percentile.labelled(metric.equals("p99.9") ? "p999" : metric)
                .orElseThrow(() -> expected(text, "one of " + METRICS, metric));
        return new PercentileObjective(text.strip(), scope, percentile, limit(text, parts, LimitUnit.Kind.TIME));
    }

    private Scope scope(String text, String name) {
        return scopes.read(name).orElseThrow(() -> expected(text, scopes.known(), name));
    }

    private static Limit limit(String text, Matcher parts, LimitUnit.Kind kind) {
        String operator = parts.group(3);
        Limit.Bound bound = switch (operator) {
            case "<" -> Limit.Bound.BELOW;
            case "<=" -> Limit.Bound.AT_MOST;
            default -> throw expected(text, "'<' or '<='", operator);
        };
        String written = parts.group(4);
        double value = LimitUnit.read(written, kind).orElseThrow(() -> expected(text, kind.expectation(), written));
        return new Limit(operator + " " + written, bound, value);
    }

    private static InvalidObjectivesException expected(String text, String what, String was) {
        return new InvalidObjectivesException(
                List.of("objective '" + text + "': expected " + what + ", was '" + was + "'"));
    }
}
