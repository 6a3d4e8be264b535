package dev.plimsoll.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.run.Manifest;
import dev.plimsoll.testing.SampleManifests;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesKeyTest {
    @Test
    void isTheStartOfAHashOverItsPartsInWhateverOrderTheyCome() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("rate", "3");
        parts.put("profile", "chat");

        assertThat(SeriesKey.of(parts).text())
                .isEqualTo(SeriesKey.of(Map.of("profile", "chat", "rate", "3")).text())
                .matches("[0-9a-f]{16}");
    }

    /** The first 16 digits of {@code printf 'a=1\nb=2\n' | sha256sum}, so that no release changes them by chance. */
    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(SeriesKey.of(Map.of("a", "1", "b", "2")).text()).isEqualTo("4a73850fde34aad4");
    }

    @Test
    void differsWhereAnyPartDiffers() {
        String key = SeriesKey.of(Map.of("a", "1")).text();

        assertThat(SeriesKey.of(Map.of("a", "2")).text()).isNotEqualTo(key);
        assertThat(SeriesKey.of(Map.of("b", "1")).text()).isNotEqualTo(key);
        assertThat(SeriesKey.of(Map.of()).text()).isNotEqualTo(key);
    }

    @Test
    void saysInWordsWhyRunsCannotBeCompared() {
        SeriesKey earlier = SeriesKey.of(Map.of("processors", "4", "duration", "60.0 s", "client", "full"));
        SeriesKey tonight = SeriesKey.of(Map.of("processors", "2", "duration", "60.0 s", "data version", "7"));

        assertThat(tonight.whyNotComparable(earlier))
                .containsExactly(
                        "client is not given, was 'full'",
                        "data version is '7', was not given",
                        "processors is '2', was '4'");
        assertThat(tonight.whyNotComparable(tonight)).isEmpty();
    }

    @Test
    void isOfWorkloadInjectorsEnvironmentTargetAndContract() {
        Manifest manifest = SampleManifests.with(Map.of("duration", "45 s", Manifest.INJECTOR, "1/3"));

        assertThat(SeriesKey.of(manifest).parts())
                .containsEntry("duration", "45 s")
                .containsEntry("injectors", "3")
                .containsEntry("processors", "2")
                .containsEntry("gatling", "3.15.1")
                .containsEntry("simulation", "ChatTrafficSimulation")
                .containsEntry("target", "http://127.0.0.1:8080/chats-service/api/v1")
                .containsEntry("contract", "deployed")
                .doesNotContainKey(Manifest.INJECTOR);
    }

    @Test
    void takesTheNameOfAnEnvironmentForItsUrl() {
        Manifest manifest = SampleManifests.with(Map.of(Manifest.TARGET_ENVIRONMENT, "staging"));

        assertThat(SeriesKey.of(manifest).parts())
                .containsEntry(Manifest.TARGET_ENVIRONMENT, "staging")
                .doesNotContainKey("target");
    }

    @Test
    void doesNotDependOnBuildNightOrUsersThatWereExpected() {
        Manifest plain = SampleManifests.with(Map.of("duration", "45 s"));
        Manifest named = SampleManifests.with(Map.of(
                "duration", "45 s", Manifest.BUILD, "1.7.2", Manifest.NIGHT, "n1", Manifest.PLANNED_USERS, "12"));

        assertThat(SeriesKey.of(named)).isEqualTo(SeriesKey.of(plain));
    }

    @Test
    void tellsOneOfTwoInjectorsFromTheTwoTogether() {
        Manifest one = SampleManifests.with(Map.of(Manifest.INJECTOR, "1/2"));
        Manifest both = SampleManifests.with(Map.of(Manifest.INJECTOR, "1/2 + 2/2", Manifest.MERGED, "a + b"));

        assertThat(SeriesKey.of(both).whyNotComparable(SeriesKey.of(one)))
                .containsExactly("injectors is '2 together', was '2'");
    }
}
