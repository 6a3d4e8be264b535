package dev.plimsoll.report;

import java.util.List;

/**
 * A chart over load, or over concurrency, as the template draws it. Marks keep their shape however wide the page is.
 *
 * @param note what to see in it, in a sentence
 * @param height of the plot in pixels
 * @param across what the horizontal axis counts
 * @param band from where to where the answer lies; empty without one
 * @param limits of objectives
 * @param curve a path in units of thousandths of the plot; empty without one
 */
record LoadChart(
        String title,
        String note,
        int height,
        Axis across,
        List<Tick> up,
        List<Band> band,
        List<Line> limits,
        List<Mark> marks,
        String curve) {
    /** The horizontal axis. */
    record Axis(String label, List<Tick> ticks) {}

    /** In per cent of the width. */
    record Band(String from, String width) {}

    /** In pixels from the top. */
    record Line(String down, String label) {}
}
