package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.run.Manifest;
import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ManifestReaderTest {
    @TempDir
    private Path directory;

    @Test
    void readsBackWhatWasWritten() {
        Manifest manifest = SampleRuns.manifest(45);

        RunFiles.in(directory).write(manifest);

        assertThat(ManifestReader.read(directory.resolve("manifest.json"))).isEqualTo(manifest);
    }

    @Test
    void recognisesARunThatNeverEnded() {
        Manifest running = running();

        RunFiles.in(directory).write(running);

        assertThat(directory.resolve("manifest.json")).content().contains("\"ended\" : null");
        assertThat(ManifestReader.read(directory.resolve("manifest.json"))).isEqualTo(running);
    }

    @Test
    void namesTheFieldThatIsMissing() throws IOException {
        Path file = Files.writeString(directory.resolve("manifest.json"), "{\"runId\": \"1\"}");

        assertThatThrownBy(() -> ManifestReader.read(file))
                .isInstanceOf(RunFileException.class)
                .hasMessage(file + " is not a manifest: expected a text at 'version'");
    }

    @Test
    void namesTheFieldOfTheWrongKind() throws IOException {
        String text = ManifestJson.of(running()).replace("4711", "\"many\"");
        Path file = Files.writeString(directory.resolve("manifest.json"), text);

        assertThatThrownBy(() -> ManifestReader.read(file))
                .hasMessage(file + " is not a manifest: expected a whole number at 'seed'");
    }

    @Test
    void refusesWhatIsNoJson() throws IOException {
        Path file = Files.writeString(directory.resolve("manifest.json"), "");

        assertThatThrownBy(() -> ManifestReader.read(file))
                .hasMessage(file + " is not a manifest: expected a text at 'runId'");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path file = directory.resolve("none.json");

        assertThatThrownBy(() -> ManifestReader.read(file))
                .hasMessage("cannot read " + file + ": no such file or directory");
    }

    private static Manifest running() {
        Manifest it = SampleRuns.manifest(45);
        return new Manifest(
                it.runId(),
                it.version(),
                it.command(),
                it.profile(),
                it.simulation(),
                it.seed(),
                it.target(),
                it.contract(),
                it.plannedArrivals(),
                it.settings(),
                it.environment(),
                it.seriesKey(),
                it.started(),
                Optional.empty(),
                "running");
    }
}
