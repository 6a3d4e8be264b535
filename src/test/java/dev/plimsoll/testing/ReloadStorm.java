package dev.plimsoll.testing;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.ScheduleCounts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A prober at work whose configuration is replaced again and again: targets and checks come, go and change. Linux only:
 * it counts open descriptors.
 */
public final class ReloadStorm {
    private static final int CHECKS_A_TARGET = 5;
    /** So few runs between two reloads that most of them meet some under way. */
    private static final int RUNS_SHARE = 20;

    private static final Map<String, String> ANY = Map.of();

    private final int checks;
    private final Duration interval;
    private final Random random = new Random(17);

    public ReloadStorm(int checks, Duration interval) {
        this.checks = checks;
        this.interval = interval;
    }

    /** How much of everything there is; descriptors are -1 where they cannot be counted. */
    public record Footprint(int series, int threads, int descriptors) {
        private static Footprint of(RunningProber prober) {
            String[] open = new File("/proc/self/fd").list();
            return new Footprint(
                    prober.scrape().of("probe_attempts_total", ANY).size(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    open == null ? -1 : open.length);
        }
    }

    /**
     * What became of it.
     *
     * @param before under the first configuration, warm
     * @param after under that same one, after all others
     * @param idle without any check
     */
    public record Aftermath(ScheduleCounts counts, Footprint before, Footprint after, Footprint idle) {}

    /** So many reloads, each once some runs have ended under the one before. */
    public Aftermath rage(int reloads) {
        try (StandIn service = StandIn.start(
                        StandInSettings.of(Contracts.deployed(), 1).with(Speed.of(ServiceTime.none())));
                RunningProber prober = new RunningProber()) {
            List<ProbedSite> all = sites(service.baseUrl());
            work(prober, all, 2 * checks);
            Footprint before = Footprint.of(prober);
            for (int reload = 0; reload < reloads; reload++) {
                work(prober, some(service.baseUrl()), checks / RUNS_SHARE);
            }
            work(prober, all, 2 * checks);
            Footprint after = Footprint.of(prober);
            prober.probe(List.of());
            Patience.until(
                    () -> isSettled(prober.counts()), () -> prober.counts().toString());
            return new Aftermath(prober.counts(), before, after, Footprint.of(prober));
        }
    }

    /** True when every instant has become a run or was missed. */
    public static boolean isSettled(ScheduleCounts counts) {
        return counts.runs() + counts.missed() == counts.scheduled();
    }

    private static void work(RunningProber prober, List<ProbedSite> sites, int runs) {
        prober.probe(sites);
        long enough = prober.counts().runs() + runs;
        Patience.until(() -> prober.counts().runs() >= enough, () -> "no runs: " + prober.counts());
    }

    private List<ProbedSite> sites(String baseUrl) {
        return IntStream.range(0, checks / CHECKS_A_TARGET)
                .mapToObj(it -> site(it, baseUrl, CHECKS_A_TARGET))
                .toList();
    }

    /** Three targets in four; of those some are reached otherwise, have other checks, or other intervals. */
    private List<ProbedSite> some(String baseUrl) {
        List<ProbedSite> sites = new ArrayList<>();
        for (int target = 0; target < checks / CHECKS_A_TARGET; target++) {
            String url = random.nextInt(3) == 0 ? baseUrl.replace("127.0.0.1", "localhost") : baseUrl;
            if (random.nextInt(4) > 0) {
                sites.add(site(target, url, 1 + random.nextInt(CHECKS_A_TARGET)));
            }
        }
        return sites.isEmpty() ? sites(baseUrl) : sites;
    }

    private ProbedSite site(int number, String baseUrl, int checksOfIt) {
        Duration every = random.nextInt(3) == 0 ? interval.multipliedBy(2) : interval;
        CheckSettings[] settings = IntStream.range(0, checksOfIt)
                .mapToObj(it -> SampleChecks.every(every, SampleChecks.of("check-" + it, SampleChecks.HEALTH)))
                .toArray(CheckSettings[]::new);
        return ProbedSite.of("target-" + number, baseUrl, settings);
    }
}
