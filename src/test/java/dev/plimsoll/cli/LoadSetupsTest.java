package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Target;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class LoadSetupsTest {
    private static final Target HERE = Target.of("http://127.0.0.1:9/chats-service/api/v1");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void takesWhatTheProfileSays() throws IOException {
        LoadSetup setup = setup("mine");

        assertThat(setup.profile()).isEqualTo("mine");
        assertThat(setup.simulation().name()).isEqualTo("SessionWorkflowSimulation");
        assertThat(setup.arrivals().duration()).isEqualTo(Duration.ofSeconds(20));
        assertThat(setup.arrivals().rate().perSecond()).isEqualTo(4);
        assertThat(setup.arrivals().source()).isEqualTo("Poisson, 4/s");
        assertThat(setup.warmUp().max()).isEqualTo(Duration.ofSeconds(3));
        assertThat(setup.drain()).isEqualTo(Duration.ofSeconds(7));
        assertThat(setup.visits().think().scale()).isEqualTo(0.5);
        assertThat(setup.objectives().asList()).hasSize(1);
        assertThat(setup.seed()).isEqualTo(11);
        assertThat(setup.runDir()).isEqualTo(Path.of("elsewhere"));
    }

    @Test
    void takesWhatTheCommandLineSaysInstead() throws IOException {
        LoadSetup setup = setup(
                "mine",
                "--rate=2.5",
                "--duration=10s",
                "--drain=0s",
                "--time-scale=2",
                "--objective=errors < 1 %",
                "--seed=-3",
                "--run-dir=there");

        assertThat(setup.arrivals().duration()).isEqualTo(Duration.ofSeconds(10));
        assertThat(setup.arrivals().source()).isEqualTo("Poisson, 2.5/s");
        assertThat(setup.drain()).isZero();
        assertThat(setup.visits().think().scale()).isEqualTo(2);
        assertThat(setup.objectives().asList()).hasSize(2);
        assertThat(setup.seed()).isEqualTo(-3);
        assertThat(setup.runDir()).isEqualTo(Path.of("there"));
    }

    @Test
    void takesTheDrainOfAllLoadWhereTheProfileHasNone() throws IOException {
        assertThat(setup("workflow").drain()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void makesTheSameArrivalsOfTheSameSeed() throws IOException {
        LoadSetup first = setup("mine");
        LoadSetup second = setup("mine");
        LoadSetup other = setup("mine", "--seed=12");

        assertThat(second.arrivals().schedule())
                .usingRecursiveComparison()
                .isEqualTo(first.arrivals().schedule());
        assertThat(other.arrivals().schedule().nanosOf(0))
                .isNotEqualTo(first.arrivals().schedule().nanosOf(0));
    }

    @Test
    void replaysATraceAtItsSpeed() throws IOException {
        Path file = Files.writeString(directory.resolve("trace.csv"), "time\n10.0\n11.0\n14.5\n");

        PlannedArrivals once = setup("mine", "--arrivals=" + file).arrivals();
        PlannedArrivals twice = setup("mine", "--arrivals=" + file, "--speed=2").arrivals();
        PlannedArrivals cut =
                setup("mine", "--arrivals=" + file, "--duration=2s").arrivals();

        assertThat(once.source()).isEqualTo("trace.csv");
        assertThat(once.words()).isEqualTo("3 visits in 5s");
        assertThat(once.schedule().nanosOf(2)).isEqualTo(4_500_000_000L);
        assertThat(twice.source()).isEqualTo("trace.csv at 2 times its speed");
        assertThat(twice.schedule().nanosOf(2)).isEqualTo(2_250_000_000L);
        assertThat(cut.words()).isEqualTo("2 visits in 2s");
    }

    @Test
    void countsTheVisitsOfAProfileThatSaysHowMany() throws IOException {
        PlannedArrivals smoke = setup("smoke").arrivals();

        assertThat(smoke.words()).isEqualTo("1 visit in 10s");
        assertThat(smoke.schedule().nanosOf(0)).isZero();
    }

    @Test
    void saysThatNoVisitWouldArrive() {
        assertThatThrownBy(() -> setup("mine", "--rate=0.000001"))
                .isInstanceOf(UserMistake.class)
                .hasMessage("no visit would arrive in 20s at 0.000001/s: give a higher --rate or a longer --duration");
    }

    @Test
    void isToldInTheManifest() throws IOException {
        LoadSetup setup = setup("mine");
        RunPlan plan = setup.plan("20260101-000000-mine-abcd", Contracts.guide());

        Manifest running = Manifests.running(setup, plan, Instant.EPOCH);
        Manifest ended = Manifests.ended(running, Instant.EPOCH.plusSeconds(30), true);

        assertThat(running.state()).isEqualTo("running");
        assertThat(running.ended()).isEmpty();
        assertThat(running.command()).isEqualTo("./plimsoll load");
        assertThat(running.target()).isEqualTo(HERE.toString());
        assertThat(running.contract()).isEqualTo("guide");
        assertThat(running.settings())
                .containsEntry("arrivals", "Poisson, 4/s")
                .containsEntry("duration", "20.0 s")
                .containsEntry("warm-up", "1.0 s to 3.0 s")
                .containsEntry("drain", "7.0 s");
        assertThat(running.environment()).containsKeys("java", "system", "processors", "gatling");
        assertThat(ended.state()).isEqualTo("finished");
        assertThat(ended.ended()).contains(Instant.EPOCH.plusSeconds(30));
        assertThat(ended.seriesKey()).isEqualTo(running.seriesKey());
        assertThat(Manifests.ended(running, Instant.EPOCH, false).state()).isEqualTo("unfinished");
        assertThat(running.toString()).doesNotContain("hush-hush");
    }

    @Test
    void saysInTheManifestWhatTheRunWasLabelledWith() throws IOException {
        LoadSetup setup = setup("mine").labelled(Manifest.BUILD, "1.7.2");
        RunPlan plan = setup.plan("20260101-000000-mine-abcd", Contracts.guide());

        Manifest labelled = Manifests.running(setup, plan, Instant.EPOCH);
        Manifest plain = Manifests.running(setup("mine"), plan, Instant.EPOCH);

        assertThat(labelled.settings()).containsEntry(Manifest.BUILD, "1.7.2");
        assertThat(labelled.seriesKey())
                .isEqualTo(plain.seriesKey())
                .isEqualTo(SeriesKey.of(plain).text());
    }

    @Test
    void pairsRunsThatDifferInTheirTargetAlone() {
        Target there = Target.of("http://127.0.0.1:10/chats-service/api/v1");

        List<LoadSetup> pair = new LoadSetups(PlimsollConfig.defaults())
                .pair("workflow", List.of(aimed(HERE), aimed(there)), new LoadOptions(), "./plimsoll duet");

        LoadSetup a = pair.get(0);
        LoadSetup b = pair.get(1);
        assertThat(b.aim().target()).isEqualTo(there);
        assertThat(b.seed()).isEqualTo(a.seed());
        assertThat(b.arrivals().schedule().size())
                .isEqualTo(a.arrivals().schedule().size());
        assertThat(a.arrivals().source()).isEqualTo("Poisson, 5/s, at two targets at once");
        assertThat(a.warmUp().min()).isEqualTo(a.warmUp().max()).isEqualTo(Duration.ofSeconds(30));
    }

    private LoadSetup setup(String profile, String... arguments) throws IOException {
        Path file = Files.writeString(directory.resolve("plimsoll.conf"), """
                plimsoll {
                  seed = 11
                  run-dir = elsewhere
                  profiles.mine {
                    description = mine
                    simulation = SessionWorkflowSimulation
                    rate = 4
                    duration = 20s
                    drain = 7s
                    time-scale = 0.5
                    warm-up { min = 1s, max = 3s }
                    objectives = ["all p95 < 1 s"]
                  }
                }
                """);
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return new LoadSetups(PlimsollConfig.read(file)).of(profile, aimed(HERE), holder.options, "./plimsoll load");
    }

    private static Aim aimed(Target target) {
        return new Aim(target, ApiKey.of("hush-hush"), Optional.empty(), Optional.empty());
    }

    @Command
    private static final class Holder {
        @Mixin
        private final LoadOptions options = new LoadOptions();
    }
}
