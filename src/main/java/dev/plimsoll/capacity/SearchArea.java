package dev.plimsoll.capacity;

/**
 * Where loads may be put and how finely: in visits per second.
 *
 * @param floor least load
 * @param top greatest load: the ceiling, or less where the injector can do no more
 * @param lengths of the trials
 */
record SearchArea(double floor, double top, TrialLengths lengths) {
    static SearchArea of(SearchSettings settings, Calibration calibration) {
        double top = Math.min(settings.range().high(), calibration.limit());
        return new SearchArea(settings.range().low(), top, settings.lengths());
    }

    double atMostTop(double load) {
        return Math.min(top, load);
    }

    double atLeastFloor(double load) {
        return Math.max(floor, load);
    }
}
