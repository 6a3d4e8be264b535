package dev.plimsoll.report.night;

import dev.plimsoll.baseline.ChangePoint;
import dev.plimsoll.baseline.Metric;
import java.util.Locale;

/** A change of level in words: of what, by how much, and between which nights. */
record ChangeRow(Metric metric, ChangePoint point) {
    public String label() {
        return metric.label();
    }

    public String change() {
        return MetricText.change(point.change());
    }

    public String lastBefore() {
        return point.lastBefore();
    }

    public String first() {
        return point.first();
    }

    /** Worse or better. */
    public String kind() {
        boolean more = point.change() > 0;
        return switch (metric.measure().direction()) {
            case LOWER_IS_BETTER -> more ? "worse" : "better";
            case HIGHER_IS_BETTER -> more ? "better" : "worse";
        };
    }

    public String p() {
        return point.p() < 0.0001 ? "< 0.0001" : String.format(Locale.ROOT, "%.4f", point.p());
    }
}
