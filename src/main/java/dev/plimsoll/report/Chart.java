package dev.plimsoll.report;

import java.util.List;

/**
 * A chart as the template draws it. The paths are stretched to the width of the page and the labels are not, so that it
 * reads the same on a telephone. JFreeChart would do the drawing, but with the fonts of AWT, which a container may lack,
 * and with fixed colours, which a dark page cannot change.
 *
 * @param note what to see in it, in a sentence
 * @param height of the plot in pixels
 * @param rows units of the paths down the plot
 * @param failures path of the columns with failures, one unit high; drawn as a strip on top
 */
record Chart(
        String title,
        String note,
        TimeAxis time,
        int height,
        int rows,
        List<Tick> up,
        List<Layer> layers,
        String failures) {}
