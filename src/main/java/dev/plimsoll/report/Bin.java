package dev.plimsoll.report;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.run.SecondOfRun;
import dev.plimsoll.run.SecondOfRun.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Seconds of a run that share one column of a chart. */
record Bin(int start, List<SecondOfRun> seconds) {
    Bin {
        seconds = List.copyOf(seconds);
    }

    /** A mean over the seconds there are; zero when there are none. */
    double perSecond(ToLongFunction<SecondOfRun> count) {
        return seconds.stream().mapToLong(count).average().orElse(0);
    }

    long total(ToLongFunction<SecondOfRun> count) {
        return seconds.stream().mapToLong(count).sum();
    }

    long most(ToLongFunction<SecondOfRun> count) {
        return seconds.stream().mapToLong(count).max().orElse(0);
    }

    /** The most users that were expected; zero where nothing was planned. */
    double mostPlanned() {
        return seconds.stream()
                .flatMapToDouble(it -> it.planned().stream())
                .max()
                .orElse(0);
    }

    /** Empty when the operation completed no call here. */
    Optional<Slice> slice(Operation operation) {
        List<Slice> slices = new ArrayList<>();
        seconds.forEach(second -> Optional.ofNullable(second.operations().get(operation))
                .filter(slice -> slice.count() > 0)
                .ifPresent(slices::add));
        return slices.isEmpty() ? Optional.empty() : Optional.of(MergedSlice.of(slices));
    }
}
