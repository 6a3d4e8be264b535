package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogTest {
    private static final String BASE = "/chats-service/api/v1";

    @TempDir
    private Path folder;

    @Test
    void readsCommonAndCombinedLines() throws IOException {
        ObservedTraffic traffic = read(
                "10.0.0.1 - - [10/Oct/2024:13:55:36 +0000] \"GET " + BASE + "/chats HTTP/1.1\" 200 12",
                "10.0.0.2 - anna [10/Oct/2024:15:55:46 +0200] \"POST " + BASE + "/chats HTTP/1.1\" 201 9 \"-\" \"Moz\"",
                "10.0.0.1 - - [10/Oct/2024:13:55:56 +0000] \"GET /favicon.ico HTTP/1.1\" 404 1",
                "nonsense");

        assertThat(traffic.lines()).isEqualTo(4);
        assertThat(traffic.calls()).isEqualTo(2);
        assertThat(traffic.visits()).isEqualTo(2);
        assertThat(traffic.span()).isEqualTo(Duration.ofSeconds(10));
        assertThat(traffic.hours()).isEmpty();
    }

    @Test
    void takesAClientWhoWasSilentForLongForAnotherVisit() throws IOException {
        assertThat(read(list("a", "13:00:00"), list("a", "13:29:00"), list("a", "14:01:00"))
                        .visits())
                .isEqualTo(2);
    }

    @Test
    void findsTheMix() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int visitor = 0; visitor < 10; visitor++) {
            String client = "c" + visitor;
            lines.add(list(client, "13:00:00"));
            if (visitor < 6) {
                lines.add(line(client, "13:00:01", "POST", "/chats"));
            } else {
                lines.add(line(client, "13:00:01", "GET", "/chats/17/messages?page=1"));
            }
            lines.add(line(client, "13:00:02", "POST", "/chats/17/smart-chat"));
            lines.add(line(client, "13:00:03", "POST", "/chats/17/smart-chat"));
            if (visitor < 5) {
                lines.add(line(client, "13:00:04", "GET", "/chats/17/messages"));
                lines.add(line(client, "13:00:05", "PATCH", "/chats/17"));
            }
        }

        OperationMix mix = read(lines.toArray(String[]::new)).mix();

        assertThat(mix.create()).isEqualTo(0.6);
        assertThat(mix.openOld()).isCloseTo(0.4, within(1e-12));
        assertThat(mix.listAfterTurn()).isEqualTo(0.25);
        assertThat(mix.rename()).isEqualTo(0.5);
        assertThat(mix.delete()).isZero();
    }

    /** Two days of bursty visits with the published hours, written as a server would, and read back. */
    @Test
    void findsRateBurstinessAndHoursOfTrafficThatWasDrawn() throws IOException {
        Duration length = Duration.ofDays(2);
        ArrivalSchedule drawn = new ArrivalPattern(
                        new Burstiness(2.2), new WeekShape(WeekShapeTest.PUBLISHED, 1, Duration.ofDays(1)))
                .schedule(ArrivalRate.perSecond(0.1), length, Seeds.arrivals(3));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            lines.add(drawn.nanosOf(i) + " client" + i);
        }

        ObservedTraffic traffic = new AccessLog(write(lines), AccessLogTest::drawnVisit).read();

        assertThat(traffic.visits()).isEqualTo(drawn.size());
        assertThat(traffic.perSecond()).isCloseTo(0.1, within(0.01));
        assertThat(traffic.cv()).isCloseTo(2.2, within(0.15));
        assertThat(traffic.hours()).hasSize(24);
        assertThat(traffic.hours().get(14)).isCloseTo(1.34, within(0.35));
        assertThat(traffic.hours().get(22)).isCloseTo(0.69, within(0.35));
    }

    @Test
    void refusesALogWithoutAUsableLine() throws IOException {
        Path file = write(List.of("hello", "10.0.0.1 - - [10/Oct/2024:13:55:36 +0000] \"GET /x HTTP/1.1\" 200 1"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessLog(file, line -> Optional.empty()).read())
                .withMessage(file + ": expected lines of an access log (common, combined or JSON) that tell of calls of"
                        + " the chat service, and none of its 2 lines is one");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Path file = folder.resolve("none.log");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccessLog(file, line -> Optional.empty()).read())
                .withMessage(file + ": no such file");
    }

    private static Optional<AccessEntry> drawnVisit(String line) {
        String[] parts = line.split(" ", 2);
        return Optional.of(new AccessEntry(Long.parseLong(parts[0]), parts[1], "GET", BASE + "/chats"));
    }

    private ObservedTraffic read(String... lines) throws IOException {
        return new AccessLog(write(List.of(lines)), line -> Optional.empty()).read();
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("access.log"), lines, StandardCharsets.ISO_8859_1);
    }

    private static String list(String client, String time) {
        return line(client, time, "GET", "/chats");
    }

    private static String line(String client, String time, String method, String path) {
        return client + " - - [10/Oct/2024:" + time + " +0000] \"" + method + " " + BASE + path + " HTTP/1.1\" 200 5";
    }
}
