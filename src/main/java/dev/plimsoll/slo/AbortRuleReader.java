package dev.plimsoll.slo;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one abort rule as a person writes it; what cannot be read, or could never fire, is said in one sentence. */
final class AbortRuleReader {
    private static final Pattern FORM = Pattern.compile(
            "\\s*(?:([^\\s<>=!]+)\\s+)?([^\\s<>=!]+)\\s*([<>=!]+)\\s*(\\S.*?)(?:\\s+over\\s+(\\S.*?))?\\s*");
    private static final Duration USUAL_WINDOW = Duration.ofSeconds(10);
    private static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);

    private final ScopeReader scopes;
    private final Duration longest;

    AbortRuleReader(ScopeReader scopes, Duration longest) {
        this.scopes = scopes;
        this.longest = longest;
    }

    AbortRule read(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw invalid(text, "expected a form such as 'errors > 50 % over 10 s'");
        }
        String scope = Optional.ofNullable(parts.group(1)).orElse("all");
        return new AbortRule(
                text.strip(),
                scopes.read(scope).orElseThrow(() -> expected(text, scopes.known(), scope)),
                metric(text, parts),
                limit(text, parts),
                window(text, parts));
    }

    private static AbortMetric metric(String text, Matcher parts) {
        String name = parts.group(2);
        return AbortMetric.labelled(name).orElseThrow(() -> expected(text, "one of " + AbortMetric.known(), name));
    }

    private static double limit(String text, Matcher parts) {
        if (!parts.group(3).equals(">")) {
            throw expected(text, "'>'", parts.group(3));
        }
        LimitUnit.Kind kind = metric(text, parts).kind();
        String written = parts.group(4);
        double limit = LimitUnit.read(written, kind).orElseThrow(() -> expected(text, kind.expectation(), written));
        if (kind == LimitUnit.Kind.SHARE && limit >= 1) {
            throw invalid(text, "this rule can never fire: no share is greater than 100 %");
        }
        return limit;
    }

    private Duration window(String text, Matcher parts) {
        Duration window = Optional.ofNullable(parts.group(5))
                .map(written -> LimitUnit.read(written, LimitUnit.Kind.TIME)
                        .orElseThrow(() -> expected(text, LimitUnit.Kind.TIME.expectation(), written)))
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1000)))
                .orElse(USUAL_WINDOW);
        if (window.compareTo(SHORTEST_WINDOW) < 0) {
            throw expected(text, "a window of at least 1 s", parts.group(5));
        }
        if (window.compareTo(longest) > 0) {
            throw invalid(
                    text,
                    "this rule can never fire: it looks back " + Figures.of(window) + ", and the run lasts "
                            + Figures.of(longest));
        }
        return window;
    }

    private static InvalidObjectivesException expected(String text, String what, String was) {
        return invalid(text, "expected " + what + ", was '" + was + "'");
    }

    private static InvalidObjectivesException invalid(String text, String problem) {
        return new InvalidObjectivesException(List.of("abort rule '" + text + "': " + problem));
    }
}
