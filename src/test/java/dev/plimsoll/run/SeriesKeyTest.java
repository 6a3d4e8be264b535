package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesKeyTest {
    @Test
    void isTheStartOfAHashOverItsPartsInWhateverOrderTheyCome() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("rate", "3");
        parts.put("profile", "chat");

        assertThat(SeriesKey.of(parts))
                .isEqualTo(SeriesKey.of(Map.of("profile", "chat", "rate", "3")))
                .matches("[0-9a-f]{16}");
    }

    /** The first 16 digits of {@code printf 'a=1\nb=2\n' | sha256sum}, so that no release changes them by chance. */
    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(SeriesKey.of(Map.of("a", "1", "b", "2"))).isEqualTo("4a73850fde34aad4");
    }

    @Test
    void differsWhereAnyPartDiffers() {
        String key = SeriesKey.of(Map.of("a", "1"));

        assertThat(SeriesKey.of(Map.of("a", "2"))).isNotEqualTo(key);
        assertThat(SeriesKey.of(Map.of("b", "1"))).isNotEqualTo(key);
        assertThat(SeriesKey.of(Map.of())).isNotEqualTo(key);
    }
}
