package dev.plimsoll.capacity;

import java.util.List;
import java.util.stream.Stream;

/**
 * As how many independent looks at the calls in flight the seconds of some trials tell, when each second depends on the one
 * before: n (1 - r) / (1 + r). G. V. Bayley and J. M. Hammersley, The effective number of independent observations in an
 * autocorrelated time series, Supplement to the Journal of the Royal Statistical Society 8, 1946.
 */
final class IndependentLooks {
    private double seconds;
    private double squares;
    private double products;

    IndependentLooks(Stream<List<TrialSecond>> trials) {
        trials.forEach(this::add);
    }

    private void add(List<TrialSecond> trial) {
        double mean =
                trial.stream().mapToDouble(TrialSecond::inFlight).average().orElse(0);
        double before = 0;
        for (TrialSecond second : trial) {
            double now = second.inFlight() - mean;
            squares += now * now;
            products += now * before;
            before = now;
        }
        seconds += trial.size();
    }

    double count() {
        double correlation = squares == 0 ? 0 : Math.max(0, products / squares);
        return seconds * (1 - correlation) / (1 + correlation);
    }
}
