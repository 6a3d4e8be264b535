package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/**
 * The standard normal distribution by inversion: Wichura's algorithm AS 241 (PPND16, Applied Statistics 37, 1988), good
 * to 16 digits. StrictMath, so that one seed gives the same numbers on any machine, which libraries do not promise.
 */
final class StandardNormal {
    private static final double SPLIT = 0.425;
    private static final double FAR_TAIL = 5;

    private static final double[] MIDDLE = {
        3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946,
        45921.95393154987, 67265.7709270087, 33430.57558358813, 2509.0809287301227,
    };
    private static final double[] UNDER_MIDDLE = {
        1,
        42.31333070160091,
        687.1870074920579,
        5394.196021424751,
        21213.794301586597,
        39307.89580009271,
        28729.085735721943,
        5226.495278852854,
    };
    private static final double[] TAIL = {
        1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045,
        1.2704582524523684, 0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
    };
    private static final double[] UNDER_TAIL = {
        1,
        2.053191626637759,
        1.6763848301838038,
        0.6897673349851,
        0.14810397642748008,
        0.015198666563616457,
        0.0005475938084995345,
        1.0507500716444169e-9,
    };
    private static final double[] FAR = {
        6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
        0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
    };
    private static final double[] UNDER_FAR = {
        1,
        0.599832206555888,
        0.1369298809227358,
        0.014875361290850615,
        0.0007868691311456133,
        1.8463183175100548e-5,
        1.421511758316446e-7,
        2.0442631033899397e-15,
    };

    private StandardNormal() {}

    /** One draw, of one random number. */
    static double sample(RandomGenerator random) {
        return quantile(random.nextDouble());
    }

    /** The value below which a share of the draws lie; infinite for the shares 0 and 1. */
    static double quantile(double share) {
        double fromMiddle = share - 0.5;
        if (Math.abs(fromMiddle) <= SPLIT) {
            return fromMiddle * ratio(MIDDLE, UNDER_MIDDLE, SPLIT * SPLIT - fromMiddle * fromMiddle);
        }
        double outside = Math.min(share, 1 - share);
        double value = outside > 0 ? tail(Math.sqrt(-StrictMath.log(outside))) : Double.POSITIVE_INFINITY;
        return fromMiddle < 0 ? -value : value;
    }

    private static double tail(double depth) {
        return depth <= FAR_TAIL ? ratio(TAIL, UNDER_TAIL, depth - 1.6) : ratio(FAR, UNDER_FAR, depth - FAR_TAIL);
    }

    private static double ratio(double[] above, double[] below, double x) {
        return polynomial(above, x) / polynomial(below, x);
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * x + coefficients[i];
        }
        return sum;
    }
}
