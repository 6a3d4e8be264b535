package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.testing.SampleRuns;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunFilesTest {
    @TempDir
    private Path directory;

    @Test
    void writesEveryArtefactAndLeavesNothingElse() {
        Path run = directory.resolve("runs/20261122-031500");

        RunFiles.in(run).write(SampleRuns.pass());

        assertThat(run)
                .isDirectoryContaining(it -> it.endsWith("report.html"))
                .isDirectoryNotContaining("glob:**.part");
        assertThat(run.toFile().list())
                .containsExactlyInAnyOrder(
                        "manifest.json", "summary.json", "injector.json", "verdict.json", "junit.xml", "report.html");
    }

    @Test
    void replacesAnOlderFileWhole() throws IOException {
        Files.writeString(directory.resolve("manifest.json"), "x".repeat(100_000));

        RunFiles.in(directory).write(SampleRuns.manifest(45));

        assertThat(ManifestReader.read(directory.resolve("manifest.json"))).isEqualTo(SampleRuns.manifest(45));
    }

    @Test
    void saysThatTheDirectoryIsAFile() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));

        assertThatThrownBy(() -> RunFiles.in(file))
                .isInstanceOf(RunFileException.class)
                .hasMessage("cannot create the run directory " + file + ": " + file + " is not a directory");
    }

    @Test
    void saysThatAParentIsAFile() throws IOException {
        Path file = Files.createFile(directory.resolve("taken"));
        Path below = file.resolve("run");

        assertThatThrownBy(() -> RunFiles.in(below))
                .hasMessage("cannot create the run directory " + below + ": " + file + " is not a directory");
    }

    @Test
    void namesTheFileWhoseDirectoryWentAway() throws IOException {
        Path run = directory.resolve("run");
        RunFiles files = RunFiles.in(run);
        Files.delete(run);

        assertThatThrownBy(() -> files.write(SampleRuns.manifest(45)))
                .isInstanceOf(RunFileException.class)
                .hasMessage("cannot write " + run.resolve("manifest.json") + ": no such file or directory");
    }

    @Test
    void leavesNoHalfFileWhenItCannotBePutInItsPlace() throws IOException {
        Files.createDirectories(directory.resolve("manifest.json/in the way"));

        assertThatThrownBy(() -> RunFiles.in(directory).write(SampleRuns.manifest(45)))
                .isInstanceOf(RunFileException.class)
                .hasMessageStartingWith("cannot write " + directory.resolve("manifest.json") + ": ");

        assertThat(directory.toFile().list()).containsExactly("manifest.json");
    }

    /** Without a directory that denies it: the administrator, as whom tests may run, may write everywhere. */
    @Test
    void saysThatPermissionWasDenied() {
        assertThat(RunFileException.why(new AccessDeniedException("manifest.json")))
                .isEqualTo("permission denied");
    }

    @Test
    void passesOnWhatTheDiskSays() {
        assertThat(RunFileException.why(new IOException("No space left on device")))
                .isEqualTo("No space left on device");
    }
}
