package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.testing.PlimsollProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be said of the image without building it. */
class ImageTest {
    private static final Pattern CONTINUED = Pattern.compile("\\\\\n\\s*");

    private final List<String> lines = read("Dockerfile");

    @Test
    void isBuiltFromWhatIsThereAndNotIgnored() {
        List<String> allowed = read(".dockerignore").stream()
                .filter(it -> it.startsWith("!"))
                .map(it -> it.substring(1))
                .toList();

        assertThat(instructions("COPY").stream()
                        .filter(it -> !it.startsWith("--from"))
                        .flatMap(it -> Arrays.stream(it.split(" ")).limit(it.split(" ").length - 1L)))
                .hasSize(7)
                .isSubsetOf(allowed)
                .allSatisfy(it -> assertThat(Path.of(it)).exists());
    }

    @Test
    void holdsWhatThePackagingMakes() {
        Path packaged = Path.of("").toAbsolutePath().relativize(PlimsollProcess.JAR.getParent());

        assertThat(instructions("COPY")).contains("--from=build /plimsoll/" + packaged + " /opt/plimsoll");
        assertThat(instructions("ENTRYPOINT")).containsExactly("[\"/opt/plimsoll/plimsoll\"]");
    }

    @Test
    void runsAsNobodyInParticular() {
        assertThat(instructions("USER")).containsExactly("10001:10001");
    }

    @Test
    void asksItsHealthOfAProgramThatItHas() {
        assertThat(instructions("HEALTHCHECK"))
                .singleElement()
                .asString()
                .endsWith("-cp /opt/plimsoll/plimsoll.jar " + Alive.class.getName() + " \"$HEALTH_URL\"");
    }

    @Test
    void probesUnlessToldOtherwise() {
        List<String> command = Pattern.compile("\"([^\"]+)\"")
                .matcher(instructions("CMD").get(0))
                .results()
                .map(it -> it.group(1))
                .toList();

        assertThat(command).containsExactly("probe", "probe.conf", "--listen", "0.0.0.0:7546");
    }

    /** What follows a word at the beginnings of lines. */
    private List<String> instructions(String word) {
        return lines.stream()
                .filter(it -> it.startsWith(word + " "))
                .map(it -> it.substring(word.length() + 1))
                .toList();
    }

    private static List<String> read(String file) {
        try {
            return CONTINUED
                    .matcher(Files.readString(Path.of(file)))
                    .replaceAll((MatchResult it) -> " ")
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
