package dev.plimsoll.cli;

import dev.plimsoll.probe.Check;
import dev.plimsoll.probe.CheckRun;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One run of each check, all side by side. */
final class ProbeRound {
    private ProbeRound() {}

    /** Runs them now, and returns when all have ended, in their order. */
    static List<CheckRun> of(List<Check> checks, Instant now) {
        try (ProberThreads threads = new ProberThreads()) {
            List<CompletableFuture<CheckRun>> runs = checks.stream()
                    .map(check -> CompletableFuture.supplyAsync(() -> check.run(now), threads.runners()))
                    .toList();
            return runs.stream().map(CompletableFuture::join).toList();
        }
    }
}
