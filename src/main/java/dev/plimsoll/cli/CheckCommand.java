package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProbeWarnings;
import dev.plimsoll.config.ProbedTarget;
import dev.plimsoll.http.CaFile;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.report.CheckJson;
import dev.plimsoll.report.CheckTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll check}: says what a file would have the prober do, or what is wrong with it. */
@Command(
        name = "check",
        sortOptions = false,
        customSynopsis = "plimsoll check FILE [OPTION]...",
        description = "Say what a file would have the prober do, or all that is wrong with it.",
        footer = {"", "Exit code: 0 the file can be used, 2 it cannot."})
public final class CheckCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Mixin
    private final ProbeFile file = new ProbeFile();

    @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
    private boolean json;

    public CheckCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        ProbeConfig config = file.read(plimsoll);
        config.targets().forEach(CheckCommand::checkTrust);
        List<CheckSettings> checks =
                config.targets().stream().flatMap(it -> it.checks().stream()).toList();
        print(checks, ProbeWarnings.of(config));
        return ExitCodes.OK;
    }

    private static void checkTrust(ProbedTarget target) {
        try {
            CaFile.trusting(target.connection().caFile());
        } catch (IllegalArgumentException unusable) {
            throw new UserMistake(target.name() + ": " + unusable.getMessage());
        }
    }

    private void print(List<CheckSettings> checks, List<String> warnings) {
        PrintWriter out = plimsoll.surroundings().out();
        if (json) {
            out.print(CheckJson.of(checks, warnings));
        } else {
            CheckTable.of(checks).forEach(out::println);
            out.println();
            out.println(file.path() + " can be used." + (warnings.isEmpty() ? "" : " But:"));
            warnings.forEach(it -> out.println("  " + it));
        }
        out.flush();
    }
}
