package dev.plimsoll.capacity;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;

/** What a search found out. */
public sealed interface CapacityAnswer {
    /**
     * The capacity lies in here.
     *
     * @param visits per second
     * @param requests per second, as they were seen in the trials at both ends
     */
    record Found(RateRange visits, RateRange requests, LimitedBy limitedBy, Confirmation confirmation)
            implements CapacityAnswer {}

    /**
     * There is a reason why no interval can be given.
     *
     * @param limit requests per second that a limiter lets through, for {@code LIMITED}; visits per second of the ceiling,
     *     of the floor or of the injector for the others
     * @param sentence the reason with its figures
     */
    record Irregular(Kind kind, double limit, String sentence) implements CapacityAnswer {}

    /** The search ended before it had two bounds that stand. */
    record Open(Bounds bounds, Ending ending, String sentence) implements CapacityAnswer {}

    /** The results that have a name. */
    enum Kind {
        ABOVE_THE_CEILING,
        BELOW_THE_FLOOR,
        LIMITED,
        INJECTOR_BOUND;

        /** {@code above-the-ceiling} and so on. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why a search ended without two bounds. */
    enum Ending {
        OUT_OF_TIME,
        /** All loads between the bounds and the edge of the search stay undecided. */
        UNDECIDED,
        TARGET_GONE,
        INTERRUPTED;

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** One function for each case. */
    default <T> T match(Function<Found, T> found, Function<Irregular, T> irregular, Function<Open, T> open) {
        if (this instanceof Found it) {
            return found.apply(it);
        }
        return this instanceof Irregular it ? irregular.apply(it) : open.apply((Open) this);
    }

    /** The bounds that it states in visits per second; none where it states no capacity. */
    default Bounds bounds() {
        return match(
                it -> new Bounds(
                        OptionalDouble.of(it.visits().low()),
                        OptionalDouble.of(it.visits().high())),
                it -> switch (it.kind()) {
                    case ABOVE_THE_CEILING -> new Bounds(OptionalDouble.of(it.limit()), OptionalDouble.empty());
                    case BELOW_THE_FLOOR -> new Bounds(OptionalDouble.empty(), OptionalDouble.of(it.limit()));
                    case LIMITED, INJECTOR_BOUND -> Bounds.NONE;
                },
                Open::bounds);
    }
}
