package dev.plimsoll.report.night;

import java.util.Locale;

/**
 * What a layer of a plot of nights stands for: its style class, and how it looks where a CI server forbids style sheets.
 * The colours are those of Okabe and Ito, which colour-blind people tell apart.
 */
enum NightInk {
    /** What was expected of tonight. */
    BAND("#dbe9f5", "none", 0, "none"),
    BASELINE("none", "#5b6770", 1.25, "5 3"),
    CHANGE("none", "#a3195b", 1.5, "3 3"),
    PATH("none", "#b5bcc3", 1, "none"),
    NIGHTS("none", "#59636c", 4.5, "none"),
    RUNS("none", "#0072b2", 1.75, "none"),
    RERUNS("none", "#d55e00", 1.75, "none"),
    TONIGHT_HALO("none", "#ffffff", 13, "none"),
    TONIGHT("none", "#0072b2", 9.5, "none"),
    P50("none", "#14181c", 1.5, "none"),
    P95("none", "#0072b2", 1.5, "none"),
    P99("none", "#d55e00", 1.5, "none");

    private final String fill;
    private final String stroke;
    private final double width;
    private final String dashes;

    NightInk(String fill, String stroke, double width, String dashes) {
        this.fill = fill;
        this.stroke = stroke;
        this.width = width;
        this.dashes = dashes;
    }

    public String style() {
        return "night-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String fill() {
        return fill;
    }

    public String stroke() {
        return stroke;
    }

    /** In pixels, however wide the plot is. */
    public double width() {
        return width;
    }

    public String dashes() {
        return dashes;
    }

    /** Dots are lines of no length with round ends. */
    public String cap() {
        return switch (this) {
            case NIGHTS, TONIGHT, TONIGHT_HALO -> "round";
            case BAND, BASELINE, CHANGE, PATH, RUNS, RERUNS, P50, P95, P99 -> "butt";
        };
    }
}
