package dev.plimsoll.testing;

import dev.plimsoll.baseline.Gate;
import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.night.NightPlan;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.Nightly;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.store.Credentials;
import dev.plimsoll.store.Histories;
import dev.plimsoll.store.HistoryAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Nights in virtual time that enter a real history, and are judged by it. */
public final class VirtualHistory {
    private static final Gate GATE = new Gate(GatedMetrics.labelled(List.of(
            "list_sessions p50", "create_session p95", "list_messages p50", "send_message p95", "all throughput")));

    private final VirtualNights nights;
    private final History history;

    public VirtualHistory(Path directory) {
        this.nights = new VirtualNights(directory, 0.01, 1);
        this.history = new Histories(Credentials.none())
                .open(HistoryAddress.parse(directory.resolve("history.db").toString()));
    }

    /** What the nights are like from now on. */
    public VirtualNights nights() {
        return nights;
    }

    public History history() {
        return history;
    }

    /** So many nights, one after the other. */
    public List<NightResult> nights(int count) {
        return Stream.generate(this::night).limit(count).toList();
    }

    /** The next one. */
    public NightResult night() {
        return night(Duration.ofHours(8));
    }

    /** The next one, for which there is only so much time. */
    public NightResult night(Duration patience) {
        nights.nextNight();
        NightPlan plan = new NightPlan(
                "night-" + nights.runs(),
                "chat",
                Optional.of("1." + nights.runs()),
                3,
                Objectives.parse(List.of("errors < 5 %"), Map.of()),
                patience);
        NightResult night = new Nightly(nights, GATE, () -> history).carryOut(plan);
        history.keep(VirtualNights.record(night));
        return night;
    }
}
