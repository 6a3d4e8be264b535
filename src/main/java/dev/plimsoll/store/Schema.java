package dev.plimsoll.store;

import dev.plimsoll.baseline.HistoryException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of a history: made where they are missing, brought up to date, and left alone where they are newer. */
final class Schema {
    /** Of several processes that open a new history at the same time all but one are refused, and look again. */
    private static final int LOOKS = 3;

    private final Database database;
    private final Flyway flyway;

    Schema(Database database) {
        this.database = database;
        this.flyway = database.migrations().load();
    }

    void bringUpToDate() {
        for (int look = 1; look < LOOKS; look++) {
            if (isBroughtUpToDate()) {
                return;
            }
        }
        migrate();
    }

    private boolean isBroughtUpToDate() {
        try {
            migrate();
            return true;
        } catch (HistoryException perhapsAnotherDid) {
            if (perhapsAnotherDid.getCause() == null) {
                throw perhapsAnotherDid;
            }
            return false;
        }
    }

    private void migrate() {
        try {
            refuseNewer(flyway.info());
            flyway.migrate();
        } catch (FlywayException refused) {
            throw explained(refused);
        }
    }

    private void refuseNewer(MigrationInfoService info) {
        Optional<MigrationVersion> there = Optional.ofNullable(info.current()).map(MigrationInfo::getVersion);
        MigrationVersion known = Arrays.stream(info.all())
                .filter(it -> it.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .filter(Objects::nonNull)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        there.filter(it -> it.compareTo(known) > 0).ifPresent(newer -> {
            throw new HistoryException("the history " + database.name()
                    + " was written by a newer plimsoll: its schema is"
                    + " version " + newer + ", this program knows up to " + known + "; use that plimsoll, or another"
                    + " --history");
        });
    }

    private RuntimeException explained(FlywayException refused) {
        return Stream.<Throwable>iterate(refused, Objects::nonNull, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .map(database::explain)
                .orElseGet(() -> new HistoryException(
                        "the history " + database.name() + " cannot be used: its tables are not those of a history"));
    }
}
