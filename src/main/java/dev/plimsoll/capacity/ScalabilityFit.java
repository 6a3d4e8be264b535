package dev.plimsoll.capacity;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The Universal Scalability Law, X(N) = lambda N / (1 + sigma (N - 1) + kappa N (N - 1)), fitted by least squares. N. J.
 * Gunther, Guerrilla Capacity Planning, 2007, chapter 4. Informative only: no bound of a capacity rests on it.
 *
 * @param lambda throughput per second of one call at a time
 * @param sigma contention: the share of the work that is done one call at a time
 * @param kappa coherency: what each pair of calls costs
 */
public record ScalabilityFit(Estimate lambda, Estimate sigma, Estimate kappa) {
    /** Three figures are fitted; one point more tells how far they may be wrong. */
    public static final int FEWEST_POINTS = 4;

    /** Empty with too few points at different concurrencies, and where no curve fits. */
    public static Optional<ScalabilityFit> of(List<ScalabilityPoint> points) {
        long different = points.stream()
                .mapToDouble(ScalabilityPoint::concurrency)
                .distinct()
                .count();
        return different < FEWEST_POINTS ? Optional.empty() : new ScalabilityLeastSquares(points).fit();
    }

    /** False when the interval of kappa holds 0: then the points do not show that throughput has a maximum at all. */
    public boolean isIdentifiable() {
        return kappa.isPositive();
    }

    /** Throughput per second at this concurrency. */
    public double throughputAt(double concurrency) {
        double cost = sigma.value() * (concurrency - 1) + kappa.value() * concurrency * (concurrency - 1);
        return lambda.value() * concurrency / (1 + cost);
    }

    /** The concurrency of the greatest throughput; empty when it is not identifiable. */
    public OptionalDouble greatestConcurrency() {
        return isIdentifiable() && sigma.value() < 1
                ? OptionalDouble.of(Math.sqrt((1 - sigma.value()) / kappa.value()))
                : OptionalDouble.empty();
    }
}
