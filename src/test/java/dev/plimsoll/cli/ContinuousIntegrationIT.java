package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real {@code .ci/run} in a project of its own, with a build and a package manager that only write down. */
class ContinuousIntegrationIT {
    @TempDir
    private Path directory;

    private Path tools = Path.of("");

    @BeforeEach
    void layOutAProject() throws IOException {
        tools = Files.createDirectories(directory.resolve("tools"));
        Files.createDirectories(directory.resolve(".ci"));
        Files.copy(Path.of(".ci/run"), directory.resolve(".ci/run"), StandardCopyOption.COPY_ATTRIBUTES);
        program(tools.resolve("apt-get"), "echo apt-get \"$@\" >>" + directory.resolve("installed"));
        program(tools.resolve("id"), "echo 0");
        for (String needed :
                List.of("chromium", "prometheus", "promtool", "prometheus-alertmanager", "docker-compose")) {
            program(tools.resolve(needed));
        }
        for (String release : List.of("trixie", "forky")) {
            Files.createDirectories(directory.resolve(".tools/" + release + "/usr/bin"));
        }
        build("<testcase name=\"works\" classname=\"a.ProbeTest\" time=\"0.1\"/>");
    }

    @Test
    void verifiesAndShowsWhatTheBuildSays() throws IOException, InterruptedException {
        Ended ended = run();

        assertThat(ended).isEqualTo(new Ended(0, "CI=true -B -ntp verify\nTests run: 1\n", ""));
        assertThat(directory.resolve("installed")).doesNotExist();
    }

    @Test
    void findsProgramsOfOtherReleasesBehindItsOwn() throws IOException, InterruptedException {
        program(directory.resolve(".tools/forky/usr/bin/only-there"), "echo found");
        program(directory.resolve(".tools/forky/usr/bin/promtool"), "echo hidden");
        program(directory.resolve("mvnw"), "mkdir target", "only-there", "promtool");

        assertThat(run()).isEqualTo(new Ended(0, "found\n", ""));
    }

    @Test
    void goesOnWithoutTheReleasesThatItCannotHave() throws IOException, InterruptedException {
        Files.delete(directory.resolve(".tools/forky/usr/bin"));
        program(tools.resolve("apt-get"), "exit 100");

        assertThat(run())
                .isEqualTo(new Ended(
                        0,
                        "CI=true -B -ntp verify\nTests run: 1\n",
                        "ci: nothing could be had of Debian forky, so its versions are not tested\n"));
    }

    @Test
    void failsWhenATestWasSkipped() throws IOException, InterruptedException {
        build(
                "<testcase name=\"works\" classname=\"a.ProbeTest\" time=\"0.1\"/>",
                "<testcase name=\"draws\" classname=\"a.ReportIT\" time=\"0\">",
                "<skipped message=\"no chromium\" type=\"assumption\"/>",
                "</testcase>");

        Ended ended = run();

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualTo("ci: these tests were skipped, and none may be:\n  a.ReportIT.draws: no chromium\n");
    }

    @Test
    void failsWhenTheBuildFails() throws IOException, InterruptedException {
        program(directory.resolve("mvnw"), "echo 'Tests run: 1, Failures: 1'", "exit 1");

        assertThat(run()).isEqualTo(new Ended(1, "Tests run: 1, Failures: 1\n", ""));
    }

    private Ended run() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(directory.resolve(".ci/run").toString());
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private void build(String... cases) throws IOException {
        Path report = Files.writeString(
                directory.resolve("report.xml"), "<testsuite>\n  " + String.join("\n  ", cases) + "\n</testsuite>\n");
        program(
                directory.resolve("mvnw"),
                "mkdir -p target/failsafe-reports",
                "cp " + report + " target/failsafe-reports/TEST-a.xml",
                "echo CI=$CI \"$@\"",
                "echo 'Tests run: 1'");
    }

    private static void program(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Ended(int code, String out, String err) {}
}
