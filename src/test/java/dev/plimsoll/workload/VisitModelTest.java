package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class VisitModelTest {
    private final VisitModel model = VisitModel.published();

    @Test
    void drawsTheSameVisitForTheSameNumberAndSeed() {
        assertThat(visits(7, 500)).isEqualTo(visits(7, 500));
        assertThat(visits(7, 500)).isNotEqualTo(visits(8, 500));
    }

    @Test
    void drawsEachVisitWithoutRegardToTheOthers() {
        Visit tenth = model.visit(10, Seeds.visit(7, 10));

        assertThat(visits(7, 20).get(10)).isEqualTo(tenth);
    }

    @Test
    void mixesAsItsProbabilitiesSay() {
        List<Visit> visits = visits(3, 100_000);

        assertThat(share(visits, Visit::opensOld)).isCloseTo(0.30, within(0.006));
        assertThat(share(visits, Visit::renames)).isCloseTo(0.10, within(0.004));
        assertThat(share(visits, Visit::favorites)).isCloseTo(0.05, within(0.003));
        assertThat(share(visits, Visit::deletes)).isCloseTo(0.05, within(0.003));
    }

    /** So that two workloads which differ are never taken for one. */
    @Test
    void saysAllOfItsNumbersButTheTimeScale() {
        assertThat(model.inWords())
                .startsWith("users 1000^1.0, TurnCount[q=0.421, b=0.63, max=50], MessageLength[mu=3.98, ")
                .contains("ThinkTime[mu=4.7, sigma=1.4, min=PT5S, max=PT30M], OperationMix[openOld=0.3, ")
                .endsWith(", health every PT5M")
                .isEqualTo(model.atTimeScale(0.25).inWords());
    }

    @Test
    void scalesThinkTimesAndNothingElse() {
        VisitModel scaled = model.atTimeScale(0.25);

        assertThat(scaled.think().scale()).isEqualTo(0.25);
        assertThat(scaled.visit(3, Seeds.visit(1, 3))).isEqualTo(model.visit(3, Seeds.visit(1, 3)));
        assertThat(scaled.think().sample(Seeds.visit(1, 3)).toNanos() * 4)
                .isCloseTo(model.think().sample(Seeds.visit(1, 3)).toNanos(), within(4L));
    }

    private List<Visit> visits(long seed, int count) {
        return LongStream.range(0, count)
                .mapToObj(number -> model.visit(number, Seeds.visit(seed, number)))
                .toList();
    }

    private static double share(List<Visit> visits, Predicate<Visit> what) {
        return visits.stream().filter(what).count() / (double) visits.size();
    }
}
