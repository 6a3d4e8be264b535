package dev.plimsoll.report.night;

import dev.plimsoll.report.Tick;
import java.util.List;

/**
 * A plot of nights as the template draws it: the paths are stretched to the width of the page, the labels are not.
 *
 * @param title what it shows, in words for those who do not see it
 * @param height in pixels
 * @param width of the paths, in their own units
 */
record NightChart(String title, int height, int width, List<Tick> up, List<Tick> along, List<NightLayer> layers) {
    /** Of the paths, from top to bottom. */
    public int rows() {
        return NightCanvas.ROWS;
    }
}
