package dev.plimsoll.standin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** One row for each request that came to its end, up to a bound; later ones are only counted. Thread-safe. */
final class RequestRecord {
    private static final int MOST_ROWS = 1_000_000;

    private final int mostRows;
    private final List<Row> rows = new ArrayList<>();
    private long dropped;

    private RequestRecord(int mostRows) {
        this.mostRows = mostRows;
    }

    static RequestRecord of(StandInSettings.Recording recording) {
        return switch (recording) {
            case OFF -> new RequestRecord(0);
            case ON -> new RequestRecord(MOST_ROWS);
        };
    }

    void add(Row row) {
        if (mostRows == 0) {
            return;
        }
        synchronized (this) {
            if (rows.size() < mostRows) {
                rows.add(row);
            } else {
                dropped++;
            }
        }
    }

    synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    synchronized long dropped() {
        return dropped;
    }

    synchronized void clear() {
        rows.clear();
        dropped = 0;
    }

    /** A request's end; without a status it was never answered. Times are {@link System#nanoTime}. */
    record Row(String code, String operation, OptionalInt status, long receivedNanos, long answeredNanos) {
        String json() {
            ObjectNode json =
                    JsonNodeFactory.instance.objectNode().put("code", code).put("operation", operation);
            status.ifPresentOrElse(it -> json.put("status", Integer.toString(it)), () -> json.put("status", "none"));
            json.put("receivedNanos", receivedNanos);
            status.ifPresentOrElse(it -> json.put("answeredNanos", answeredNanos), () -> json.putNull("answeredNanos"));
            return json.toString();
        }
    }
}
