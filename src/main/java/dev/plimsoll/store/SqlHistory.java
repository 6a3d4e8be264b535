package dev.plimsoll.store;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Kept;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.baseline.NightRecord;
import dev.plimsoll.baseline.NightValues;
import dev.plimsoll.baseline.Retention;
import dev.plimsoll.baseline.SeriesOverview;
import dev.plimsoll.baseline.Standing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** A history in a database; each call has a connection of its own, since hours may lie between two. */
final class SqlHistory implements History {
    private final Database database;
    private final Jdbi jdbi;

    SqlHistory(Database database) {
        this.database = database;
        this.jdbi = Jdbi.create(database.connections());
    }

    @Override
    public Kept keep(NightRecord night) {
        return write(handle -> new NightWriter(handle).write(night));
    }

    @Override
    public List<SeriesOverview> series() {
        return read(handle -> new SeriesReader(handle).all());
    }

    @Override
    public List<Night> nights() {
        return read(handle -> new NightReader(handle).all());
    }

    @Override
    public List<NightValues> values(String series, int last) {
        return read(handle -> new ValuesReader(handle).ofSeries(series, last));
    }

    @Override
    public Optional<NightRecord> night(String id) {
        return read(handle -> new NightReader(handle).find(id).map(new RecordReader(handle)::of));
    }

    @Override
    public Set<String> runIds() {
        return read(handle ->
                handle.createQuery("select run_id from run").mapTo(String.class).set());
    }

    @Override
    public Optional<Instant> latestEnd() {
        return read(handle -> handle.createQuery("select ended_ms from night order by ended_ms desc limit 1")
                .mapTo(Long.class)
                .findFirst()
                .map(Instant::ofEpochMilli));
    }

    @Override
    public boolean label(String nightId, Optional<String> label) {
        return change("update night set label = :value where night_id = :id", nightId, label);
    }

    @Override
    public boolean stand(String nightId, Standing standing) {
        return change(
                "update night set standing = :value where night_id = :id", nightId, Optional.of(standing.label()));
    }

    private boolean change(String sql, String nightId, Optional<String> value) {
        return write(handle -> handle.createUpdate(sql)
                        .bind("id", nightId)
                        .bind("value", value)
                        .execute()
                == 1);
    }

    @Override
    public boolean forget(String nightId) {
        return write(handle -> handle.createUpdate("delete from night where night_id = :id")
                        .bind("id", nightId)
                        .execute()
                == 1);
    }

    @Override
    public List<Night> prunable(Retention retention) {
        return read(handle -> new Pruning(handle, retention).nights());
    }

    @Override
    public int prune(Retention retention) {
        int pruned = write(handle -> new Pruning(handle, retention).carryOut());
        read(handle -> {
            database.tidy(handle);
            return pruned;
        });
        return pruned;
    }

    private <T> T read(Function<Handle, T> question) {
        return explained(() -> jdbi.<T, RuntimeException>withHandle(question::apply));
    }

    private <T> T write(Function<Handle, T> change) {
        return explained(() -> jdbi.<T, RuntimeException>inTransaction(change::apply));
    }

    /** What the library says holds the statement with all that was bound to it, and is not for people. */
    private <T> T explained(Supplier<T> work) {
        try {
            return work.get();
        } catch (JdbiException failed) {
            throw Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst()
                    .map(database::explain)
                    .orElse(failed);
        }
    }
}
