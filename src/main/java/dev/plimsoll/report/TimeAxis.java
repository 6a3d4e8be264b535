package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The time axis that all charts of a report share: columns of equal width, the measured phase starting at 0:00. */
record TimeAxis(int start, int width, int columns) {
    private static final int MOST_TICKS = 7;
    private static final int[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400};

    public List<Tick> ticks() {
        int step = step();
        List<Tick> ticks = new ArrayList<>();
        for (int second = Math.floorDiv(start + step - 1, step) * step; second <= end(); second += step) {
            ticks.add(new Tick(share(second), Figures.moment(second)));
        }
        return ticks;
    }

    private int step() {
        return Arrays.stream(STEPS)
                .filter(step -> seconds() / step < MOST_TICKS)
                .findFirst()
                .orElse(seconds() / MOST_TICKS + 1);
    }

    private int seconds() {
        return width * columns;
    }

    private int end() {
        return start + seconds();
    }

    private double share(int second) {
        return Math.max(0, Math.min(1, (second - start) / (double) seconds()));
    }

    /** Where the measured phase begins; at the very start when there was no warm-up. */
    public Tick measuredFrom() {
        return new Tick(share(0), "");
    }

    public boolean hasWarmUp() {
        return start < 0;
    }

    /** The column in which a second lies, or begins when it lies before the axis. */
    int column(int second) {
        return Math.max(0, Math.floorDiv(second - start, width));
    }
}
