package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.ReferenceCode;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private final Housekeeping housekeeping = new Housekeeping();

    @Test
    void countsByOperationAndStatus() {
        housekeeping.add(Operation.HEALTH, OptionalInt.of(200));
        housekeeping.add(Operation.HEALTH, OptionalInt.of(200));
        housekeeping.add(Operation.HEALTH, OptionalInt.empty());

        assertThat(housekeeping.snapshot()).isEqualTo(Map.of(Operation.HEALTH, Map.of("200", 2L, "none", 1L)));
    }

    @Test
    void setsApartWhatNeverLeftUs() {
        housekeeping.add(Operation.HEALTH, unanswered(ErrorClass.DNS));
        housekeeping.add(Operation.HEALTH, unanswered(ErrorClass.CLOSED_EARLY));

        assertThat(housekeeping.unsent()).isEqualTo(Map.of(Operation.HEALTH, Map.of("dns", 1L)));
        assertThat(housekeeping.snapshot()).isEqualTo(Map.of(Operation.HEALTH, Map.of("none", 1L)));
    }

    private static Exchange unanswered(ErrorClass errorClass) {
        return new Exchange.Unanswered(new ReferenceCode("urc-1-a"), errorClass, "because", Duration.ZERO);
    }
}
