package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandaloneRunTest {
    private static final Optional<String> KEY = Optional.of("test-key-1234");

    @Test
    void asksTheGuidesAddressByDefault() {
        RunPlan plan = StandaloneRun.of(settings(Map.of()), KEY).plan();

        assertThat(plan.baseUrl()).isEqualTo("http://localhost:3002/chats-service/api/v1");
        assertThat(plan.contract().name()).isEqualTo("guide");
        assertThat(plan.duration()).isEqualTo(Duration.ofSeconds(10));
        assertThat(plan.visits().think().scale()).isEqualTo(0.01);
    }

    @Test
    void doesWhatItsPropertiesSay() {
        LiveRun run = StandaloneRun.of(
                settings(Map.of("contract", "deployed", "rate", "20", "duration", "30", "seed", "5")), KEY);

        assertThat(run.plan().contract().name()).isEqualTo("deployed");
        assertThat(run.plan().schedule().size()).isBetween(502, 698);
        assertThat(run.gate().measuredStart()).hasValue(run.gate().warmUpStart());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate       | fast | plimsoll.rate: expected a number above 0, was 'fast'",
                "rate       | 0    | plimsoll.rate: expected a number above 0, was '0'",
                "rate       | NaN  | plimsoll.rate: expected a number above 0, was 'NaN'",
                "time-scale | -1   | plimsoll.time-scale: expected a number above 0, was '-1'",
                "duration   | 10s  | plimsoll.duration: expected a whole number of seconds above 0, was '10s'",
                "duration   | 0    | plimsoll.duration: expected a whole number of seconds above 0, was '0'",
                "seed       | x    | plimsoll.seed: expected a whole number, was 'x'",
                "contract   | own  | plimsoll.contract: expected guide or deployed, was 'own'",
            })
    void namesASettingThatCannotBeUsed(String name, String value, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandaloneRun.of(settings(Map.of(name, value)), KEY))
                .withMessage(message);
    }

    @Test
    void needsAKey() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandaloneRun.of(settings(Map.of()), Optional.empty()))
                .withMessage("the environment variable PLIMSOLL_API_KEY must hold the API key");
    }

    private static SystemSettings settings(Map<String, String> values) {
        return new SystemSettings(name -> Optional.ofNullable(values.get(name)));
    }
}
