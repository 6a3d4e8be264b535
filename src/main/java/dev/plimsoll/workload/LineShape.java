package dev.plimsoll.workload;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Straight lines from point to point: ramps, steps (two points at one time) and spikes. */
public record LineShape(List<Point> points) implements RateShape {
    /**
     * What the rate is at some time of the run.
     *
     * @param share of the run's length, from 0 to 1
     * @param multiple of the profile's rate
     */
    public record Point(double share, double multiple) {
        public Point {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a point's time must be from 0 to 1 of the run, was " + share);
            }
            if (!(multiple >= 0) || Double.isInfinite(multiple)) {
                throw new IllegalArgumentException("a point's rate must be a number from 0 up, was " + multiple);
            }
        }
    }

    public LineShape {
        points = List.copyOf(points);
        if (!isWhole(points)) {
            throw new IllegalArgumentException(
                    "points must lead from 0 % to 100 % of the run in order, and not all be at rate 0, were " + points);
        }
    }

    /** Whether points make a shape: in order, from the start to the end of the run, and not of nobody. */
    public static boolean isWhole(List<Point> points) {
        boolean ordered = points.size() >= 2
                && points.get(0).share() == 0
                && points.get(points.size() - 1).share() == 1;
        for (int i = 1; i < points.size(); i++) {
            ordered &= points.get(i - 1).share() <= points.get(i).share();
        }
        return ordered && points.stream().anyMatch(it -> it.multiple() > 0);
    }

    /** The lowest multiple of the rate. */
    public double lowest() {
        return points.stream().mapToDouble(Point::multiple).min().orElse(0);
    }

    /** The highest multiple of the rate. */
    public double highest() {
        return points.stream().mapToDouble(Point::multiple).max().orElse(0);
    }

    @Override
    public RateCurve over(ArrivalRate rate, Duration length) {
        List<RateStage> stages = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            long start = Math.round(from.share() * length.toNanos());
            long end = Math.round(to.share() * length.toNanos());
            stages.add(new RateStage(
                    Duration.ofNanos(end - start),
                    from.multiple() * rate.perSecond(),
                    to.multiple() * rate.perSecond()));
        }
        return RateCurve.of(stages);
    }
}
