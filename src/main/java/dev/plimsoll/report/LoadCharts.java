package dev.plimsoll.report;

import dev.plimsoll.run.SecondOfRun;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the injector was to do and did, over time: arrivals planned beside started, requests with errors, users. */
final class LoadCharts {
    private static final int HEIGHT = 130;
    private static final double HEADROOM = 1.05;

    private final Bins bins;

    LoadCharts(Bins bins) {
        this.bins = bins;
    }

    List<Chart> all() {
        return knowsVisits() ? List.of(arrivals(), requests(), users()) : List.of(requests());
    }

    /** A run that was merged of others knows calls alone. */
    private boolean knowsVisits() {
        return bins.all().stream().anyMatch(it -> it.most(SecondOfRun::due) + it.most(SecondOfRun::users) > 0);
    }

    private Chart arrivals() {
        ToDoubleFunction<Bin> due = bin -> bin.perSecond(SecondOfRun::due);
        ToDoubleFunction<Bin> started = bin -> bin.perSecond(SecondOfRun::started);
        Scale scale = scale(due, started);
        return chart(
                "Arrivals per second",
                "Where the line leaves the shaded plan, visits did not start when they were due.",
                scale,
                List.of(
                        new Layer(Ink.DUE, StepPath.area(bins.all(), scale, due)),
                        new Layer(Ink.STARTED, StepPath.line(bins.all(), scale, started))));
    }

    private Chart requests() {
        ToDoubleFunction<Bin> requests = bin -> bin.perSecond(SecondOfRun::requests);
        ToDoubleFunction<Bin> errors = bin -> bin.perSecond(SecondOfRun::errors);
        Scale scale = scale(requests, errors);
        return chart(
                "Requests per second",
                "Errors stand in front; the strip on top marks each column that has one.",
                scale,
                List.of(
                        new Layer(Ink.REQUESTS, StepPath.area(bins.all(), scale, requests)),
                        new Layer(Ink.ERRORS, StepPath.area(bins.all(), scale, errors))));
    }

    private Chart users() {
        ToDoubleFunction<Bin> users = bin -> bin.most(SecondOfRun::users);
        Scale scale = scale(users, Bin::mostPlanned);
        return chart(
                "Users in flight",
                "In an open workload users pile up when the service slows down; the dashed line is what Little's law"
                        + " expects.",
                scale,
                List.of(
                        new Layer(Ink.PLANNED, StepPath.line(bins.all(), scale, Bin::mostPlanned)),
                        new Layer(Ink.USERS, StepPath.line(bins.all(), scale, users))));
    }

    private Chart chart(String title, String note, Scale scale, List<Layer> layers) {
        String failures = layers.stream().anyMatch(layer -> layer.ink() == Ink.ERRORS)
                ? StepPath.strip(bins.all(), bin -> bin.total(SecondOfRun::errors))
                : "";
        List<Tick> up = scale.ticks(Figures::number);
        return new Chart(title, note, bins.axis(), HEIGHT, StepPath.ROWS, up, layers, failures);
    }

    private Scale scale(ToDoubleFunction<Bin> one, ToDoubleFunction<Bin> other) {
        return Scale.upTo(HEADROOM
                * bins.all().stream()
                        .mapToDouble(bin -> Math.max(one.applyAsDouble(bin), other.applyAsDouble(bin)))
                        .max()
                        .orElse(0));
    }
}
