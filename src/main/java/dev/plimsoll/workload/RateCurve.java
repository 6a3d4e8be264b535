package dev.plimsoll.workload;

import java.util.ArrayList;
import java.util.List;

/** An arrival rate over the time of a run: straight pieces, one after the other; 0 after the last. */
public final class RateCurve {
    /** The rate from one second to another; {@code before} is what all pieces ahead add up to. */
    private record Piece(double start, double end, double from, double to, double before) {
        double rateAt(double seconds) {
            return from == to ? from : from + slope() * (seconds - start);
        }

        double expectedBefore(double seconds) {
            double within = Math.min(seconds, end) - start;
            return before + within * (from + rateAt(start + within)) / 2;
        }

        /** Solves the square equation in the form that loses no digits. */
        double secondsUntil(double expected) {
            double rest = expected - before;
            return start + 2 * rest / (from + Math.sqrt(Math.max(0, from * from + 2 * slope() * rest)));
        }

        private double slope() {
            return from == to ? 0 : (to - from) / (end - start);
        }
    }

    private final List<Piece> pieces;

    private RateCurve(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Always the same, without end. */
    public static RateCurve constant(ArrivalRate rate) {
        return new RateCurve(List.of(new Piece(0, Double.POSITIVE_INFINITY, rate.perSecond(), rate.perSecond(), 0)));
    }

    /** One stage after the other. */
    public static RateCurve of(List<RateStage> stages) {
        List<Piece> pieces = new ArrayList<>();
        double start = 0;
        double before = 0;
        for (RateStage stage : stages) {
            double end = start + stage.length().toNanos() / 1e9;
            Piece piece = new Piece(start, end, stage.from(), stage.to(), before);
            if (end > start) {
                pieces.add(piece);
                before = piece.expectedBefore(end);
            }
            start = end;
        }
        return new RateCurve(List.copyOf(pieces));
    }

    /** In arrivals per second; where it jumps, the rate after the jump. */
    public double at(double seconds) {
        return pieces.stream()
                .filter(it -> it.start() <= seconds && seconds < it.end())
                .mapToDouble(it -> it.rateAt(seconds))
                .findFirst()
                .orElse(0);
    }

    /** How many arrive until then, on average. */
    public double expectedBefore(double seconds) {
        double expected = 0;
        for (Piece piece : pieces) {
            if (piece.start() < seconds) {
                expected = piece.expectedBefore(seconds);
            }
        }
        return expected;
    }

    /** In arrivals per second. */
    public double highest() {
        return pieces.stream()
                .mapToDouble(it -> Math.max(it.from(), it.to()))
                .max()
                .orElse(0);
    }

    /** When so many have arrived, on average; infinite when so many never do. */
    double secondsUntil(double expected) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (pieces.get(middle).expectedBefore(pieces.get(middle).end()) < expected) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == pieces.size() ? Double.POSITIVE_INFINITY : pieces.get(low).secondsUntil(expected);
    }
}
