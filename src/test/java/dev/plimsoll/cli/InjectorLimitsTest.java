package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.config.LoadSettings;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.run.ClientSettings.Connections;
import dev.plimsoll.workload.Forecast;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class InjectorLimitsTest {
    private final PlimsollConfig config = PlimsollConfig.defaults();
    private final LoadDraft tenASecond = draft("workflow", "--rate=10", "--duration=1m", "--seed=4");
    private final Forecast forecast = tenASecond.forecast().orElseThrow();

    @Test
    void letARunPassThatStaysWithinThem() {
        assertThatCode(() -> new InjectorLimits(1_000, 2, 1_000).check(tenASecond, forecast, config.load()))
                .doesNotThrowAnyException();
    }

    @Test
    void refuseMoreConnectionsThanTheSystemAllows() {
        assertThatThrownBy(() -> new InjectorLimits(201, 2, 1_000).check(tenASecond, forecast, config.load()))
                .isInstanceOf(UserMistake.class)
                .hasMessageMatching(
                        "about 20\\d open files and connections are planned \\(200 of the program's own, \\d"
                                + " for users\\), and ulimit -n allows 201: raise it, or split the run with --injector K/N");
    }

    @Test
    void refuseMoreCallsThanTheProcessorsMake() {
        assertThat(forecast.peakCallRate()).isBetween(40.0, 80.0);
        assertThatThrownBy(() -> new InjectorLimits(1_000, 2, 10).check(tenASecond, forecast, config.load()))
                .isInstanceOf(UserMistake.class)
                .hasMessageMatching(
                        "\\d+ calls/s are planned in the busiest 10 s, and one injector makes at most 20 \\(10"
                                + " with each of 2 processors, plimsoll.workload.plan.calls-per-core\\): it could do \\d\\.\\d"
                                + " visits/s on average instead of 10\\.0, or split the run with --injector K/\\d");
    }

    /** Shared connections are held by calls, of which 15 s' worth can pile up; users who think hold none. */
    @Test
    void countConnectionsAsTheClientHoldsThem() {
        LoadDraft thinking = draft("load", "--rate=1", "--duration=2h", "--time-scale=1", "--seed=4");
        Forecast people = thinking.forecast().orElseThrow();

        long shared = InjectorLimits.descriptorsOf(people, settings(Connections.SHARED));
        long perUser = InjectorLimits.descriptorsOf(people, settings(Connections.PER_USER));

        assertThat(perUser).isEqualTo(200 + (long) Math.ceil(people.peakConcurrency()));
        assertThat(shared).isLessThan(perUser);
    }

    private LoadSettings settings(Connections connections) {
        LoadSettings load = config.load();
        return new LoadSettings(
                load.drain(),
                Duration.ofSeconds(15),
                load.connectTimeout(),
                connections,
                load.client(),
                load.warmUp(),
                load.maxRateElsewhere(),
                load.maxDuration(),
                load.live());
    }

    private LoadDraft draft(String profile, String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return LoadDraft.of(config, profile, holder.options);
    }

    @Command
    private static final class Holder {
        @Mixin
        private final LoadOptions options = new LoadOptions();
    }
}
