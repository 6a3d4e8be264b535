package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.simulations.ObservedSimulation;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.StandInAdmin;
import dev.plimsoll.workload.ArrivalSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The clocks against the truth, over a network. The service's own record and the injector's plan are joined call by call
 * (both read the machine's one monotonic clock); what the summary says must agree with them.
 */
@Tag("alone")
class ClockTruthIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int TRIES = 3;
    private static final long MILLI = 1_000_000;
    private static final long SERVICE = 20 * MILLI;
    private static final String NO_STALL = "0";

    @TempDir
    private Path directory;

    /** What goes on beside a run. */
    private interface Beside {
        void happen(StandInAdmin admin);
    }

    /** A run from both sides. */
    private record Seen(
            JsonNode summary, JsonNode injector, JsonNode instants, List<JsonNode> calls, List<JsonNode> record) {
        boolean isValid() {
            return injector.path("valid").asBoolean();
        }

        double response(String percentile) {
            return summary.at("/operations/health/response/" + percentile + "/value")
                    .asDouble();
        }
    }

    @Test
    void tellsHowLongUsersWaited() throws IOException, InterruptedException {
        Seen seen = valid("lognormal:100ms:0.4", admin -> {});
        Map<String, Long> answered = new HashMap<>();
        seen.record()
                .forEach(it -> answered.put(
                        it.path("code").asText(), it.path("answeredNanos").asLong()));

        long[] truth = seen.calls().stream()
                .mapToLong(it ->
                        Objects.requireNonNull(answered.get(it.path("code").asText()))
                                - it.path("intended").asLong())
                .sorted()
                .toArray();

        assertThat(truth).hasSize(ObservedRun.schedule().size());
        double p50 = percentile(truth, 50);
        say("steady p50", seen.response("p50"), p50);
        say("steady p95", seen.response("p95"), percentile(truth, 95));
        say("steady p99", seen.response("p99"), percentile(truth, 99));
        assertThat(seen.response("p50")).isCloseTo(p50, within(Math.max(0.02 * p50, 0.002)));
        assertThat(seen.response("p95")).isCloseTo(percentile(truth, 95), withinPercentage(5));
        assertThat(seen.response("p99")).isCloseTo(percentile(truth, 99), withinPercentage(5));
    }

    @Test
    void countsTheWaitForAServiceThatStoodStill() throws IOException, InterruptedException {
        Seen seen = valid("fixed:20ms", admin -> {
            admin.awaitReceived(260);
            admin.begin("{\"kind\":\"stall\",\"seconds\":2}");
        });

        Stall stall = Stall.in(seen.record(), "answeredNanos");
        double implied = percentile(implied(seen, at -> stall.response(at, SERVICE)), 99);
        say("service stall p99", seen.response("p99"), implied);
        assertThat(seen.response("p99")).isCloseTo(implied, withinPercentage(5));
    }

    @Test
    void countsTheWaitForAnInjectorThatStoodStill() throws IOException, InterruptedException {
        Seen seen = run("fixed:20ms", "2", admin -> {});
        for (int i = 1; i < TRIES && !caughtUpAtOnce(seen); i++) {
            seen = run("fixed:20ms", "2", admin -> {});
        }

        double implied = impliedByInjectorStall(seen);
        double service =
                seen.summary().at("/operations/health/service/p99/value").asDouble();
        say("injector stall p99", seen.response("p99"), implied);
        assertThat(seen.response("p99")).isCloseTo(implied, withinPercentage(5));
        assertThat(service).as("the injector's own clock").isLessThan(implied / 2);
        assertThat(seen.isValid()).isFalse();
    }

    /** A busy host takes its time to send what has piled up; a clock that is wrong is wrong every time. */
    private static boolean caughtUpAtOnce(Seen seen) {
        double implied = impliedByInjectorStall(seen);
        return Math.abs(seen.response("p99") - implied) <= 0.05 * implied;
    }

    private static double impliedByInjectorStall(Seen seen) {
        Stall stall = Stall.in(seen.calls(), "sent");
        return percentile(implied(seen, at -> stall.response(at, 0)), 99);
    }

    /** When nothing happened for a while: that it was asked for two seconds is known, when it began is not. */
    private record Stall(long start, long end) {
        static Stall in(List<JsonNode> events, String instant) {
            long[] instants = events.stream()
                    .mapToLong(it -> it.path(instant).asLong())
                    .sorted()
                    .toArray();
            int last = IntStream.range(1, instants.length)
                    .boxed()
                    .max(Comparator.comparingLong(i -> instants[i] - instants[i - 1]))
                    .orElseThrow();
            Stall stall = new Stall(instants[last - 1], instants[last]);
            assertThat(stall.end - stall.start).isBetween(1_900 * MILLI, 2_500 * MILLI);
            return stall;
        }

        /** How long a call due at an instant takes, when those under way have so much left at the end. */
        long response(long at, long leftOfCallsUnderWay) {
            if (at + SERVICE <= start || at >= end) {
                return SERVICE;
            }
            return at < start ? end - start + leftOfCallsUnderWay : end - at + SERVICE;
        }
    }

    private static long[] implied(Seen seen, LongUnaryOperator response) {
        long start = seen.instants().path("start").asLong();
        return instants().map(at -> response.applyAsLong(start + at)).sorted().toArray();
    }

    private static LongStream instants() {
        ArrivalSchedule schedule = ObservedRun.schedule();
        return LongStream.range(0, schedule.size()).map(i -> schedule.nanosOf((int) i));
    }

    /** In seconds, of sorted nanoseconds. */
    private static double percentile(long[] sorted, int percent) {
        return sorted[(sorted.length * percent + 99) / 100 - 1] / 1e9;
    }

    /** One that the injector does not take back for the host's sake. */
    private Seen valid(String serviceTime, Beside beside) throws IOException, InterruptedException {
        Seen seen = run(serviceTime, NO_STALL, beside);
        for (int i = 1; i < TRIES && !seen.isValid(); i++) {
            seen = run(serviceTime, NO_STALL, beside);
        }
        assertThat(seen.isValid())
                .as("after %s tries: %s", TRIES, seen.injector())
                .isTrue();
        return seen;
    }

    private Seen run(String serviceTime, String stallSeconds, Beside beside) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(directory, "run");
        Path calls = own.resolve("calls.jsonl");
        StandInSettings settings = StandInSettings.of(Contracts.deployed(), 3)
                .with(Speed.of(ServiceTime.parse(serviceTime)))
                .with(StandInSettings.Recording.ON);
        try (StandIn standIn = StandIn.start(settings);
                PlimsollProcess run = PlimsollProcess.java(
                        own,
                        Map.of(),
                        List.of(
                                "-XX:TieredStopAtLevel=1",
                                "-D" + ObservedSimulation.FILE + "=" + calls,
                                "-cp",
                                System.getProperty("java.class.path"),
                                ObservedRun.class.getName(),
                                standIn.baseUrl(),
                                standIn.apiKey(),
                                own.toString(),
                                stallSeconds))) {
            StandInAdmin admin = new StandInAdmin(standIn);
            beside.happen(admin);
            assertThat(run.await()).as(run.err()).isZero();
            return startedOnSchedule(seen(own, calls, admin.record()));
        }
    }

    /** Whatever happened meanwhile, each call counts from its instant of the schedule. */
    private static Seen startedOnSchedule(Seen seen) {
        long start = seen.instants().path("start").asLong();
        assertThat(seen.calls().stream()
                        .map(it -> it.path("intended").asLong() - start)
                        .sorted())
                .containsExactlyElementsOf(instants().boxed().toList());
        return seen;
    }

    private static Seen seen(Path own, Path calls, List<JsonNode> record) throws IOException {
        JsonNode instants = JSON.readTree(own.resolve("instants.json").toFile());
        List<JsonNode> measured = JSON.readerFor(JsonNode.class).<JsonNode>readValues(calls.toFile()).readAll().stream()
                .filter(it ->
                        it.path("intended").asLong() >= instants.path("start").asLong())
                .toList();
        return new Seen(
                JSON.readTree(own.resolve("summary.json").toFile()),
                JSON.readTree(own.resolve("injector.json").toFile()),
                instants,
                measured,
                record);
    }

    /** The figures themselves, for whoever reads the build's log. */
    private static void say(String what, double measured, double truth) {
        System.out.printf(
                "%s: %.1f ms, truth %.1f ms (%+.2f %%)%n",
                what, measured * 1e3, truth * 1e3, (measured / truth - 1) * 100);
    }
}
