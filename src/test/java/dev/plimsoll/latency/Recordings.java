package dev.plimsoll.latency;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import java.time.Instant;
import java.util.stream.LongStream;

/** Distributions of given times, by way of the recorder itself. */
public final class Recordings {
    private Recordings() {}

    public static Distribution of(long... nanos) {
        LatencyRecorder recorder = new LatencyRecorder();
        for (long time : nanos) {
            recorder.record(Operation.SMART_CHAT, Outcome.SUCCESS, time, time);
        }
        return recorder.drain(Instant.EPOCH, Instant.EPOCH.plusSeconds(1))
                .where(series -> series.clock() == LatencyClock.RESPONSE);
    }

    /** 188 quick answers, then 12 from 1,502 ms on: the 190th of 200, the p95, takes 1,502 ms. */
    public static long[] bimodal() {
        LongStream quick = LongStream.range(0, 188).map(i -> 20_000_000 + i * 100_000);
        LongStream slow = LongStream.range(0, 12).map(i -> 1_502_000_000 + Math.max(0, i - 1) * 1_000_000);
        return LongStream.concat(quick, slow).toArray();
    }
}
