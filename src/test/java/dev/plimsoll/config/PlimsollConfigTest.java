package dev.plimsoll.config;

import static dev.plimsoll.chat.Operation.GET_SESSION;
import static dev.plimsoll.chat.Operation.LIST_MESSAGES;
import static dev.plimsoll.chat.Operation.LIST_SESSIONS;
import static dev.plimsoll.chat.Operation.SMART_CHAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.ConfigFactory;
import dev.plimsoll.baseline.GatedMetrics;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import dev.plimsoll.client.Batches;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.client.Habit;
import dev.plimsoll.client.Retries;
import dev.plimsoll.run.ClientSettings.Connections;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.Strain;
import dev.plimsoll.run.WarmUp;
import dev.plimsoll.testing.Rules;
import dev.plimsoll.workload.OperationMix;
import dev.plimsoll.workload.TurnCount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlimsollConfigTest {
    private static final ClientBehaviour FULL = new ClientBehaviour(
            new Retries(new RetryPolicy(Backoff.LINEAR, 3, Duration.ofSeconds(1), 0)),
            EnumSet.allOf(Habit.class),
            Duration.ofMinutes(5),
            Batches.guide());

    @TempDir
    private Path directory;

    @Test
    void readsTheDefaultsOfItsReference() {
        PlimsollConfig config = PlimsollConfig.defaults();

        assertThat(config.target().baseUrl()).isEmpty();
        assertThat(config.target().contract()).isEqualTo(ContractChoice.AUTO);
        assertThat(config.target().allowed()).isEmpty();
        assertThat(config.runDir()).isEqualTo(Path.of("runs"));
        assertThat(config.seed()).isEmpty();
        assertThat(config.load())
                .isEqualTo(new LoadSettings(
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        Connections.SHARED,
                        new FrontEndSettings(FULL),
                        new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(30), 0.1),
                        50,
                        Duration.ofHours(24),
                        new LiveSettings(Optional.empty(), Duration.ofSeconds(15), Optional.empty())));
        assertThat(config.validity())
                .isEqualTo(new ValiditySettings(
                        Rules.usual().punctuality(), Rules.usual().strain()));
        assertThat(config.groups())
                .containsOnlyKeys("reads", "writes", "replies", "quick")
                .containsEntry("reads", List.of(LIST_SESSIONS, GET_SESSION, LIST_MESSAGES))
                .containsEntry("replies", List.of(SMART_CHAT));
    }

    @Test
    void letsAProfileSayWhenItsOwnRunsAreNotToBeBelieved() throws IOException {
        PlimsollConfig config = PlimsollConfig.read(file("""
                plimsoll.validity.gc-pause = 1s
                plimsoll.profiles.smoke.validity { stall = 250ms }
                """));

        Strain usual = Rules.usual().strain();
        assertThat(config.profile("smoke").validity())
                .isEqualTo(new ValiditySettings(
                        Rules.usual().punctuality(),
                        new Strain(
                                usual.cpuShare(),
                                usual.cpuFor(),
                                Duration.ofSeconds(1),
                                Duration.ofMillis(250),
                                usual.openFilesShare())));
        assertThat(config.profile("load").validity()).isEqualTo(config.validity());
    }

    @Test
    void hasThePublishedWorkloadByDefault() {
        WorkloadSettings workload = PlimsollConfig.defaults().workload();

        assertThat(workload.visits(0.5).turns()).isEqualTo(new TurnCount(0.421, 0.63, 50));
        assertThat(workload.visits(0.5).mix()).isEqualTo(new OperationMix(0.30, 0.70, 0.50, 0.10, 0.05, 0.05));
        assertThat(workload.visits(0.5).think().max()).isEqualTo(Duration.ofMinutes(30));
        assertThat(workload.visits(0.5).think().scale()).isEqualTo(0.5);
    }

    @Test
    void knowsItsProfiles() {
        PlimsollConfig config = PlimsollConfig.defaults();

        assertThat(config.profiles())
                .containsOnlyKeys(
                        "smoke",
                        "workflow",
                        "load",
                        "stress",
                        "spike",
                        "soak",
                        "storm",
                        "day",
                        "breakpoint",
                        "retry-storm",
                        "rate-limit",
                        "growth",
                        "refusal",
                        "ceiling",
                        "arrivals",
                        "duet",
                        "demo");
        assertThat(config.profile("smoke").visits()).contains(1);
        assertThat(config.profile("smoke").warmUp().max()).isZero();
        assertThat(config.profile("load").warmUp()).isEqualTo(config.load().warmUp());
        assertThat(config.profile("load").simulation()).isEqualTo(SimulationName.CHAT_TRAFFIC);
        assertThat(config.profile("demo").duration()).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void putsAFileOverTheDefaults() throws IOException {
        Path file = file("""
                plimsoll.target { base-url = "http://127.0.0.1:1/x", contract = deployed, api-key-file = key.txt }
                plimsoll.allowed-targets = [Chat.Example.org]
                plimsoll.seed = 7
                plimsoll.load { connections = per-user, warm-up.tolerance = 0.2 }
                """);

        PlimsollConfig config = PlimsollConfig.read(file);

        assertThat(config.target())
                .isEqualTo(new TargetSettings(
                        Optional.of("http://127.0.0.1:1/x"),
                        ContractChoice.DEPLOYED,
                        Optional.of(Path.of("key.txt")),
                        Optional.empty(),
                        List.of("chat.example.org")));
        assertThat(config.seed()).contains(7L);
        assertThat(config.load().connections()).isEqualTo(Connections.PER_USER);
        assertThat(config.load().warmUp()).isEqualTo(new WarmUp(Duration.ofSeconds(10), Duration.ofSeconds(30), 0.2));
    }

    @Test
    void takesWhatTellsSeriesOfNightsApart() throws IOException {
        Path file = file("""
                plimsoll.history {
                  at = "jdbc:postgresql://db/quality", user = ci, password-file = secret
                  environment = staging, data-version = "7", build = "1.7.2"
                }
                """);

        assertThat(PlimsollConfig.read(file).history())
                .isEqualTo(new HistorySettings(
                        "jdbc:postgresql://db/quality",
                        Optional.of("ci"),
                        Optional.of(Path.of("secret")),
                        Map.of(
                                Manifest.TARGET_ENVIRONMENT, "staging",
                                Manifest.DATA_VERSION, "7",
                                Manifest.BUILD, "1.7.2")));
        assertThat(PlimsollConfig.defaults().history())
                .isEqualTo(new HistorySettings("history.db", Optional.empty(), Optional.empty(), Map.of()));
    }

    @Test
    void takesAProfileOfTheUsers() throws IOException {
        Path file = file("""
                plimsoll.profiles.evening {
                  description = "the evening peak"
                  simulation = ChatTrafficSimulation
                  rate = 12.5
                  duration = 1h30m
                  warm-up { min = 1m, max = 2m }
                }
                """);

        Profile evening = PlimsollConfig.read(file).profile("evening");

        assertThat(evening.rate().perSecond()).isEqualTo(12.5);
        assertThat(evening.duration()).isEqualTo(Duration.ofMinutes(90));
        assertThat(evening.timeScale()).isEqualTo(1);
        assertThat(evening.warmUp()).isEqualTo(new WarmUp(Duration.ofMinutes(1), Duration.ofMinutes(2), 0.1));
        assertThat(evening.objectives()).isEmpty();
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        Path file = file("""
                plimsol.load.drain = 1s
                plimsoll {
                  load { drain = soon, connections = pooled, request-timeout = 0s, warm-up { min = 1m }, drian = 3s }
                  workload.turns.q = 1
                  workload.mix.rename = 10
                  validity = strict
                  seed = 1.5
                  groups { all = [health], mine = [smart-chat], yours = health }
                  profiles.mine { description = " ", simulation = MySimulation, rate = 0, duration = 25h, visits = 0 }
                  profiles.yours = 3
                  color = red
                }
                """);

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("""
                        %s has 20 problems:
                          plimsoll.load.drain: expected a duration such as 30s, was 'soon'
                          plimsoll.load.request-timeout: expected a duration longer than 0, such as 30s, was '0s'
                          plimsoll.load.connections: expected one of shared, per-user, was 'pooled'
                          plimsoll.load.warm-up.max: expected at least min (1m), was '30s'
                          plimsoll.load.drian: unknown key; did you mean drain?
                          plimsoll.seed: expected a whole number, was '1.5'
                          plimsoll.workload.turns.q: expected a number between 0 and 1, was '1'
                          plimsoll.workload.mix.rename: expected a share such as 5 %% or 0.05, from 0 to 1, was '10'
                          plimsoll.validity: expected a section { ... }, was 'strict'
                          plimsoll.groups.mine: expected an operation (list_sessions, create_session, get_session, rename_session, \
                        favorite_session, delete_session, list_messages, send_message, smart_chat, health), was 'smart-chat'
                          plimsoll.groups.yours: expected a list, was 'health'
                          plimsoll.groups.all: expected a group with a name of its own, not that of an operation and not all
                          plimsoll.profiles.mine.description: expected some text, was ' '
                          plimsoll.profiles.mine.simulation: expected one of SmokeSimulation, SessionWorkflowSimulation, \
                        ChatTrafficSimulation, CeilingSimulation, RetryStormSimulation, RateLimitSimulation, \
                        GrowthSimulation, RefusalSimulation, OneRequestSimulation, was 'MySimulation'
                          plimsoll.profiles.mine.rate: expected a number greater than 0, was '0'
                          plimsoll.profiles.mine.visits: expected a whole number from 1 to 1000000, was '0'
                          plimsoll.profiles.mine.duration: expected at most plimsoll.load.max-duration (24h), was '25h'
                          plimsoll.profiles.yours: expected a section { ... }, was '3'
                          plimsoll.color: unknown key; known here: allowed-targets, capacity, groups, history, load, nightly, profiles, \
                        run-dir, seed, target, validity, workload
                          plimsol: unknown key; did you mean plimsoll?""".formatted(file));
    }

    @Test
    void saysWhatIsWrongWithTheSettingsOfNights() throws IOException {
        Path file = file("plimsoll.nightly { runs = 21, gated-metrics = [send_message p42], max-duration = 0s }");

        assertThatThrownBy(() -> PlimsollConfig.read(file)).hasMessage("""
                        %s has 3 problems:
                          plimsoll.nightly.runs: expected a whole number from 1 to 20, was '21'
                          plimsoll.nightly.gated-metrics: metric 'send_message p42': expected an operation (or all) and one of \
                        p50 p95 p99 mean throughput error_odds, such as 'send_message p95'
                          plimsoll.nightly.max-duration: expected a duration longer than 0, such as 30s, was '0s'""".formatted(file));
    }

    @Test
    void gatesWhatUsersWaitForUnlessToldOtherwise() {
        assertThat(PlimsollConfig.defaults().nightly())
                .isEqualTo(new NightlySettings(3, GatedMetrics.defaults(), Duration.ofHours(8)));
    }

    @Test
    void reportsASingleProblemAsOne() throws IOException {
        Path file = file("plimsoll.load.drain = 30");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .hasMessage(file + " has 1 problem:\n"
                        + "  plimsoll.load.drain: expected a duration such as 30s, was '30'");
    }

    @Test
    void saysWhatIsMissingInAProfile() throws IOException {
        Path file = file("plimsoll.profiles.mine { description = mine, simulation = SmokeSimulation, rate = 1 }");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .hasMessage(file + " has 1 problem:\n"
                        + "  plimsoll.profiles.mine.duration: expected a duration longer than"
                        + " 0, such as 30s, but it is missing");
    }

    @Test
    void saysWhereAFileIsMalformed() throws IOException {
        Path file = file("plimsoll {\n  load {\n    drain = 30s\n");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith(file + " has 1 problem:\n  line ");
    }

    @Test
    void saysWhichSubstitutionHasNoValue() throws IOException {
        Path file = file("plimsoll.target.base-url = ${PLIMSOLL_TEST_NOT_SET}");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("PLIMSOLL_TEST_NOT_SET");
    }

    @Test
    void saysThatAFileIsMissing() {
        Path file = directory.resolve("none.conf");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("cannot read the configuration " + file + ": there is no such file");
        assertThatThrownBy(() -> PlimsollConfig.read(directory))
                .hasMessage("cannot read the configuration " + directory + ": it is not a file");
    }

    @Test
    void listsTheProfilesItKnowsWhenAskedForAnother() {
        PlimsollConfig config = PlimsollConfig.defaults();

        assertThatThrownBy(() -> config.profile("laod"))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("""
                        unknown profile 'laod'; did you mean load?
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
    void leavesTheConfigurationOfOtherLibrariesAlone() {
        assertThat(ConfigFactory.parseResources("reference.conf").root()).containsOnlyKeys("plimsoll");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("plimsoll.conf"), text);
    }
}
