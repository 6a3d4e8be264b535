package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Distributions of given times, by way of the recorder itself, dealt out by chance to the seconds of a run. */
public final class Recordings {
    private static final int SECONDS = 37;

    private Recordings() {}

    public static Distribution of(long... nanos) {
        List<LatencyRecorder> seconds =
                Stream.generate(LatencyRecorder::new).limit(SECONDS).toList();
        SplittableRandom random = new SplittableRandom(37);
        for (long time : nanos) {
            seconds.get(random.nextInt(SECONDS)).record(Operation.SMART_CHAT, Outcome.SUCCESS, time, time);
        }
        LatencyTotals totals = new LatencyTotals();
        seconds.forEach(it -> totals.add(it.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))));
        return totals.where(series -> series.clock() == LatencyClock.RESPONSE);
    }

    /** 188 quick answers, then 12 from 1,502 ms on: the 190th of 200, the p95, takes 1,502 ms. */
    public static long[] bimodal() {
        LongStream quick = LongStream.range(0, 188).map(i -> 20_000_000 + i * 100_000);
        LongStream slow = LongStream.range(0, 12).map(i -> 1_502_000_000 + Math.max(0, i - 1) * 1_000_000);
        return LongStream.concat(quick, slow).toArray();
    }
}
