package dev.plimsoll.testing;

/**
 * The two keys of a Prometheus configuration about histograms, as each version knows them: {@code scrape_native_histograms}
 * from 3.8 on, and {@code always_scrape_classic_histograms} from 3.0 on, which from 2.45 on was {@code
 * scrape_classic_histograms} (the change log of Prometheus). Older versions refuse them.
 */
public final class HistogramKeys {
    private static final String NATIVE = "scrape_native_histograms";
    private static final String CLASSIC = "always_scrape_classic_histograms";
    private static final String CLASSIC_BEFORE_3 = "scrape_classic_histograms";

    private HistogramKeys() {}

    /** The configuration with these keys as that version takes them, and otherwise unchanged. */
    public static String of(ProgramVersion prometheus, String configuration) {
        String fitted = prometheus.isBefore(3, 8) ? without(NATIVE, configuration) : configuration;
        if (prometheus.isBefore(2, 45)) {
            return without(CLASSIC, fitted);
        }
        return prometheus.isBefore(3, 0) ? fitted.replace(CLASSIC, CLASSIC_BEFORE_3) : fitted;
    }

    private static String without(String key, String configuration) {
        return configuration.replaceAll("(?m)^ *" + key + ": true\n", "");
    }
}
