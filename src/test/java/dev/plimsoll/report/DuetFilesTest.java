package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.testing.SampleDuets;
import dev.plimsoll.testing.XmlDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuetFilesTest {
    @TempDir
    private Path directory;

    @Test
    void holdAllThatScriptsAsk() throws IOException {
        DuetFiles.in(directory).write(SampleDuets.slower());

        JsonNode json = new JsonMapper().readTree(directory.resolve("duet.json").toFile());
        assertThat(json.path("verdict").asText()).isEqualTo("FAIL");
        assertThat(json.at("/allowed/slower").asDouble()).isEqualTo(0.05);
        assertThat(json.at("/allowed/gate/0").asText()).isEqualTo("p50");
        JsonNode median = json.at("/changes/0");
        assertThat(median.path("operation").asText()).isEqualTo("send_message");
        assertThat(median.path("percentile").asText()).isEqualTo("p50");
        assertThat(median.at("/a/calls").asInt()).isEqualTo(3_600);
        assertThat(median.path("low").asDouble()).isBetween(0.1, 0.2);
        assertThat(median.path("high").asDouble()).isBetween(0.2, 0.3);
        assertThat(median.path("standing").asText()).isEqualTo("worse");
        assertThat(json.at("/changes/4/change").isNull()).isTrue();
        assertThat(json.at("/changes/4/standing").asText()).isEqualTo("too_few");
        assertThat(json.at("/failures/standing").asText()).isEqualTo("within");
    }

    @Test
    void tellACiServerWhichPercentilesAreSlower() throws IOException {
        DuetFiles.in(directory).write(SampleDuets.slower());

        String xml = Files.readString(directory.resolve("junit.xml"));
        assertThat(xml)
                .contains(
                        "name=\"plimsoll duet chat\"", "<testcase classname=\"plimsoll.duet chat\" name=\"validity\"/>")
                .containsPattern("name=\"send_message p50\">\\s+<failure type=\"change\" message=\"slower: ")
                .containsPattern("name=\"smart_chat p50\">\\s+<skipped message=\"too few calls\"/>")
                .contains("name=\"errors\"/>");
    }

    @Test
    void skipAllChangesOfAnInvalidDuet() throws IOException {
        DuetFiles.in(directory).write(SampleDuets.invalid());

        String xml = Files.readString(directory.resolve("junit.xml"));
        assertThat(xml).contains("<error type=").doesNotContain("<failure");
    }

    @Test
    void holdAPageThatIsWellFormed() throws IOException {
        for (var duet : List.of(SampleDuets.slower(), SampleDuets.alike(), SampleDuets.invalid())) {
            String page = new DuetPage().of(duet);

            assertThat(page)
                    .contains(duet.verdict().name(), "b beside a", "send_message p50", "95 % confidence")
                    .doesNotContain("<script");
            XmlDocument.of(page);
        }
    }

    @Test
    void showATableThatFitsATerminal() {
        List<String> lines = new DuetTable(Paint.PLAIN).of(SampleDuets.slower());

        assertThat(lines.get(0)).isEqualTo("FAIL  b is worse than a.");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
        assertThat(lines)
                .anyMatch(line -> line.matches("send_message p50 +3,600 .* slower"))
                .anyMatch(line -> line.matches("smart_chat p50 +12 .* +– +– +too few calls"))
                .anyMatch(line -> line.matches("errors +0 % +0 % +0.0 % .* no more"));
    }
}
