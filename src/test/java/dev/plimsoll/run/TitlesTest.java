package dev.plimsoll.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.workload.Visit;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private final Titles titles = new Titles("run-1");

    @Test
    void beginWithTheRunAndSayWhetherTheSessionStays() {
        assertThat(titles.of(Phase.MEASURED, visit(3, false))).isEqualTo("run-1 v3 kept");
        assertThat(titles.of(Phase.MEASURED, visit(3, true))).isEqualTo("run-1 v3");
        assertThat(titles.of(Phase.WARM_UP, visit(3, true))).isEqualTo("run-1 w3");
    }

    @Test
    void keepTheirBeginWhenASessionIsRenamed() {
        String title = titles.of(Phase.MEASURED, visit(3, false));

        assertThat(titles.renamed(title)).isEqualTo("run-1 v3 kept renamed");
        assertThat(titles.mayBeOpened(titles.renamed(title))).isTrue();
    }

    @Test
    void allowOnlySessionsToBeOpenedThatNobodyWillDelete() {
        assertThat(titles.mayBeOpened("run-1 v3 kept")).isTrue();
        assertThat(titles.mayBeOpened("run-1 v3")).isFalse();
        assertThat(titles.mayBeOpened("run-2 v3 kept")).isFalse();
        assertThat(titles.mayBeOpened("")).isFalse();
    }

    private static Visit visit(long number, boolean deletes) {
        return new Visit(number, 1, false, 1, false, false, deletes);
    }
}
