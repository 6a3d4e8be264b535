package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real launcher in a project of its own, with a Java that prints its arguments and a build that counts itself. */
class LauncherIT {
    private static final String BUILDING = "plimsoll: building (first use takes a few minutes) ...\n";
    private static final List<String> TOOLS = List.of(
            "cat", "cksum", "dirname", "find", "head", "mkdir", "readlink", "rm", "sed", "sleep", "sort", "stty");

    @TempDir
    private Path directory;

    private final Map<String, String> environment = new TreeMap<>();
    private Path project = Path.of("");
    private Path tools = Path.of("");

    @BeforeEach
    void layOutAProject() throws IOException {
        project = Files.createDirectories(directory.resolve("a project"));
        tools = Files.createDirectories(directory.resolve("tools"));
        for (String tool : TOOLS) {
            program(tools.resolve(tool), "exec " + found(tool) + " \"$@\"");
        }
        Files.copy(Path.of("plimsoll"), project.resolve("plimsoll"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("src/main/java/One.java"), "class One {}");
        Files.writeString(project.resolve("src/main/java/Two words.java"), "class Two {}");
        build("mkdir -p target/plimsoll/lib", "echo built >>target/plimsoll/plimsoll.jar");
        environment.put("PATH", tools.toString());
        environment.put("JAVA_HOME", jdk("17.0.15").toString());
    }

    @Test
    void saysThatThereIsNoJava() throws IOException, InterruptedException {
        environment.remove("JAVA_HOME");

        Ended ended = run();

        assertThat(ended)
                .isEqualTo(new Ended(
                        2,
                        "",
                        "plimsoll: no Java found: plimsoll needs a JDK of version 17 or later, on the PATH or in"
                                + " JAVA_HOME\n"));
    }

    @Test
    void saysThatJavaHomeIsWrong() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", "/no where");

        assertThat(run())
                .isEqualTo(new Ended(
                        2,
                        "",
                        "plimsoll: JAVA_HOME is /no where, but there is no bin/java in it; plimsoll needs a JDK of"
                                + " version 17 or later\n"));
    }

