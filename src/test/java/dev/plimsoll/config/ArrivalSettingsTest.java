package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.workload.ArrivalPattern;
import dev.plimsoll.workload.Burstiness;
import dev.plimsoll.workload.LineShape;
import dev.plimsoll.workload.RateShape;
import dev.plimsoll.workload.WeekShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrivalSettingsTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"calm, 1", "normal, 1.2", "bursty, 2.2", "storm, 6"})
    void nameHowUnevenlyVisitsArrive(String name, double cv) throws IOException {
        assertThat(pattern("arrivals = " + name)).isEqualTo(ArrivalPattern.level(new Burstiness(cv)));
    }

    @Test
    void areCalmUnlessTheProfileSaysMore() throws IOException {
        assertThat(pattern("")).isEqualTo(ArrivalPattern.level(Burstiness.POISSON));
    }

    @Test
    void takeACvOfTheProfilesOwn() throws IOException {
        assertThat(pattern("arrivals { cv = 3 }").burstiness().cv()).isEqualTo(3);
    }

    @Test
    void squeezeADayIntoARun() throws IOException {
        ArrivalPattern day = pattern("arrivals = day, day-length = 1h");

        assertThat(day.burstiness().cv()).isEqualTo(1.2);
        assertThat(((WeekShape) day.shape()).dayLength()).isEqualTo(Duration.ofHours(1));
        assertThat(((WeekShape) day.shape()).hours()).hasSize(24).contains(1.34);
        assertThat(((WeekShape) pattern("arrivals = day").shape()).dayLength()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void shapeTheRateByPoints() throws IOException {
        RateShape shape =
                pattern("shape = [\"0 %: 1\", \"0.5: 2.5\", \"100 %: 0\"]").shape();

        assertThat(shape)
                .isEqualTo(new LineShape(
                        List.of(new LineShape.Point(0, 1), new LineShape.Point(0.5, 2.5), new LineShape.Point(1, 0))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "arrivals = wild | arrivals: expected one of bursty, calm, normal, storm, day, or a section such as { cv = 2 }, was 'wild'",
                "arrivals { cv = 0 } | arrivals.cv: expected a number above 0 and up to 50, was '0'",
                "arrivals { vc = 2, cv = 2 } | arrivals.vc: unknown key; did you mean cv?",
                "shape = [steep] | shape: expected a time of the run and a multiple of the rate, such as \"20 %: 3\", was 'steep'",
                "shape = [\"0 %: 1\"] | shape: expected points in order from \"0 %: x\" to \"100 %: x\", not all of them 0",
                "arrivals = day, shape = [\"0 %: 1\", \"1: 1\"] | shape: expected none, since the day has a shape of its own",
                "day-length = 1h | day-length: expected none without arrivals = day, was '1h'",
            })
    void refuseWhatIsNoWayOfArriving(String settings, String problem) throws IOException {
        Path file = file("profiles.mine { description = m, simulation = SmokeSimulation, rate = 1, duration = 1m, "
                + settings + " }");

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageStartingWith(file + " has ")
                .hasMessageContaining("\n  plimsoll.profiles.mine." + problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mix.create = 0.6 | mix.create: expected 100 % together with open-old (0.3), was '0.6'",
                "mix.rename = -1 % | mix.rename: expected a share such as 5 % or 0.05, from 0 to 1, was '-1 %'",
                "mix.delete = null | mix.delete: expected a share such as 5 % or 0.05, from 0 to 1, but it is missing",
                "day.hours = [1, 2] | day.hours: expected 24 numbers, one for each hour, not all of them 0",
                "health-every = 1ms | health-every: expected 0s for none, or at least 1s, was '1ms'",
                "arrivals.day = 2 | arrivals.day: expected another name: this one is for plimsoll.workload.day, was '2'",
                "message.phrases = none.txt | message.phrases: expected a file of phrases (none.txt: no such file), was 'none.txt'",
            })
    void refuseAWorkloadThatCannotBe(String settings, String problem) throws IOException {
        Path file = file("workload." + settings);

        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(file + " has 1 problem:\n  plimsoll.workload." + problem);
    }

    @Test
    void letPhrasesComeFromAFileOfTheUsers() throws IOException {
        Path phrases = Files.writeString(directory.resolve("phrases.txt"), "[english 1]\nhow do you do\n");
        Path file = file("workload.message.phrases = \"" + phrases.toString().replace("\\", "\\\\") + "\"");

        String said =
                PlimsollConfig.read(file).workload().visits().messages().text().ofLength(13, new SplittableRandom(1));

        assertThat(said).isEqualTo("how do you do");
    }

    private ArrivalPattern pattern(String settings) throws IOException {
        Path file = file("profiles.mine { description = m, simulation = SmokeSimulation, rate = 1, duration = 1m, "
                + settings + " }");
        return PlimsollConfig.read(file).profile("mine").arrivals();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("plimsoll.conf"), "plimsoll { " + text + " }");
    }
}
