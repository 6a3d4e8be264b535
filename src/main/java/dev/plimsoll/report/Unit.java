package dev.plimsoll.report;

import dev.plimsoll.slo.ObjectiveResult;
import java.util.Locale;
import java.util.regex.Pattern;

/** In what the numbers of an objective or of a piece of evidence are counted; only their names tell. */
enum Unit {
    SECONDS,
    SHARE,
    NUMBER;

    private static final Pattern PERCENTILE = Pattern.compile("\\b(p\\d+(\\.\\d+)?|max|mean)\\b");

    /** An objective written with {@code %} or on errors is a share; one on a percentile is a time. */
    static Unit of(ObjectiveResult objective) {
        String name = objective.name().toLowerCase(Locale.ROOT);
        if (name.contains("%") || name.contains("error") || name.contains("fail")) {
            return SHARE;
        }
        return PERCENTILE.matcher(name).find() ? SECONDS : NUMBER;
    }

    static Unit ofEvidence(String evidence) {
        String name = evidence.toLowerCase(Locale.ROOT);
        if (name.contains("share") || name.contains("ratio")) {
            return SHARE;
        }
        if (name.contains("second")
                || name.contains("lag")
                || PERCENTILE.matcher(spaced(name)).find()) {
            return SECONDS;
        }
        return NUMBER;
    }

    private static String spaced(String name) {
        return name.replace('_', ' ').replace('.', ' ');
    }

    String print(double value) {
        return switch (this) {
            case SECONDS -> Figures.seconds(value);
            case SHARE -> Figures.share(value);
            case NUMBER -> Figures.number(value);
        };
    }
}
