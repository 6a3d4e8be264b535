package dev.plimsoll.cli;

import dev.plimsoll.baseline.History;
import dev.plimsoll.baseline.Night;
import dev.plimsoll.report.NightLine;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plimsoll history export}. */
@Command(
        name = "export",
        sortOptions = false,
        description = "Write nights with all that is kept of them, one line of JSON each; 'history import' reads it.")
final class HistoryExportCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Where to. Default: standard output.")
    private Optional<Path> file = Optional.empty();

    @Mixin
    private final HistoryOptions options = new HistoryOptions();

    @Option(names = "--series", paramLabel = "KEY", description = "Only the nights of this series.")
    private Optional<String> series = Optional.empty();

    HistoryExportCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        History history = options.existing(plimsoll);
        List<Night> nights = history.nights().stream()
                .filter(it -> series.isEmpty() || series.get().equals(it.series()))
                .toList();
        file.ifPresentOrElse(
                it -> write(history, nights, it),
                () -> write(history, nights, plimsoll.surroundings().out()));
        return ExitCodes.OK;
    }

    /** A night at a time: a long history does not fit into memory. */
    private static void write(History history, List<Night> nights, PrintWriter out) {
        nights.stream()
                .flatMap(it -> history.night(it.id()).stream())
                .map(NightLine::of)
                .forEach(out::println);
        out.flush();
    }

    /** Whole or not at all. */
    private static void write(History history, List<Night> nights, Path file) {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(part, StandardCharsets.UTF_8))) {
                write(history, nights, out);
                if (out.checkError()) {
                    throw new IOException("the disk may be full");
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException refused) {
            throw new UserMistake("cannot write the export " + file + ": " + refused.getMessage());
        }
    }
}
