package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.Ordeal;
import dev.plimsoll.testing.Ordeal.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Real injectors and services that something happens to: the verdict blames the right one. */
@Tag("alone")
class ValidityIT {
    private static final int ATTEMPTS = 3;

    @TempDir
    private Path directory;

    /** What happens to the service is tried again where the machine happened to disturb the injector as well. */
    @ParameterizedTest
    @EnumSource
    void blamesWhoeverIsToBlame(Ordeal ordeal) throws IOException, InterruptedException {
        Ending ending = ordeal.undergo(Files.createDirectory(directory.resolve("1")));

        for (int attempt = 2; attempt <= ATTEMPTS && wasDisturbed(ordeal, ending); attempt++) {
            ending = ordeal.undergo(Files.createDirectory(directory.resolve(Integer.toString(attempt))));
        }

        assertThat(ordeal.allowed()).as(ending.toString()).contains(ending.verdict());
    }

    /** Blaming the service for what happened to the injector is never tried again. */
    private static boolean wasDisturbed(Ordeal ordeal, Ending ending) {
        return ending.verdict() == Verdict.INVALID && !ordeal.allows(ending);
    }
}
