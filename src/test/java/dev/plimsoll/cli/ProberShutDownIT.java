package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.metrics.MeterNames;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.testing.Patience;
import dev.plimsoll.testing.ProbedSite;
import dev.plimsoll.testing.RawServer;
import dev.plimsoll.testing.ReloadStorm;
import dev.plimsoll.testing.RunningProber;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.Scrape;
import dev.plimsoll.testing.ServerFault;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ProberShutDownIT {
    private static final Duration FOR_EVER = Duration.ofMinutes(10);

    @Test
    void countsWhatItCutsAsCanceledByItself() throws IOException {
        CheckSettings patient = SampleChecks.within(
                new CheckSettings.Limits(FOR_EVER, FOR_EVER),
                SampleChecks.every(Duration.ofSeconds(1), SampleChecks.of("check", SampleChecks.HEALTH)));
        try (RawServer silent = new RawServer(ServerFault.SILENCE);
                RunningProber prober = new RunningProber()) {
            prober.probe(List.of(ProbedSite.of("silent", silent.baseUrl(), patient)));
            Patience.until(() -> !silent.requests().isEmpty(), () -> "no request came");

            prober.shutDown(Duration.ofSeconds(4));

            Scrape scrape = prober.scrape();
            Map<String, String> canceled = Map.of(MeterNames.CLASS, "canceled", MeterNames.BLAME, "self");
            assertThat(scrape.sum(MeterNames.PROBE_FAILURES, canceled)).isEqualTo(1);
            assertThat(scrape.sum(MeterNames.PROBE_ATTEMPTS, Map.of())).isEqualTo(1);
            assertThat(scrape.sum(MeterNames.PROBE_RUNS, Map.of(MeterNames.OUTCOME, "inconclusive")))
                    .isEqualTo(1);
            assertThat(silent.requests()).hasSize(1);
            assertThat(prober.counts()).matches(ReloadStorm::isSettled);
        }
    }
}