    @Test
    void saysWhichJavaIsTooOld() throws IOException, InterruptedException {
        environment.remove("JAVA_HOME");
        program(tools.resolve("java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        assertThat(run())
                .isEqualTo(
                        new Ended(2, "", "plimsoll: Java 17 or later is needed, found 11.0.2 (" + tools + "/java)\n"));
    }

    @Test
    void knowsTheOldWayToCountJava() throws IOException, InterruptedException {
        environment.remove("JAVA_HOME");
        program(tools.resolve("java"), "echo 'java version \"1.8.0_292\"' >&2");

        assertThat(run().err())
                .isEqualTo("plimsoll: Java 17 or later is needed, found 1.8.0_292 (" + tools + "/java)\n");
    }

    @Test
    void saysThatARuntimeCannotBuild() throws IOException, InterruptedException {
        Path jdk = jdk("17.0.15");
        Files.delete(jdk.resolve("bin/javac"));

        assertThat(run())
                .isEqualTo(new Ended(
                        2,
                        "",
                        "plimsoll: a JDK is needed to build plimsoll, found only a Java runtime without javac (" + jdk
                                + "/bin/java)\n"));
    }

    @Test
    void buildsOnFirstUseAndOnlyThen() throws IOException, InterruptedException {
        Ended first = run("demo", "two words");
        Ended second = run("demo");

        assertThat(first.err()).isEqualTo(BUILDING);
        assertThat(first.out()).endsWith("-jar " + jar() + " demo two words\nlast: two words\n");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void buildsAgainWhenASourceChanged() throws IOException, InterruptedException {
        run();
        Files.writeString(project.resolve("src/main/java/One.java"), "class One { int a; }");

        Ended ended = run();

        assertThat(ended.err()).isEqualTo(BUILDING);
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws IOException, InterruptedException {
        run();
        Files.delete(project.resolve("src/main/java/Two words.java"));

        run();

        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void doesNotBuildForANewTimeAlone() throws IOException, InterruptedException {
        run();
        Files.setLastModifiedTime(
                project.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(60)));

        run();

        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void takesABuildMadeByHand() throws IOException, InterruptedException {
        Files.createDirectories(project.resolve("target/plimsoll/lib"));
        Files.writeString(jar(), "built\n");
        Files.setLastModifiedTime(jar(), FileTime.from(Instant.now().plusSeconds(60)));

        Ended ended = run();

        assertThat(ended.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void showsWhatAFailingBuildSaid() throws IOException, InterruptedException {
        build("echo 'one thing'", "echo 'another' >&2", "exit 1");

        Ended ended = run();
        Ended again = run();

        assertThat(ended)
                .isEqualTo(new Ended(
                        70,
                        "",
                        BUILDING + "one thing\nanother\nplimsoll: the build failed; what it said is above and in "
                                + project + "/target/plimsoll-build.log\n"));
        assertThat(again).isEqualTo(ended);
    }

    @Test
    void runsFromAnywhereThroughLinks() throws IOException, InterruptedException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), project.resolve("plimsoll"));
        Path relative = Files.createSymbolicLink(directory.resolve("to link"), Path.of("link"));

        assertThat(link).isSymbolicLink();
        assertThat(ended(started(relative, "--version")).out()).contains("-jar " + jar() + " --version\n");
    }

    @Test
    void buildsOnceForTwoFirstUses() throws IOException, InterruptedException {
        build(
                "while [ ! -e ../go ]; do sleep 0.1; done",
                "mkdir -p target/plimsoll/lib",
                "echo built >>target/plimsoll/plimsoll.jar");
        Process first = started(project.resolve("plimsoll"));
        BufferedReader firstSays = first.errorReader(StandardCharsets.UTF_8);
        assertThat(firstSays.readLine() + "\n").isEqualTo(BUILDING);

        Process second = started(project.resolve("plimsoll"));
        String secondSaid = second.errorReader(StandardCharsets.UTF_8).readLine();
        Files.createFile(directory.resolve("go"));

        assertThat(secondSaid).isEqualTo("plimsoll: waiting for another build ...");
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(project.resolve("target/plimsoll.lock")).doesNotExist();
    }

    @Test
    void ignoresTheLockOfABuildThatWasKilled() throws IOException, InterruptedException {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(project.resolve("target/plimsoll.lock"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");

        assertThat(run().err()).isEqualTo(BUILDING);
        assertThat(builds()).isEqualTo(1);
    }

    @Test
    void runsAPackagedCopyWithoutBuilding() throws IOException, InterruptedException {
        Path copy = Files.createDirectories(directory.resolve("copy"));
        Files.copy(project.resolve("plimsoll"), copy.resolve("plimsoll"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(copy.resolve("plimsoll.jar"));
        Files.delete(jdk("17.0.15").resolve("bin/javac"));

        Ended ended = ended(started(copy.resolve("plimsoll"), "probe"));

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("-jar " + copy.resolve("plimsoll.jar") + " probe\n");
    }

    @Test
    void startsFromTheClassDataThatThisJavaMade() throws IOException, InterruptedException {
        Path archive = project.resolve("target/plimsoll/plimsoll-17.0.15.jsa");
        build(
                "mkdir -p target/plimsoll/lib",
                "echo built >target/plimsoll/plimsoll.jar",
                "echo classes >" + quoted(archive));

        String same = run().out();
        environment.put("JAVA_HOME", jdk("17.0.16").toString());
        String other = run().out();

        assertThat(same).contains(" -XX:SharedArchiveFile=" + archive + " ");
        assertThat(other).doesNotContain("SharedArchiveFile");
    }

    @Test
    void saysThatThereIsNothingToRun() throws IOException, InterruptedException {
        Files.delete(project.resolve("pom.xml"));

        assertThat(run().err())
                .isEqualTo("plimsoll: there is neither a pom.xml to build from nor a plimsoll.jar to run in " + project
                        + "\n");
    }

    @Test
    void givesEachJavaTheOptionsItNeeds() throws IOException, InterruptedException {
        environment.put("JAVA_OPTS", "-Xmx1g -Da=b");
        environment.put("PLIMSOLL_JAVA_OPTS", "-Xss1m");

        String older = run().out();
        environment.put("JAVA_HOME", jdk("25.0.1").toString());
        String newer = run().out();

        assertThat(older).doesNotContain("--sun-misc").contains("-Dplimsoll.tty.err=false ");
        assertThat(older).contains(" -Xmx1g -Da=b -Xss1m -jar ");
        assertThat(newer).startsWith("--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ");
    }

    @Test
    void keepsTheProberSmallUnlessToldOtherwise() throws IOException, InterruptedException {
        String prober = run("--quiet", "probe", "probe.conf").out();
        String load = run("load").out();
        environment.put("JAVA_OPTS", "-XX:+UseZGC");
        String told = run("probe", "probe.conf").out();

        assertThat(prober).contains("-XX:+UseSerialGC -Xms32m -Xmn8m ");
        assertThat(load).doesNotContain("-XX:+Use");
        assertThat(told).contains(" -XX:+UseZGC ").doesNotContain("-XX:+UseSerialGC");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(started(project.resolve("plimsoll"), arguments));
    }

    private Process started(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), out, err);
    }

    private Path jdk(String version) throws IOException {
        Path jdk = directory.resolve("jdk " + version);
        if (!Files.exists(jdk)) {
            Files.createDirectories(jdk.resolve("bin"));
            Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
            program(
                    jdk.resolve("bin/java"),
                    "echo \"$*\"",
                    "for a in \"$@\"; do last=$a; done",
                    "echo \"last: ${last:-}\"");
            program(jdk.resolve("bin/javac"));
        }
        return jdk;
    }

    private void build(String... lines) throws IOException {
        program(project.resolve("mvnw"), lines);
    }

    private static void program(Path file, String... lines) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String quoted(Path file) {
        return "'" + file + "'";
    }

    private static Path found(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(it -> Path.of(it, tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    private Path jar() {
        return project.resolve("target/plimsoll/plimsoll.jar");
    }

    private long builds() throws IOException {
        return Files.readAllLines(jar()).size();
    }

    private record Ended(int code, String out, String err) {}
}
