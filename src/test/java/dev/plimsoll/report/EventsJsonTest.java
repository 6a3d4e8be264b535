package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.RunEvents;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventsJsonTest {
    @Test
    void isAnArrayOfWhatHappened() {
        RunEvents events = new RunEvents("run-1");
        events.entered(Stage.STARTING, Instant.parse("2026-01-01T00:00:00Z"));
        events.entered(Stage.MEASURED, Instant.parse("2026-01-01T00:00:10.5Z"));
        events.cutShort(new Reason(ReasonCode.ABORTED, "errors were 60 %"), Instant.parse("2026-01-01T00:00:20Z"));
        events.entered(Stage.ENDED, Instant.parse("2026-01-01T00:00:21Z"));

        assertThat(EventsJson.of(events.soFar())).isEqualToIgnoringWhitespace("""
                [ { "time": "2026-01-01T00:00:00Z", "runId": "run-1", "event": "start",
                    "subject": "starting", "message": "the run starts" },
                  { "time": "2026-01-01T00:00:10.500Z", "runId": "run-1", "event": "phase",
                    "subject": "measured", "message": "measuring begins" },
                  { "time": "2026-01-01T00:00:20Z", "runId": "run-1", "event": "cut_short",
                    "subject": "aborted", "message": "errors were 60 %" },
                  { "time": "2026-01-01T00:00:21Z", "runId": "run-1", "event": "end",
                    "subject": "ended", "message": "the run has ended" } ]
                """);
    }

    @Test
    void isEmptyBeforeTheRun() {
        assertThat(EventsJson.of(List.of())).isEqualToIgnoringWhitespace("[]");
    }
}
