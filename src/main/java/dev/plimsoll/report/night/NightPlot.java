package dev.plimsoll.report.night;

import dev.plimsoll.baseline.Expectation;
import dev.plimsoll.baseline.Measure;
import dev.plimsoll.baseline.PastNight;
import dev.plimsoll.report.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Draws one metric of a night: each earlier night a dot, tonight a large one with its runs as strokes, what was expected
 * as a band over the nights that it rests on, and an upright where the level changed.
 */
final class NightPlot {
    private static final int HEIGHT = 132;
    private static final int MOST_NIGHTS = 60;
    private static final double ROOM = 0.05;

    private final MetricNights nights;
    private final List<PastNight> shown;
    private final int skipped;
    private final NightCanvas canvas;

    NightPlot(MetricNights nights) {
        this.nights = nights;
        this.skipped = Math.max(0, nights.before().size() - MOST_NIGHTS);
        this.shown = nights.before().subList(skipped, nights.before().size());
        this.canvas = new NightCanvas(shown.size() + 1, scale());
    }

    NightChart chart() {
        MetricText text = new MetricText(measure());
        return new NightChart(
                nights.found().sentence(),
                HEIGHT,
                canvas.width(),
                canvas.scale().ticks(text::figure),
                canvas.along(labels()),
                layers());
    }

    private Measure measure() {
        return nights.found().metric().measure();
    }

    /** Odds span orders of magnitude; everything else is shown so that its noise can be seen. */
    private Scale scale() {
        double[] values = values();
        double low = DoubleStream.of(values).min().orElse(0);
        double high = DoubleStream.of(values).max().orElse(1);
        return measure() == Measure.ERROR_ODDS
                ? Scale.logarithmic(low / 2, high * 2)
                : Scale.between(low * (1 - ROOM), high * (1 + ROOM));
    }

    private double[] values() {
        DoubleStream expected =
                nights.found().expected().stream().flatMapToDouble(it -> DoubleStream.of(it.low(), it.high()));
        DoubleStream measured = Stream.of(
                        shown.stream().map(PastNight::value), nights.runs().stream(), nights.reruns().stream())
                .flatMap(it -> it)
                .mapToDouble(Double::doubleValue);
        return DoubleStream.concat(measured, expected)
                .filter(it -> it > 0 && Double.isFinite(it))
                .toArray();
    }

    private List<String> labels() {
        List<String> labels = new ArrayList<>();
        shown.forEach(it -> labels.add(it.label().split(" ", 2)[0]));
        labels.add("tonight");
        return labels;
    }

    private List<NightLayer> layers() {
        List<Optional<Double>> before =
                shown.stream().map(it -> Optional.of(it.value())).toList();
        int tonight = shown.size();
        List<NightLayer> layers = new ArrayList<>();
        nights.found().expected().ifPresent(it -> layers.addAll(expected(it)));
        layers.add(new NightLayer(NightInk.CHANGE, canvas.uprights(changes())));
        layers.add(new NightLayer(NightInk.PATH, canvas.line(before)));
        layers.add(new NightLayer(NightInk.NIGHTS, canvas.dots(before)));
        layers.add(new NightLayer(NightInk.RUNS, canvas.dashes(tonight, nights.runs())));
        layers.add(new NightLayer(NightInk.RERUNS, canvas.dashes(tonight, nights.reruns())));
        nights.found().value().ifPresent(it -> {
            layers.add(new NightLayer(NightInk.TONIGHT_HALO, canvas.dot(tonight, it)));
            layers.add(new NightLayer(NightInk.TONIGHT, canvas.dot(tonight, it)));
        });
        return layers;
    }

    private List<NightLayer> expected(Expectation expected) {
        int from = Math.max(0, shown.size() - expected.nights());
        int to = shown.size();
        return List.of(
                new NightLayer(NightInk.BAND, canvas.band(from, to, expected.low(), expected.high())),
                new NightLayer(NightInk.BASELINE, canvas.level(from, to, expected.baseline())));
    }

    private List<Integer> changes() {
        return nights.changes().stream()
                .map(it -> it.index() - skipped)
                .filter(it -> it > 0)
                .toList();
    }
}
