package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.baseline.night.NightRun;
import dev.plimsoll.baseline.night.RunPlace;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.testing.VirtualNights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void refusesRunsOfOtherSeriesUnlessToldOtherwise() {
        Path one = run(nights());
        Path two = run(nights().nextNight().inEnvironment("staging"));

        Invocation refused = compare(one, two);
        Invocation insisted = compare(one, two, "--anyway");

        assertThat(refused)
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "plimsoll: these runs cannot be compared: target is not given, was"
                                + " 'http://127.0.0.1:8080/chats-service/api/v1'; target environment is 'staging', was not"
                                + " given. To compare them all the same give --anyway\n"));
        assertThat(insisted.err()).startsWith("compared anyway: target is not given, was ");
        assertThat(insisted.out()).startsWith("operation ");
    }

    @Test
    void setsEveryPercentileBesideTheOther() throws IOException {
        Path one = run(nights());
        Path two = run(nights().nextNight().slowedDownTo(1.5, Operation.SEND_MESSAGE));

        JsonNode json = new JsonMapper().readTree(compare(one, two, "--json").out());
        Invocation table = compare(one, two);

        assertThat(json.path("changes")).hasSize(20);
        assertThat(json.findValuesAsText("operation")).contains("send_message", "all");
        assertThat(table.out())
                .contains("How much two runs of one build differ is not in it: nights (plimsoll nightly) tell that.\n");
    }

    @Test
    void refusesAnInvalidRun() {
        Path one = run(nights());
        Path two = run(nights().nextNight().disturbing(1));

        assertThat(compare(one, two))
                .isEqualTo(new Invocation(
                        2,
                        "",
                        "plimsoll: " + two
                                + " is INVALID and says nothing about the service: the injector was late\n"));
    }

    @Test
    void refusesWhatIsNoRun() {
        Path nowhere = directory.resolve("nowhere");

        assertThat(compare(nowhere, nowhere).err())
                .isEqualTo("plimsoll: " + nowhere + " cannot be compared: cannot read " + nowhere
                        + "/manifest.json: no such file or directory\n");
    }

    private VirtualNights nights() {
        return new VirtualNights(directory, 0.01, 1);
    }

    private static Path run(VirtualNights nights) {
        NightRun run = nights.carryOut(new RunPlace(0, 1)).orElseThrow();
        RunFiles.in(run.directory()).write(run.result());
        return run.directory();
    }

    private Invocation compare(Path one, Path two, String... options) {
        List<String> arguments = new ArrayList<>(List.of("compare", one.toString(), two.toString()));
        arguments.addAll(List.of(options));
        return Invocation.of(directory, Map.of(), arguments.toArray(String[]::new));
    }
}
