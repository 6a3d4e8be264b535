package dev.plimsoll.capacity;

/** Loads between two others of which nothing is known, in visits per second. */
record Gap(double low, double high) {
    /** As a share of the low end. */
    double width() {
        return high / low - 1;
    }

    double middle() {
        return Math.sqrt(low * high);
    }
}
