package dev.plimsoll.baseline.backtest;

import java.util.List;

/**
 * Which runs of a recorded night stand for the night, and which for its two reruns: of nine runs 1 to 3, 4 to 6 and 7 to
 * 9; of eight, 6 to 8 are the second rerun. Where there are fewer than five runs, each of the three is a single run.
 *
 * @param size how many runs make a night or a rerun
 * @param runs how many there are in all
 */
public record RunDivision(int size, int runs) {
    /** One for the night, and one for its reruns. */
    static final int FEWEST = 2;

    private static final int LARGEST = 3;

    /**
     * Of so many runs a night.
     *
     * @throws InvalidNightsException when there is no run to stand for a rerun
     */
    public static RunDivision of(int runs) {
        if (runs < FEWEST) {
            throw new InvalidNightsException(
                    "expected at least 2 runs a night, one of them to be a rerun, was " + runs);
        }
        return new RunDivision(Math.max(1, Math.min(LARGEST, (runs + 1) / 3)), runs);
    }

    List<Double> night(RecordedNight night) {
        return night.runs().subList(0, size);
    }

    List<Double> firstRerun(RecordedNight night) {
        return night.runs().subList(size, 2 * size);
    }

    List<Double> secondRerun(RecordedNight night) {
        return night.runs().subList(runs - size, runs);
    }

    /** For people. */
    public String sentence() {
        return size == 1
                ? "a night is its run 1, and its reruns are runs 2 and " + runs
                : "a night is the median of runs 1 to " + size + ", and its reruns those of runs " + (size + 1) + " to "
                        + 2 * size + " and " + (runs - size + 1) + " to " + runs;
    }
}
