package dev.plimsoll.report.status;

import dev.plimsoll.chat.Outcome;
import dev.plimsoll.probe.BoardState;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.StatusLine;
import dev.plimsoll.report.Figures;
import java.util.List;

/** A check as the page shows it, by the names that its template reads. */
record CheckText(StatusLine line, Moments moments) {
    /** What links to it: the title without whatever an address or an id cannot hold. */
    public String anchor() {
        return title().replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    public String title() {
        return line.id().toString();
    }

    public String name() {
        return line.id().check();
    }

    /** Empty when the name says it already. */
    public String kind() {
        String label = line.settings().kind().label();
        return label.equals(name()) ? "" : label;
    }

    public String state() {
        return line.state(moments.now()).label();
    }

    public String sign() {
        return StateText.sign(line.state(moments.now()));
    }

    public String since() {
        return line.spell(moments.now())
                .map(it -> "since " + moments.clock(it.since()) + ", " + moments.ago(it.since()))
                .orElse("not known yet");
    }

    public String every() {
        return "every " + Moments.span(line.settings().interval());
    }

    public String next() {
        return line.next().map(it -> "next run " + moments.until(it)).orElse("");
    }

    public Band band() {
        return Band.of(line.history().band(), moments);
    }

    public List<TimesText> times() {
        return List.of(
                TimesText.of("1 h", line.history().band().hourTimes(moments.now())),
                TimesText.of("24 h", line.history().band().dayTimes(moments.now())));
    }

    /** Of a key check alone. */
    public List<KeyText> keys() {
        return line.settings().kind() instanceof CheckKind.Key
                ? List.of(KeyText.of(line.history().verdict(), moments))
                : List.of();
    }

    /** The latest run, when that is what is wrong. */
    public List<RunText> trouble() {
        return line.history().runs().newestFirst().stream()
                .limit(1)
                .filter(run -> run.outcome() != Outcome.SUCCESS)
                .map(run -> RunText.of(run, moments))
                .toList();
    }

    /** Said of a check whose latest run was good, only too slow. */
    public String slow() {
        boolean slow =
                line.state(moments.now()) == BoardState.DEGRADED && trouble().isEmpty();
        return slow
                ? "Slow: an answer took longer than the "
                        + Figures.time(line.settings().objective().latency()) + " that were promised."
                : "";
    }

    public List<RunText> bad() {
        return line.history().runs().where(outcome -> outcome != Outcome.SUCCESS).stream()
                .map(run -> RunText.of(run, moments))
                .toList();
    }

    public List<RunText> good() {
        return line.history().runs().where(outcome -> outcome == Outcome.SUCCESS).stream()
                .map(run -> RunText.of(run, moments))
                .toList();
    }
}
