package dev.plimsoll.testing;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.duet.Allowance;
import dev.plimsoll.duet.Changes;
import dev.plimsoll.duet.DuetMeasurement;
import dev.plimsoll.duet.DuetResult;
import dev.plimsoll.duet.Side;
import dev.plimsoll.latency.IntervalHistograms;
import dev.plimsoll.latency.LatencyRecorder;
import dev.plimsoll.latency.Percentile;
import dev.plimsoll.run.RunResult;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Made-up duets of a minute, in which b's calls take so many times as long as a's; the same whenever asked for. */
public final class SampleDuets {
    public static final Allowance FIVE_PERCENT = new Allowance(0.05, 0.01, EnumSet.of(Percentile.P50));

    private static final int SECONDS = 60;

    private SampleDuets() {}

    /** 60 messages a second at each, and twelve smart chats in all. */
    public static Changes changes(double factor) {
        return changes(factor, 60);
    }

    public static Changes changes(double factor, int messagesPerSecond) {
        RandomGenerator random = new SplittableRandom(11);
        LatencyRecorder recorder = new LatencyRecorder();
        DuetMeasurement measurement = new DuetMeasurement(Duration.ofSeconds(SECONDS));
        for (int second = 0; second < SECONDS; second++) {
            double slowness = Math.exp(0.1 * random.nextGaussian());
            int replies = second < 12 ? 1 : 0;
            for (Side side : Side.values()) {
                double scale = slowness * (side == Side.B ? factor : 1);
                record(recorder, Operation.SEND_MESSAGE, messagesPerSecond, 20 * scale, random);
                record(recorder, Operation.SMART_CHAT, replies, 900 * scale, random);
                measurement.add(side, drained(recorder));
            }
        }
        return measurement.changes(FIVE_PERCENT);
    }

    private static void record(
            LatencyRecorder recorder, Operation operation, int calls, double millis, RandomGenerator random) {
        for (int call = 0; call < calls; call++) {
            long nanos = Math.round(1e6 * millis * Math.exp(0.3 * random.nextGaussian()));
            recorder.record(operation, Outcome.SUCCESS, nanos, nanos);
        }
    }

    /** A minute in which b fails most of its calls. */
    public static Changes failing() {
        LatencyRecorder recorder = new LatencyRecorder();
        DuetMeasurement measurement = new DuetMeasurement(Duration.ofSeconds(SECONDS));
        for (int second = 0; second < SECONDS; second++) {
            for (Side side : Side.values()) {
                int failures = side == Side.B ? 6 + second % 2 : 0;
                for (int call = 0; call < 10; call++) {
                    recorder.record(
                            Operation.HEALTH,
                            call < failures ? Outcome.FAILURE : Outcome.SUCCESS,
                            5_000_000,
                            5_000_000);
                }
                measurement.add(side, drained(recorder));
            }
        }
        return measurement.changes(FIVE_PERCENT);
    }

    private static IntervalHistograms drained(LatencyRecorder recorder) {
        return recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
    }

    public static DuetResult slower() {
        return of(changes(1.2), SampleRuns.pass(), SampleRuns.pass());
    }

    public static DuetResult alike() {
        return of(changes(1), SampleRuns.pass(), SampleRuns.pass());
    }

    public static DuetResult invalid() {
        return of(changes(1.2), SampleRuns.invalid(), SampleRuns.pass());
    }

    private static DuetResult of(Changes changes, RunResult a, RunResult b) {
        return DuetResult.of("20260102-030405-duet-abcd", FIVE_PERCENT, a, b, changes);
    }
}
