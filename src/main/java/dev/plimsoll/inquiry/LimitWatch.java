package dev.plimsoll.inquiry;

import dev.plimsoll.slo.Figures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Follows one client's requests through the windows of a rate limit, one answer at a time: how many are let through
 * between a reset and the first refusal, and whether the headers say so. The first window does not count, since others
 * may have begun it. Thread-safe.
 */
public final class LimitWatch implements Inquiry {
    private final Map<String, Long> complaints = new LinkedHashMap<>();
    private Optional<LimitWindow> window = Optional.empty();
    private Optional<LimitWindow> found = Optional.empty();
    private long answers;
    private long refused;

    /** The next answer, in the order in which its client asked. */
    public synchronized void answered(LimitedAnswer answer) {
        answers++;
        refused += answer.isRefused() ? 1 : 0;
        complain(LimitClaims.complaints(answer));
        window.ifPresentOrElse(
                it -> follow(it, answer),
                () -> window = Optional.of(new LimitWindow(LimitWindow.Sight.PARTIAL, answer)));
        found = found.or(() -> window.filter(LimitWindow::showsLimit));
    }

    private void follow(LimitWindow current, LimitedAnswer answer) {
        if (current.isOver(answer)) {
            complain(LimitClaims.complaintsAboutStart(current, answer));
            window = Optional.of(new LimitWindow(LimitWindow.Sight.WHOLE, answer));
        } else {
            complain(LimitClaims.complaints(current, answer));
            current.add(answer);
        }
    }

    private void complain(List<String> sentences) {
        sentences.forEach(it -> complaints.merge(it, 1L, Long::sum));
    }

    /** True when a whole window was used up, and so the limit is known. */
    public synchronized boolean isDone() {
        return found.isPresent();
    }

    /**
     * How long the client waits before it asks again: not at all until it is refused; then half the time it was told, to
     * see that the limit holds until the reset; then the whole time.
     */
    public synchronized Duration pause() {
        return window.filter(it -> it.last().isRefused())
                .map(it -> it.last().untilReset().dividedBy(it.refused() == 1 ? 2 : 1))
                .orElse(Duration.ZERO);
    }

    @Override
    public synchronized Findings findings() {
        Findings findings = Findings.none()
                .broken(complaints.entrySet().stream()
                        .map(it -> "the rate limit's headers do not tell the truth: " + it.getKey() + " ("
                                + Figures.count(it.getValue()) + " of " + Figures.count(answers) + " answers)")
                        .toList())
                .evidence("limiter_answers", answers)
                .evidence("limiter_refusals", refused);
        return found.map(it -> found(it, findings)).orElseGet(() -> findings.open(notFound()));
    }

    private Findings found(LimitWindow whole, Findings findings) {
        long limit = whole.letThrough();
        LimitHeaders headers = whole.first().headers();
        long seconds = headers.reset().orElse(0);
        String sentence = "the limit found is " + Figures.count(limit) + " requests in " + seconds + " s";
        Findings figures = findings.evidence("limit_found", limit).evidence("limit_window_seconds", seconds);
        return headers.limit().isPresent()
                ? compared(sentence, limit, headers.limit().getAsLong(), figures)
                : figures.answer(sentence);
    }

    private Findings compared(String sentence, long limit, long announced, Findings findings) {
        Findings figures = findings.evidence("limit_announced", announced);
        if (limit != announced) {
            return figures.broken(List.of(sentence + ", where RateLimit-Limit says " + Figures.count(announced)
                    + (limit < announced ? ": does anybody else ask from this address?" : "")));
        }
        return figures.answer(sentence + ", as RateLimit-Limit says" + (complaints.isEmpty() ? truth() : ""));
    }

    private String truth() {
        return "; the headers of " + Figures.count(answers)
                + " answers told the truth, and service resumed at the reset, not before";
    }

    private String notFound() {
        return refused == 0
                ? "no limit was found: " + Figures.count(answers) + " requests were all let through"
                : "no limit was found: no whole window was used up between two resets; ask for longer than two windows";
    }
}
