package dev.plimsoll.capacity;

import dev.plimsoll.slo.Interval;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresOptimizer.Optimum;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresProblem;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/** Fits the law of {@link ScalabilityFit} by Levenberg and Marquardt; intervals are Student's t on the fit's covariance. */
final class ScalabilityLeastSquares {
    private static final int PARAMETERS = 3;
    private static final int MOST_STEPS = 1_000;
    private static final double SINGULAR = 1e-14;
    private static final double TAIL = 0.025;

    private final List<ScalabilityPoint> points;

    ScalabilityLeastSquares(List<ScalabilityPoint> points) {
        this.points = List.copyOf(points);
    }

    Optional<ScalabilityFit> fit() {
        try {
            return Optional.of(estimates(new LevenbergMarquardtOptimizer().optimize(problem())));
        } catch (MathIllegalStateException | MathIllegalArgumentException noCurveFits) {
            return Optional.empty();
        }
    }

    private ScalabilityFit estimates(Optimum optimum) {
        double residual = Math.sqrt(optimum.getCost() * optimum.getCost() / freedom());
        RealVector deviations = optimum.getSigma(SINGULAR).mapMultiply(residual);
        return new ScalabilityFit(
                estimate(optimum.getPoint(), deviations, 0),
                estimate(optimum.getPoint(), deviations, 1),
                estimate(optimum.getPoint(), deviations, 2));
    }

    private Estimate estimate(RealVector values, RealVector deviations, int parameter) {
        double value = values.getEntry(parameter);
        double half = TDistribution.of(freedom()).inverseSurvivalProbability(TAIL) * deviations.getEntry(parameter);
        return new Estimate(value, new Interval(value - half, value + half));
    }

    private double freedom() {
        return points.size() - (double) PARAMETERS;
    }

    private LeastSquaresProblem problem() {
        double[] throughputs =
                points.stream().mapToDouble(ScalabilityPoint::throughput).toArray();
        double perCall = points.stream()
                .mapToDouble(it -> it.throughput() / it.concurrency())
                .max()
                .orElseThrow();
        return new LeastSquaresBuilder()
                .start(new double[] {perCall, 0.1, 0.01})
                .target(throughputs)
                .model(this::valueAndJacobian)
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .build();
    }

    private Pair<RealVector, RealMatrix> valueAndJacobian(RealVector parameters) {
        RealVector values = new ArrayRealVector(points.size());
        Array2DRowRealMatrix jacobian = new Array2DRowRealMatrix(points.size(), PARAMETERS);
        for (int i = 0; i < points.size(); i++) {
            double calls = points.get(i).concurrency();
            double others = calls - 1;
            double cost = 1 + parameters.getEntry(1) * others + parameters.getEntry(2) * calls * others;
            double value = parameters.getEntry(0) * calls / cost;
            values.setEntry(i, value);
            jacobian.setRow(i, new double[] {calls / cost, -value * others / cost, -value * calls * others / cost});
        }
        return new Pair<>(values, jacobian);
    }
}
