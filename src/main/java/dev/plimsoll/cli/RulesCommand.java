package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.metrics.rules.RuleFiles;
import dev.plimsoll.probe.CheckSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll rules}: writes what Prometheus shall record and alert on for the checks of a file. */
@Command(
        name = "rules",
        sortOptions = false,
        customSynopsis = "plimsoll rules FILE --out DIR [OPTION]...",
        description = "Write Prometheus rules that know the intervals and objectives of a file, and their tests.",
        footer = {"", "Exit code: 0 written, 2 usage."})
public final class RulesCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Mixin
    private final ProbeFile file = new ProbeFile();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "Where to write them; what an earlier run wrote there is replaced.")
    private Path out = Path.of("");

    public RulesCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        ProbeConfig config = file.read(plimsoll);
        List<CheckSettings> checks =
                config.targets().stream().flatMap(it -> it.checks().stream()).toList();
        PrintWriter results = plimsoll.surroundings().out();
        write(checks).forEach(it -> results.println(out.resolve(it.getFileName())));
        results.flush();
        return ExitCodes.OK;
    }

    private List<Path> write(List<CheckSettings> checks) {
        try {
            return RuleFiles.write(plimsoll.surroundings().directory().resolve(out), checks);
        } catch (IOException refused) {
            throw new UserMistake("cannot write rules into " + out + ": " + refused);
        }
    }
}
