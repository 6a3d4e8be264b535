package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProbeWarnings;
import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.report.Figures;
import java.security.Security;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code plimsoll probe}: checks services on a schedule until it is told to end, or a single time. */
@Command(
        name = "probe",
        sortOptions = false,
        customSynopsis = "plimsoll probe FILE [OPTION]...",
        description = "Check a service on a schedule, and show how it stands to people and to Prometheus.",
        footer = {
            "",
            "Exit code: 0 told to end, 2 usage. With --once: 0 all succeeded or recovered, 1 a check failed, 2 usage,"
                    + " 4 nothing could be said."
        })
public final class ProbeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ProbeCommand.class);

    private final PlimsollCommand plimsoll;

    @Mixin
    private final ProbeFile file = new ProbeFile();

    @Mixin
    private final ProbeOptions options = new ProbeOptions();

    public ProbeCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() throws InterruptedException {
        seeEveryChangeOfAddress();
        return options.once() ? once() : untilTold();
    }

    private int once() {
        ProbeConfig config = file.read(plimsoll);
        try (ProbePlanner planner = new ProbePlanner(plimsoll.secretReader())) {
            ProbePlan plan = planner.plan(config, options.chosen(config));
            List<CheckRun> runs = ProbeRound.of(plan.checks(), Instant.now());
            plan.close();
            return new OnceResults(plimsoll.surroundings().out(), options.reader()).print(runs);
        }
    }

    private int untilTold() throws InterruptedException {
        ProbeDaemon daemon = ProbeDaemon.start(() -> file.read(plimsoll), options::web, plimsoll);
        HangUp.runs(daemon::reload);
        ProbeWarnings.of(daemon.config()).forEach(LOG::warn);
        Narrator narrator = new Narrator(plimsoll);
        narrator.say("plimsoll: probing, " + daemon.plan() + "; see " + daemon.url() + "/");
        UntilTold.run(() -> {
            narrator.say("plimsoll: ending, which takes "
                    + Figures.time(daemon.config().grace()) + " at most");
            daemon.close();
        });
        return ExitCodes.OK;
    }

    /** Java would remember for half a minute where a name led to, and for 10 s that it led nowhere. */
    private static void seeEveryChangeOfAddress() {
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }
}
