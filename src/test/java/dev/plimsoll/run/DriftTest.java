package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {
    private final Drift drift = new Drift();

    @Test
    void namesAFieldOnceForAnOperationWhereverItStoodInAList() {
        drift.add(Operation.LIST_SESSIONS, List.of("data[0].colour", "data[17].colour"));
        drift.add(Operation.LIST_SESSIONS, List.of("data[].colour"));
        drift.add(Operation.GET_SESSION, List.of("data.colour"));

        assertThat(drift.seen()).containsExactly("get_session: data.colour", "list_sessions: data[].colour");
    }

    @Test
    void staysSmallHoweverManyFieldsAServiceMakesUp() {
        List<String> many = IntStream.range(0, 5_000).mapToObj(i -> "field" + i).toList();

        drift.add(Operation.HEALTH, many);

        assertThat(drift.seen()).hasSize(100);
    }
}
