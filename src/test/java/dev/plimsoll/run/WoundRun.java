package dev.plimsoll.run;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Expectation;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.testing.WrittenJournal;
import dev.plimsoll.workload.ArrivalRate;
import dev.plimsoll.workload.ArrivalSchedule;
import dev.plimsoll.workload.VisitModel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.LongStream;

/** A run under the guide's contract whose clock a test winds, and whose answers it gives itself. */
final class WoundRun {
    static final String HEALTHY = "{\"status\":\"ok\",\"timestamp\":\"2026-01-01T00:00:00Z\"}";
    static final long START = StartGate.LEAD_NANOS;

    final WoundClock clock = new WoundClock();
    final WrittenJournal journal = new WrittenJournal();
    final LiveRun live;

    private WoundRun(WarmUp warmUp, ClientBehaviour behaviour, long... arrivals) {
        this.live = new LiveRun(plan(warmUp, behaviour, arrivals), clock, clock, journal);
    }

    /** 10 s of measuring, and 30 s of drain; the warm-up's arrivals come at 10/s. */
    static WoundRun warmingUp(WarmUp warmUp, Duration... arrivals) {
        return new WoundRun(warmUp, ClientBehaviour.plain(), nanosOf(arrivals));
    }

    static WoundRun of(ClientBehaviour behaviour, Duration... arrivals) {
        return new WoundRun(WarmUp.none(), behaviour, nanosOf(arrivals));
    }

    private static long[] nanosOf(Duration... arrivals) {
        return Arrays.stream(arrivals).mapToLong(Duration::toNanos).toArray();
    }

    static WoundRun of(Duration... arrivals) {
        return warmingUp(WarmUp.none(), arrivals);
    }

    /** So many arrivals a second, for 10 s. */
    static WoundRun atRate(int perSecond) {
        long[] nanos = LongStream.range(0, 10L * perSecond)
                .map(i -> i * 1_000_000_000 / perSecond)
                .toArray();
        return new WoundRun(WarmUp.none(), ClientBehaviour.plain(), nanos);
    }

    static String session(String id, String title) {
        return "{\"data\":{\"_id\":\"" + id + "\",\"title\":\"" + title + "\",\"isFavorite\":false,"
                + "\"createdAt\":\"2026-01-01T00:00:00Z\",\"updatedAt\":\"2026-01-01T00:00:00Z\"}}";
    }

    /** The next measured user, at the instant of the schedule; the measured phase begins with the warm-up's start. */
    VirtualUser arrive() {
        WaitingUser waiting = live.nextUser(Phase.MEASURED).orElseThrow();
        live.gate().measureFrom(live.gate().warmUpStart());
        clock.advance(waiting.untilInstant());
        return waiting.arrives().orElseThrow();
    }

    void call(VirtualUser user, ChatCall call, Duration service, int status, String body) {
        user.begins(call, Expectation.none());
        clock.advance(service);
        user.answered(status, body.getBytes(StandardCharsets.UTF_8));
        user.endsAttempt();
    }

    void health(VirtualUser user, Duration service) {
        call(user, user.api().health(), service, 200, HEALTHY);
    }

    private static RunPlan plan(WarmUp warmUp, ClientBehaviour behaviour, long... arrivals) {
        return new RunPlan(
                "run-1",
                "SmokeSimulation",
                "http://127.0.0.1:1/chats-service/api/v1",
                ApiKey.of("test-key-1234"),
                Contracts.guide(),
                7,
                ArrivalSchedule.of(arrivals),
                ArrivalRate.perSecond(10),
                warmUp,
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                VisitModel.published(),
                new ClientSettings(
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        ClientSettings.Connections.SHARED,
                        Optional.empty(),
                        behaviour),
                Optional.empty());
    }
}
