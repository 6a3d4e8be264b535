package dev.plimsoll.testing;

import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.RunDocuments;
import dev.plimsoll.baseline.RunRecord;
import dev.plimsoll.baseline.night.NightResult;
import dev.plimsoll.baseline.night.NightRun;
import dev.plimsoll.baseline.night.NightRunner;
import dev.plimsoll.baseline.night.RunPlace;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.LatencyTotals;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.Judgement;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import dev.plimsoll.slo.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Nights of a service in virtual time: a night takes a millisecond, and how slow the service is can be set. */
public final class VirtualNights implements NightRunner {
    private static final Instant FIRST_NIGHT = Instant.parse("2026-09-01T02:00:00Z");
    private static final Duration RUN = Duration.ofMinutes(5);

    private final Path directory;
    private final Random random;
    private final LatencyRecorder recorder = new LatencyRecorder();
    private final double spread;
    private Instant now = FIRST_NIGHT;
    private int night;
    private int runs;
    private final Map<Operation, Double> factors = new EnumMap<>(Operation.class);
    private int disturbed;
    private int lastRound = Integer.MAX_VALUE;
    private Map<String, String> settings = Map.of();

    /**
     * Begins before the first night.
     *
     * @param spread of the times of a run, from run to run: 0.02 is 2 %
     */
    public VirtualNights(Path directory, double spread, long seed) {
        this.directory = directory;
        this.spread = spread;
        this.random = new Random(seed);
    }

    /** A day later. */
    public VirtualNights nextNight() {
        now = FIRST_NIGHT.plus(Duration.ofDays(++night));
        return this;
    }

    /** From now on these operations take so many times as long as at first, and all others as long as at first. */
    public VirtualNights slowedDownTo(double times, Operation... operations) {
        factors.clear();
        List.of(operations).forEach(it -> factors.put(it, times));
        return this;
    }

    /** From now on all takes as long as at first. */
    public VirtualNights asFastAsEver() {
        factors.clear();
        return this;
    }

    /** The injector is at fault in the next runs. */
    public VirtualNights disturbing(int nextRuns) {
        disturbed = nextRuns;
        return this;
    }

    /** The target is gone when something is to be measured again. */
    public VirtualNights goneForReruns() {
        lastRound = 0;
        return this;
    }

    /** The environment of the target has a name. */
    public VirtualNights inEnvironment(String name) {
        settings = Map.of(Manifest.TARGET_ENVIRONMENT, name);
        return this;
    }

    /** All runs so far. */
    public int runs() {
        return runs;
    }

    @Override
    public Optional<NightRun> carryOut(RunPlace place) {
        return place.round() > lastRound ? Optional.empty() : Optional.of(run(place));
    }

    private NightRun run(RunPlace place) {
        runs++;
        String id = "run-" + night + "-" + place.round() + "-" + runs;
        VirtualRun run = new VirtualRun(id, now, settings, factors());
        now = now.plus(RUN);
        Path folder = directory.resolve(id);
        try {
            Files.createDirectories(folder);
            LatencyTotals totals = run.record(recorder, folder);
            RunResult result = run.result(totals, disturbed-- > 0 ? faults() : List.of(), judgement());
            return new NightRun(place.round(), result, folder);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Map<Operation, Double> factors() {
        double noise = Math.exp(spread * random.nextGaussian());
        Map<Operation, Double> all = new EnumMap<>(Operation.class);
        for (Operation operation : Operation.values()) {
            all.put(operation, noise * factors.getOrDefault(operation, 1.0));
        }
        return all;
    }

    private static List<Reason> faults() {
        return List.of(new Reason(ReasonCode.SCHEDULE_LAG, "the injector was late"));
    }

    private static Judgement judgement() {
        Reason met = new Reason(ReasonCode.OBJECTIVES_MET, "the objective was met over 1,200 calls");
        return new Judgement(Verdict.PASS, List.of(met), List.of(), Map.of());
    }

    /** What the history keeps of a night, without documents and histograms. */
    public static NightRecord record(NightResult night) {
        List<RunRecord> records = night.kept().stream()
                .map(it -> new RunRecord(
                        it.id(),
                        it.round(),
                        it.result().manifest().started(),
                        it.result().manifest().ended().orElseThrow(),
                        it.verdict(),
                        it.values(),
                        new RunDocuments("{}", "{}", "{}", "{}"),
                        List.of()))
                .toList();
        return new NightRecord(night.night(), night.key(), "{}", records);
    }
}
