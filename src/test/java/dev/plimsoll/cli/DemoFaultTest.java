package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemoFaultTest {
    private final StringWriter err = new StringWriter();
    private final List<String> faults = new ArrayList<>();
    private final IdleRunner runner = new IdleRunner();

    @Test
    void makesTheServiceStandStillOnce() {
        Demonstration demonstration = demonstration(DemoFault.SERVICE_STALL);

        for (int second = 1; second <= 5; second++) {
            demonstration.progress(ProgressTextTest.progress(Phase.MEASURED, second, 5 - second, 0));
        }

        assertThat(faults).containsExactly("{\"kind\":\"stall\",\"seconds\":5}");
        assertThat(runner.stalls()).isEmpty();
        assertThat(err.toString().lines()).containsExactly("now the service stands still for 5.00 s");
    }

    @Test
    void makesTheInjectorStandStillOnce() {
        Demonstration demonstration = demonstration(DemoFault.INJECTOR_STALL);

        for (int second = 1; second <= 5; second++) {
            demonstration.progress(ProgressTextTest.progress(Phase.MEASURED, second, 5 - second, 0));
        }

        assertThat(faults).isEmpty();
        assertThat(runner.stalls()).containsExactly(Duration.ofSeconds(2));
        assertThat(err.toString().lines()).containsExactly("now the load generator stands still for 2.00 s");
    }

    @Test
    void comparesNothingWhenTheStallNeverCame() {
        assertThat(demonstration(DemoFault.SERVICE_STALL).comparisons(runner.outcome()))
                .isEmpty();
        assertThat(demonstration(DemoFault.INJECTOR_STALL).comparisons(runner.outcome()))
                .isEmpty();
    }

    @Test
    void isNamedAsItIsTyped() {
        assertThat(DemoFault.values())
                .extracting(DemoFault::toString)
                .containsExactly("service-stall", "injector-stall");
        assertThat(Invocation.of(Path.of(""), Map.of(), "demo", "--fault", "fire"))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "plimsoll demo: invalid value for option '--fault': expected one of service-stall,"
                                + " injector-stall, was 'fire'\nTry 'plimsoll demo --help'.\n"));
    }

    private Demonstration demonstration(DemoFault fault) {
        PrintWriter writer = new PrintWriter(err);
        Surroundings surroundings = new Surroundings(writer, writer, Map.of(), Path.of(""), Terminal.none());
        Narrator narrator = new Narrator(new PlimsollCommand(surroundings, new Secrets()));
        return fault.demonstration(faults::add, runner, narrator, StallMoment.of(Duration.ofSeconds(5)));
    }
}
