package dev.plimsoll.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Where a value lies between the two ends of an axis. */
public sealed interface Scale permits Scale.Linear, Scale.Logarithmic {
    int MOST_TICKS = 5;

    /** From 0 at the low end to 1 at the high end; never beyond them. */
    double share(double value);

    List<Tick> ticks(DoubleFunction<String> label);

    /** From 0 to the first round number that is not below the largest value. */
    static Scale upTo(double largest) {
        double step = niceStep(Math.max(largest, 1e-9) / (MOST_TICKS - 1));
        return new Linear(0, step * Math.max(1, Math.ceil(largest / step - 1e-9)), step);
    }

    /** From the last round number that is not above the one to the first that is not below the other. */
    static Scale between(double smallest, double largest) {
        double step = niceStep(Math.max(largest - smallest, 1e-9) / (MOST_TICKS - 1));
        double low = step * Math.floor(smallest / step + 1e-9);
        return new Linear(low, Math.max(low + step, step * Math.ceil(largest / step - 1e-9)), step);
    }

    static Scale logarithmic(double low, double high) {
        return new Logarithmic(low, high);
    }

    private static double niceStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (int factor : new int[] {1, 2, 5}) {
            if (factor * power >= atLeast * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Equal steps. */
    record Linear(double low, double high, double step) implements Scale {
        @Override
        public double share(double value) {
            return Math.max(0, Math.min(1, (value - low) / (high - low)));
        }

        @Override
        public List<Tick> ticks(DoubleFunction<String> label) {
            List<Tick> ticks = new ArrayList<>();
            for (int index = 0; low + index * step <= high + step * 1e-6; index++) {
                double value = low + index * step;
                ticks.add(new Tick(share(value), label.apply(value)));
            }
            return ticks;
        }
    }

    /** Equal ratios: what latency needs, where a millisecond and a second both matter. */
    record Logarithmic(double low, double high) implements Scale {
        public Logarithmic {
            if (!(low > 0) || !(high > low)) {
                throw new IllegalArgumentException(
                        "a logarithmic scale needs 0 < low < high, was " + low + " to " + high);
            }
        }

        @Override
        public double share(double value) {
            double share = Math.log(Math.max(value, low) / low) / Math.log(high / low);
            return Math.max(0, Math.min(1, share));
        }

        /** 1, 2 and 5 of each decade while they fit; then 1 and 3; then the decades alone. */
        @Override
        public List<Tick> ticks(DoubleFunction<String> label) {
            for (int[] factors : new int[][] {{1, 2, 5}, {1, 3}}) {
                List<Tick> ticks = ticks(label, factors);
                if (ticks.size() <= MOST_TICKS + 1) {
                    return ticks;
                }
            }
            return ticks(label, new int[] {1});
        }

        private List<Tick> ticks(DoubleFunction<String> label, int[] factors) {
            List<Tick> ticks = new ArrayList<>();
            for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
                for (int factor : factors) {
                    double value = factor * Math.pow(10, power);
                    if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                        ticks.add(new Tick(share(value), label.apply(value)));
                    }
                }
            }
            return ticks;
        }
    }
}
