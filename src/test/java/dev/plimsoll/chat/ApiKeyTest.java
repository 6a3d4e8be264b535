package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiKeyTest {
    @Test
    void cannotBePrinted() {
        assertThat(ApiKey.of("s3cret")).hasToString("***");
    }

    @Test
    void dropsTheLineEndOfItsFile() {
        assertThat(ApiKey.of("  s3cret\n")).isEqualTo(ApiKey.of("s3cret")).hasSameHashCodeAs(ApiKey.of("s3cret"));
        assertThat(ApiKey.of("s3cret\n").reveal()).isEqualTo("s3cret");
    }

    @Test
    void isToldFromAnotherByItsId() {
        assertThat(ApiKey.of("abc").id()).isEqualTo("ba7816bf");
        assertThat(ApiKey.of("abd")).isNotEqualTo(ApiKey.of("abc"));
        assertThat(ApiKey.of("abd").id()).isNotEqualTo(ApiKey.of("abc").id());
    }

    @Test
    void isNeverBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(" \n"))
                .withMessage("API key must not be blank");
    }

    @ParameterizedTest
    @CsvSource({"'two words'", "'two\nlines'", "schlüssel"})
    void refusesWhatNoHeaderMayCarryWithoutRepeatingIt(String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiKey.of(secret))
                .withMessage("API key must be visible ASCII on one line");
    }
}
