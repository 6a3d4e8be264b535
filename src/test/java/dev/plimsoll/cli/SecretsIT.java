package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ShortRuns;
import dev.plimsoll.testing.StandInAdmin;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The API key is in nothing that a run writes or says, and on no command line. */
class SecretsIT {
    private static final String KEY = "plimsoll+secret/7f3a91==";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void areInNothingThatARunWritesOrSays(String logFormat) throws IOException, InterruptedException {
        ShortRuns runs = new ShortRuns(directory).with("duration = 1s");
        StandInSettings settings = StandInSettings.of(Contracts.deployed(), 1)
                .with(Speed.of(ServiceTime.parse("exp:5ms")))
                .with(new StandInKey(KEY));
        try (StandIn standIn = StandIn.start(settings);
                PlimsollProcess run = runs.load(standIn, "--verbose", "--log-format", logFormat)) {
            run.awaitErr("run 2");
            new StandInAdmin(standIn).begin("{\"kind\":\"status\",\"status\":500,\"share\":0.2}");

            assertThat(run.await()).as(run.err()).isNotEqualTo(2);

            assertThat(onCommandLines(run)).doesNotContain(KEY);
            assertHidden(KEY, run);
        }
    }

    @Test
    void areOnNoCommandLineOfADemonstration() throws IOException, InterruptedException {
        Files.writeString(
                directory.resolve("plimsoll.conf"),
                "plimsoll.profiles.demo { warm-up { min = 0s, max = 0s }, duration = 2s }");
        String key = StandInSettings.of(Contracts.guide(), 1).key().secret();
        try (PlimsollProcess demo =
                PlimsollProcess.packaged(directory, Map.of(), List.of("demo", "--verbose", "--drain", "1s"))) {
            demo.awaitErr("run 2");

            String commandLines = onCommandLines(demo);

            assertThat(commandLines).contains("stand-in").doesNotContain(key);
            assertThat(demo.await()).as(demo.err()).isZero();
            assertHidden(key, demo);
        }
    }

    private void assertHidden(String key, PlimsollProcess process) throws IOException {
        String encoded = URLEncoder.encode(key, StandardCharsets.UTF_8);
        assertThat(process.out()).isNotEmpty().doesNotContain(key).doesNotContain(encoded);
        assertThat(process.err()).isNotEmpty().doesNotContain(key).doesNotContain(encoded);
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).extracting(it -> it.getFileName().toString()).contains("report.html", "created.jsonl");
            for (Path file : written) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(key)
                        .doesNotContain(encoded);
            }
        }
    }

    /** Of the process and all it started, as everybody on the machine can see them. */
    private static String onCommandLines(PlimsollProcess process) {
        return Stream.concat(Stream.of(process.handle()), process.handle().descendants())
                .flatMap(it -> it.info().commandLine().stream())
                .toList()
                .toString();
    }
}
