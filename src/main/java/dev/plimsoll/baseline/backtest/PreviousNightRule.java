package dev.plimsoll.baseline.backtest;

import java.util.List;

/** What most pipelines do: more than 10 % worse than the previous night, each the median of its runs, is an alarm. */
public final class PreviousNightRule implements NightRule {
    private static final double TOLERANCE = 1.10;

    @Override
    public String name() {
        return "10 % over the previous night";
    }

    @Override
    public boolean alarms(RecordedSeries series, int night) {
        double previous = median(series, night - 1);
        double tonight = median(series, night);
        return switch (series.measure().direction()) {
            case LOWER_IS_BETTER -> tonight > TOLERANCE * previous;
            case HIGHER_IS_BETTER -> tonight < previous / TOLERANCE;
        };
    }

    private static double median(RecordedSeries series, int night) {
        List<Double> sorted = series.division().night(series.nights().get(night)).stream()
                .sorted()
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
