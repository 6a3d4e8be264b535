package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.capacity.TrialLengths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapacitySettingsTest {
    @TempDir
    private Path directory;

    @Test
    void searchAsThoroughlyAndAsQuicklyAsTheDomainSays() {
        CapacitySettings settings = PlimsollConfig.defaults().capacity();

        assertThat(settings.full().lengths()).isEqualTo(TrialLengths.full());
        assertThat(settings.quick().lengths()).isEqualTo(TrialLengths.quick());
        assertThat(settings.full().mostTime()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.quick().mostTime()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void refuseACeilingUnderTheFloor() throws IOException {
        Path file =
                Files.writeString(directory.resolve("plimsoll.conf"), "plimsoll.capacity { floor = 30, ceiling = 20 }");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(file
                        + " has 1 problem:\n  plimsoll.capacity.ceiling: expected more than floor (30.0), was '20'");
    }
}
