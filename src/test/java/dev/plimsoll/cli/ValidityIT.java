package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.Ordeal;
import dev.plimsoll.testing.Ordeal.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Real injectors and services that something happens to: the verdict blames the right one. */
class ValidityIT {
    private static final int ATTEMPTS = 3;

    @TempDir
    private Path directory;

    /** It takes the machine for itself. */
    @Test
    @Tag("alone")
    void blamesAStarvedInjector() throws IOException, InterruptedException {
        blamesTheInjector(Ordeal.STARVED_INJECTOR);
    }

    @ParameterizedTest
    @EnumSource(names = {"PAUSED_INJECTOR", "INJECTOR_OUT_OF_DESCRIPTORS"})
    void blamesTheInjector(Ordeal ordeal) throws IOException, InterruptedException {
        Ending ending = ordeal.undergo(Files.createDirectory(directory.resolve("1")));

        assertThat(ordeal.allowed()).as(ending.toString()).contains(ending.verdict());
    }

    /** Tried again where the machine happened to disturb the injector as well. */
    @ParameterizedTest
    @EnumSource(mode = Mode.MATCH_ALL, names = ".*_SERVICE")
    void blamesTheService(Ordeal ordeal) throws IOException, InterruptedException {
        Ending ending = ordeal.undergo(Files.createDirectory(directory.resolve("1")));

        for (int attempt = 2; attempt <= ATTEMPTS && ending.verdict() == Verdict.INVALID; attempt++) {
            ending = ordeal.undergo(Files.createDirectory(directory.resolve(Integer.toString(attempt))));
        }

        assertThat(ordeal.allowed()).as(ending.toString()).contains(ending.verdict());
    }
}
