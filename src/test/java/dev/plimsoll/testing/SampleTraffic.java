package dev.plimsoll.testing;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** Made-up chat traffic, the same for the same seed: log-normal times, a stall of service or injector when asked for. */
final class SampleTraffic {
    static final int WARM_UP = 10;

    /** Who stands still for {@link #STALL} seconds, if anybody. */
    enum Stall {
        NOBODY,
        SERVICE,
        INJECTOR
    }

    private static final int STALL = 2;
    private static final Map<Operation, Double> MEDIAN_MILLIS = new EnumMap<>(Map.of(
            Operation.LIST_SESSIONS, 18.0,
            Operation.CREATE_SESSION, 24.0,
            Operation.RENAME_SESSION, 21.0,
            Operation.DELETE_SESSION, 26.0,
            Operation.LIST_MESSAGES, 16.0,
            Operation.SEND_MESSAGE, 31.0,
            Operation.SMART_CHAT, 820.0));

    private final SplittableRandom random = new SplittableRandom(7);
    private final int seconds;
    private final double callsPerSecond;
    private final Stall stall;

    SampleTraffic(int seconds, double callsPerSecond, Stall stall) {
        this.seconds = seconds;
        this.callsPerSecond = callsPerSecond;
        this.stall = stall;
    }

    List<SampleCall> calls() {
        List<SampleCall> calls = new ArrayList<>();
        for (int second = -WARM_UP; second < seconds; second++) {
            long count = Math.round(callsPerSecond * (0.6 + 0.8 * random.nextDouble()));
            for (int call = 0; call < count; call++) {
                calls.add(call(second));
            }
        }
        return calls;
    }

    private SampleCall call(int second) {
        Operation operation = operation();
        double spread = operation == Operation.SMART_CHAT ? 0.45 : 0.3;
        double slow = second < 0 ? 3 : 1;
        double millis = slow * MEDIAN_MILLIS.getOrDefault(operation, 20.0) * Math.exp(spread * random.nextGaussian());
        long stalled = stalledNanos(second);
        long service = Math.round(1e6 * millis) + (stall == Stall.SERVICE ? stalled : 0);
        long lag = random.nextLong(60_000, 900_000) + (stall == Stall.INJECTOR ? stalled : 0);
        return new SampleCall(second, operation, service, lag, error(stalled > 0));
    }

    private Operation operation() {
        double draw = random.nextDouble();
        if (draw < 0.35) {
            return Operation.SMART_CHAT;
        }
        List<Operation> others = List.copyOf(MEDIAN_MILLIS.keySet()).stream()
                .filter(it -> it != Operation.SMART_CHAT)
                .sorted()
                .toList();
        return others.get(random.nextInt(others.size()));
    }

    private long stalledNanos(int second) {
        int into = second - seconds / 2;
        boolean isStalled = stall != Stall.NOBODY && into >= 0 && into < STALL;
        return isStalled ? Math.round(1e9 * (STALL - into - random.nextDouble())) : 0;
    }

    private Optional<ErrorClass> error(boolean isStalled) {
        if (stall == Stall.SERVICE && isStalled && random.nextDouble() < 0.1) {
            return Optional.of(ErrorClass.RESPONSE_TIMEOUT);
        }
        return random.nextDouble() < 0.002 ? Optional.of(ErrorClass.SERVER_5XX) : Optional.empty();
    }
}
