package dev.plimsoll.testing;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProbedTarget;
import dev.plimsoll.config.SecretReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that probes what a file says, until it is killed. */
public final class ProberProgram {
    private ProberProgram() {}

    /** Takes the file, and the port of its metrics. */
    public static void main(String[] arguments) throws InterruptedException {
        SecretReader secrets = new SecretReader(Map.of(), masked -> {});
        ProbeConfig config = ProbeConfig.read(Path.of(arguments[0]), "test", secrets);
        List<ProbedSite> sites =
                config.targets().stream().map(it -> site(it, secrets)).toList();
        try (RunningProber prober = new RunningProber(Integer.parseInt(arguments[1]))) {
            prober.probe(sites);
            Thread.currentThread().join();
        }
    }

    private static ProbedSite site(ProbedTarget target, SecretReader secrets) {
        return new ProbedSite(
                target.name(),
                target.target().base().toString(),
                secrets.key(target.keys().primary()),
                target.connection().caFile(),
                target.checks());
    }
}
