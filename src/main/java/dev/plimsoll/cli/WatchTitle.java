package dev.plimsoll.cli;

import dev.plimsoll.run.Stage;
import java.time.Duration;
import java.util.Locale;

/** The first line of the picture: which run, where it stands, and a bar that fills. */
final class WatchTitle {
    private static final int SHORTEST_BAR = 8;

    private final String runId;
    private final Canvas canvas;
    private Stage stage = Stage.STARTING;
    private Duration elapsed = Duration.ZERO;
    private Duration left = Duration.ZERO;

    WatchTitle(String runId, Canvas canvas) {
        this.runId = runId;
        this.canvas = canvas;
    }

    void entered(Stage next) {
        stage = next;
    }

    void at(Duration nowElapsed, Duration nowLeft) {
        elapsed = nowElapsed;
        left = nowLeft;
    }

    String line() {
        String text = runId + "  " + words();
        int room = canvas.width() - 1 - text.length() - 2;
        return canvas.strong(runId) + "  " + words() + (room < SHORTEST_BAR ? "" : "  " + bar(room));
    }

    private String words() {
        return switch (stage) {
            case STARTING -> "starting";
            case WARM_UP -> "warming up " + clock(elapsed);
            case MEASURED -> "measuring " + clock(elapsed) + ", " + clock(left) + " left";
            case DRAIN -> "last visits";
            case ENDED -> "ended";
        };
    }

    private String bar(int room) {
        double whole = elapsed.plus(left).toMillis();
        int filled = whole == 0 ? 0 : (int) Math.round(room * (elapsed.toMillis() / whole));
        return canvas.chart("━".repeat(filled)) + canvas.faint("─".repeat(room - filled));
    }

    private static String clock(Duration time) {
        return String.format(Locale.ROOT, "%d:%02d", time.toMinutes(), time.toSecondsPart());
    }
}
