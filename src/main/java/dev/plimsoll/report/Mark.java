package dev.plimsoll.report;

import dev.plimsoll.capacity.LoadClass;

/**
 * One trial in a chart over load: its symbol, which is told apart without colour too, and its interval.
 *
 * @param across place from the left in per cent
 * @param down place from the top in pixels
 * @param low end of the interval, likewise; the same as {@code down} where there is none
 * @param title what a pointer that rests on it is told
 */
record Mark(LoadClass shows, String across, String down, String low, String high, String title) {
    public String style() {
        return shows.label();
    }

    /** As an SVG path around its middle. */
    public String shape() {
        return switch (shows) {
            case LOWER, UNDECIDED -> "M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0";
            case UPPER -> "M0-5.5L5.5 0L0 5.5L-5.5 0Z";
            case LIMITED -> "M0-5L5 4.5H-5Z";
            case INVALID -> "M-4-4L4 4M-4 4L4-4";
        };
    }

    /** Where style sheets are forbidden. */
    public String fill() {
        return switch (shows) {
            case LOWER -> "#0072b2";
            case UPPER -> "#d55e00";
            case LIMITED -> "#cc79a7";
            case UNDECIDED, INVALID -> "none";
        };
    }

    public String stroke() {
        return switch (shows) {
            case LOWER -> "#0072b2";
            case UPPER -> "#d55e00";
            case LIMITED -> "#cc79a7";
            case UNDECIDED, INVALID -> "#5b6770";
        };
    }
}
