package dev.plimsoll.store;

import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.Retention;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Takes what is too old out of the history. */
final class Pruning {
    /** By the number of later nights of its series, none for the latest. */
    private static final String OLD_NIGHTS = """
            (select * from (select night.*, row_number() over
                                   (partition by series_key order by started_ms desc, night_id desc) as place
                            from night) as placed
             where started_ms < :before and place > :kept)
            """;

    private final Handle handle;
    private final Retention retention;

    Pruning(Handle handle, Retention retention) {
        this.handle = handle;
        this.retention = retention;
    }

    List<Night> nights() {
        return handle.createQuery("select " + NightReader.COLUMNS + " from " + OLD_NIGHTS
                        + " night order by started_ms, night_id")
                .bind("before", retention.before().toEpochMilli())
                .bind("kept", Retention.ALWAYS_KEPT)
                .map((row, context) -> NightReader.night(row))
                .list();
    }

    int carryOut() {
        List<Night> nights = nights();
        String sql = switch (retention.extent()) {
            case WHOLE_NIGHTS -> "delete from night where night_id = :night";
            case HISTOGRAMS -> "delete from histogram where run_id in (select run_id from run where night_id = :night)";
        };
        nights.forEach(it -> handle.createUpdate(sql).bind("night", it.id()).execute());
        return nights.size();
    }
}
