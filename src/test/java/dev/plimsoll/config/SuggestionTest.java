package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("drain", "request-timeout", "connect-timeout", "seed");

    @ParameterizedTest
    @CsvSource({"drian, drain", "reqest-timeout, request-timeout", "seeds, seed", "connection-timeout, connect-timeout"
    })
    void findsWhatWasMeant(String typed, String meant) {
        assertThat(Suggestion.nearest(typed, KNOWN)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "", "x"})
    void keepsQuietWhenNothingIsNear(String typed) {
        assertThat(Suggestion.nearest(typed, KNOWN)).isEmpty();
    }
}
