package dev.plimsoll.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.capacity.Trial;
import dev.plimsoll.capacity.TrialPurpose;
import dev.plimsoll.slo.Objectives;
import dev.plimsoll.testing.SampleSearches;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchFilesTest {
    private static final Trial FIRST = SampleSearches.trial(1, TrialPurpose.BRACKET, 200 / 3.0);
    private static final Trial SECOND = SampleSearches.trial(2, TrialPurpose.BOUND, Math.sqrt(2));

    @TempDir
    private Path directory;

    @Test
    void readsBackWhatSearchItWas() {
        SearchFiles.in(directory).write(SampleSearches.manifest());

        assertThat(SearchFiles.manifest(directory, texts -> Objectives.parse(texts, Map.of())))
                .isEqualTo(SampleSearches.manifest());
    }

    @Test
    void readsTrialsBackToTheLastDigitAndInTheirOrder() {
        SearchFiles files = SearchFiles.in(directory);

        files.keep(SECOND);
        files.keep(FIRST);

        assertThat(files.trials()).containsExactly(FIRST, SECOND);
    }

    @Test
    void stopsAtATrialThatIsMissing() {
        SearchFiles files = SearchFiles.in(directory);

        files.keep(FIRST);
        files.keep(SampleSearches.trial(3, TrialPurpose.BOUND, 20));

        assertThat(files.trials()).containsExactly(FIRST);
    }

    @Test
    void saysWhereThereIsNoSearch() {
        Path file = directory.resolve("search.json");

        assertThatThrownBy(() -> SearchFiles.manifest(directory, texts -> SampleSearches.OBJECTIVES))
                .isInstanceOf(RunFileException.class)
                .hasMessage("cannot read " + file + ": no such file or directory");
    }
}
