package dev.plimsoll.duet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.run.LiveRun;
import dev.plimsoll.testing.IdleRunner;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.PlannedRuns;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PairedRunnerTest {
    private final LiveRun a = PlannedRuns.run("a");
    private final LiveRun b = a.beside(PlannedRuns.plan("b"), PlannedRuns.JOURNAL);
    private final IdleRunner generator = new IdleRunner();
    private final List<List<LiveRun>> driven = new CopyOnWriteArrayList<>();

    private final PairedRunner paired = new PairedRunner(generator, runs -> {
        driven.add(runs);
        generator.drive(runs.get(0));
    });

    @Test
    void drivesBothOnceBothAreThere() {
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> paired.other().drive(b));
        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> paired.one().drive(a));
        Patience.until(() -> !driven.isEmpty(), () -> "nobody was driven");

        paired.one().stop();
        assertThat(generator.isStopped()).isFalse();
        paired.other().stop();

        assertThat(one).succeedsWithin(Duration.ofSeconds(10));
        assertThat(other).succeedsWithin(Duration.ofSeconds(10));
        assertThat(driven).containsExactly(List.of(a, b));
        assertThat(generator.isStopped()).isTrue();
    }

    @Test
    void drivesNobodyWhenTheOtherRunEndedBefore() {
        paired.one().stop();

        paired.other().drive(b);

        assertThat(driven).isEmpty();
    }

    @Test
    void letsTheOtherEndWhenItsGeneratorFails() {
        PairedRunner broken = new PairedRunner(generator, runs -> {
            throw new IllegalStateException("no more descriptors");
        });
        CompletableFuture<Void> other =
                CompletableFuture.runAsync(() -> broken.other().drive(b));
        CompletableFuture<Void> one =
                CompletableFuture.runAsync(() -> broken.one().drive(a));

        assertThatThrownBy(() -> CompletableFuture.allOf(one, other).join()).hasRootCauseMessage("no more descriptors");
        Patience.until(() -> one.isDone() && other.isDone(), () -> "one of them waits");
    }
}
