package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code plimsoll load} says when it is asked for something it cannot do, before it asks any service. */
class UsageMistakesTest {
    private static final String NOWHERE = "http://127.0.0.1:9/chats-service/api/v1";

    @TempDir
    private Path directory = Path.of("");

    private LoadBench bench = new LoadBench(Path.of(""));

    @BeforeEach
    void setUp() {
        bench = new LoadBench(directory);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--objectiv x | unknown option '--objectiv'; did you mean --objective?",
                "now | unexpected argument 'now'",
                "--rate 0 | invalid value for option '--rate': expected a number of visits per second greater than 0,"
                        + " such as 20 or 0.5, was '0'",
                "--rate -1 | invalid value for option '--rate': expected a number of visits per second greater than 0,"
                        + " such as 20 or 0.5, was '-1'",
                "--rate NaN | invalid value for option '--rate': expected a number of visits per second greater than 0,"
                        + " such as 20 or 0.5, was 'NaN'",
                "--duration 0s | invalid value for option '--duration': expected a duration longer than 0, such as 45s"
                        + " or 10m, was '0s'",
                "--duration 45 | invalid value for option '--duration': expected a duration longer than 0, such as 45s"
                        + " or 10m, was '45'",
                "--drain soon | invalid value for option '--drain': expected a duration such as 45s or 10m, was 'soon'",
                "--time-scale 0 | invalid value for option '--time-scale': expected a number greater than 0, such as"
                        + " 0.05, was '0'",
                "--time-scale Infinity | invalid value for option '--time-scale': expected a number greater than 0,"
                        + " such as 0.05, was 'Infinity'",
                "--speed -2 | invalid value for option '--speed': expected a number greater than 0, such as 0.05, was"
                        + " '-2'",
                "--seed luck | invalid value for option '--seed': expected a whole number such as 42, was 'luck'",
                "--injector 3/2 | invalid value for option '--injector': expected K/N with K from 1 to N, such as 2/3, was"
                        + " '3/2'",
                "--injector 2 | invalid value for option '--injector': expected K/N with K from 1 to N, such as 2/3, was"
                        + " '2'",
                "--contract soap | invalid value for option '--contract': expected one of auto, guide, deployed, was"
                        + " 'soap'",
                "--api-key hush-1234 | --api-key is refused: every user of this machine can see command lines (ps). Use"
                        + " --api-key-file or the environment variable PLIMSOLL_API_KEY, and replace the key that was"
                        + " just shown",
            })
    void refusesOptionsThatItCannotRead(String options, String message) {
        Invocation invocation = bench.smoke(NOWHERE, options.split(" "));

        assertThat(invocation)
                .isEqualTo(new Invocation(2, "", "plimsoll load: " + message + "\nTry 'plimsoll load --help'.\n"));
        assertThat(bench.runDirectories()).isEmpty();
    }

    @Test
    void refusesARunWithoutAProfile() {
        Invocation invocation = Invocation.of(directory, Map.of(), "load", "--target", NOWHERE);

        assertThat(invocation)
                .isEqualTo(new Invocation(
                        2, "", "plimsoll load: missing required option: '--profile=P'\nTry 'plimsoll load --help'.\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--rate 5 --arrivals a.csv | --rate and --arrivals exclude each other: either arrivals are drawn or"
                        + " replayed",
                "--speed 2 | --speed is for --arrivals, which was not given",
                "--duration 25h | --duration: expected at most plimsoll.load.max-duration (24h), was 25h",
                "--rate 1000000 --duration 1h | 3,600,000,000 visits would arrive in 1h at 1000000/s, at most"
                        + " 50,000,000 can be planned",
                "--arrivals none.csv | --arrivals: none.csv: no such file",
                "--config none.conf | cannot read the configuration none.conf: there is no such file",
                "--ca-file none.pem | cannot read the certificate file none.pem: there is no such file",
                "--api-key-file none.key | cannot read the API key file none.key: there is no such file",
                "--target chat | target must be an http or https URL such as"
                        + " http://127.0.0.1:8080/chats-service/api/v1, was 'chat'",
            })
    void refusesWhatDoesNotGoTogetherOrIsNotThere(String options, String message) {
        bench.assertRefused(
                Invocation.of(
                        directory,
                        Map.of(ApiKeySource.VARIABLE, LoadBench.KEY),
                        Stream.concat(
                                        Stream.of(
                                                "load",
                                                "--profile",
                                                "workflow",
                                                "--run-dir",
                                                bench.runs().toString()),
                                        Stream.concat(
                                                options.contains("--target")
                                                        ? Stream.of()
                                                        : Stream.of("--target", NOWHERE),
                                                Stream.of(options.split(" "))))
                                .toArray(String[]::new)),
                message);
    }

    @Test
    void knowsNoSuchProfileAndListsThoseThereAre() {
        Invocation invocation = bench.load("lod", NOWHERE);

        bench.assertRefused(invocation, """
                unknown profile 'lod'; did you mean load?
                The profiles are:
                  arrivals     visits of one call each, as many a second as the schedule says: does the injector keep it?
                  breakpoint   a slow ramp to thirty times the rate: at how many visits a second does it break?
                  ceiling      as fast as the injector can: 64 users ask for the health without a pause
                  day          a weekday in 24 minutes: night, morning, the peak at 14:00 UTC, evening
                  demo         45 s of light chat traffic that any laptop can make
                  duet         for plimsoll duet: the guide's integration workflow at two builds at the same time
                  growth       one user who keeps everything: how much slower do lists become, up to 1,024 sessions?
                  load         visits as people make them: old and new sessions, turns of smart chat, think time
                  rate-limit   one client at the limiter: where is the limit, and do its headers tell the truth?
                  refusal      bad keys, missing headers, bad bodies, others' sessions: refused, quickly, and never let in?
                  retry-storm  clients that retry, for a service that fails: how much more load do they make?
                  smoke        does every operation work once, for one user?
                  soak         hours at a usual rate and unscaled think times: does anything fill up, leak or slow down?
                  spike        ten times the rate, out of nothing, for a tenth of the time: does it come back to what it was?
                  storm        the usual number of visits, in bursts as the most bursty clients send them (CV 6)
                  stress       six steps up to six times the rate: from where on is it too much, and does it then fail in order?
                  workflow     the guide's integration workflow, at a steady arrival rate""");
    }

    @Test
    void readsNoSuchObjective() {
        Invocation invocation =
                bench.smoke(NOWHERE, "--objective", "smart_chat p95 < 3", "--objective", "chat p9 < 1 s");

        bench.assertRefused(
                invocation,
                "objective 'smart_chat p95 < 3': expected a time such as 300 ms, above 0 and at most 120 s (units: us ms"
                        + " s min), was '3'\nobjective 'chat p9 < 1 s': expected an operation (list_sessions"
                        + " create_session get_session rename_session favorite_session delete_session list_messages"
                        + " send_message smart_chat health), a group (quick reads replies writes) or all, was 'chat'");
    }

    @Test
    void reportsEveryProblemOfAConfigurationAtOnce() {
        Path file = bench.write("wrong.conf", """
                plimsoll {
                  sede = 5
                  load { drain = soon, max-rate-elsewhere = -1 }
                  profiles.mine { description = mine, simulation = Chat, rate = 0, duration = 30h, objectives = [] }
                }
                """);

        Invocation invocation = bench.smoke(NOWHERE, "--config", file.toString());

        bench.assertRefused(
                invocation,
                file + " has 6 problems:\n"
                        + "  plimsoll.load.drain: expected a duration such as 30s, was 'soon'\n"
                        + "  plimsoll.load.max-rate-elsewhere: expected a number greater than 0, was '-1'\n"
                        + "  plimsoll.profiles.mine.simulation: expected one of SmokeSimulation,"
                        + " SessionWorkflowSimulation, ChatTrafficSimulation, CeilingSimulation, RetryStormSimulation, "
                        + "RateLimitSimulation, GrowthSimulation, RefusalSimulation, OneRequestSimulation, was 'Chat'\n"
                        + "  plimsoll.profiles.mine.rate: expected a number greater than 0, was '0'\n"
                        + "  plimsoll.profiles.mine.duration: expected at most plimsoll.load.max-duration (24h), was"
                        + " '30h'\n"
                        + "  plimsoll.sede: unknown key; did you mean seed?");
    }

    @Test
    void saysAShortLimitInItsOwnUnit() {
        Path file = bench.write("short.conf", """
                plimsoll.load.max-duration = 90s
                plimsoll.profiles {
                  workflow.duration = 60s, load.duration = 60s, stress.duration = 60s, spike.duration = 60s
                  soak.duration = 60s, storm.duration = 60s, day.duration = 60s, breakpoint.duration = 60s
                  rate-limit.duration = 60s, growth.duration = 60s, duet.duration = 60s
                }
                """);

        Invocation invocation = bench.smoke(NOWHERE, "--config", file.toString(), "--duration", "2m");

        bench.assertRefused(invocation, "--duration: expected at most plimsoll.load.max-duration (1m30s), was 2m");
    }

    @Test
    void needsPermissionForAnotherMachine() {
        Invocation invocation = bench.smoke("https://chat.example.org/chats-service/api/v1");

        bench.assertRefused(
                invocation,
                "the target chat.example.org is not on this machine; to put it under load give --yes, or add"
                        + " \"chat.example.org\" to plimsoll.allowed-targets");
    }

    @Test
    void limitsTheRateForAnotherMachine() {
        Invocation invocation =
                bench.load("workflow", "https://chat.example.org/chats-service/api/v1", "--yes", "--rate", "51");

        bench.assertRefused(
                invocation,
                "the target chat.example.org is not on this machine and gets at most 50 visits/s, asked were 51;"
                        + " plimsoll.load.max-rate-elsewhere raises that");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | : expected at least one line that starts with a timestamp",
                "'time,size\n'                  | : expected at least one line that starts with a timestamp",
                "'time\n2024-01-01 00:00:02\n2024-01-01 00:00:01\n' | line 3: expected a timestamp not before the line above",
                "'5\n6\nsoon\n'                 | line 3: expected a timestamp first, was 'soon'"
            })
    void replaysNoFileWithoutOrderedTimestamps(String content, String problem) {
        Path file = bench.write("arrivals.csv", content);

        Invocation invocation = bench.load("workflow", NOWHERE, "--arrivals", file.toString());

        bench.assertRefused(invocation, "--arrivals: " + file + (problem.startsWith(":") ? problem : " " + problem));
    }

    @Test
    void replaysNoBinaryFile() throws IOException {
        Path file = Files.write(directory.resolve("arrivals.bin"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});

        Invocation invocation = bench.load("workflow", NOWHERE, "--arrivals", file.toString());

        bench.assertRefused(invocation, "--arrivals: " + file + ": expected text in UTF-8");
    }

    @Test
    void replaysNoDirectory() {
        Invocation invocation = bench.load("workflow", NOWHERE, "--arrivals", directory.toString());

        bench.assertRefused(invocation, "--arrivals: " + directory + ": cannot be read");
    }

    @Test
    void readsNoKeyFromADirectory() {
        Invocation invocation = bench.smoke(NOWHERE, "--api-key-file", directory.toString());

        bench.assertRefused(invocation, "cannot read the API key file " + directory + ": it is a directory");
    }

    @Test
    void trustsNoFileWithoutACertificate() {
        Path file = bench.write("ca.pem", "hello\n");

        Invocation invocation = bench.smoke(NOWHERE, "--ca-file", file.toString());

        bench.assertRefused(
                invocation,
                "CA file '" + file + "' holds no certificate: expected PEM text with -----BEGIN CERTIFICATE-----");
    }

    @Test
    void writesIntoNoFile() {
        Path file = bench.write("taken", "");

        Invocation invocation = bench.smoke(NOWHERE, "--run-dir", file.toString());

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err())
                .matches("plimsoll: cannot create the run directory " + file + "/\\S+: " + file
                        + " is not a directory\n");
    }

    @Test
    void writesIntoNoDirectoryBelowAFile() {
        Path file = bench.write("taken", "");

        Invocation invocation =
                bench.smoke(NOWHERE, "--run-dir", file.resolve("deeper/runs").toString());

        assertThat(invocation.exit()).isEqualTo(2);
        assertThat(invocation.err())
                .matches("plimsoll: cannot create the run directory " + file + "/deeper/runs/\\S+: " + file
                        + " is not a directory\n");
    }
}
