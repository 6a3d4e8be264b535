package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProbeWarnings;
import dev.plimsoll.metrics.rules.PagingFailures;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.TargetSurvey;
import dev.plimsoll.report.CheckJson;
import dev.plimsoll.report.CheckReport;
import dev.plimsoll.report.CheckTable;
import dev.plimsoll.report.SurveyTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plimsoll check}: says what a file would have the prober do, or what is wrong with it. */
@Command(
        name = "check",
        sortOptions = false,
        customSynopsis = "plimsoll check FILE [OPTION]...",
        description = "Say what a file would have the prober do, or all that is wrong with it.",
        footer = {
            "",
            "Exit code: 0 the file can be used, 2 it cannot. With --live: 1 when a target does not answer as it should,"
                    + " or does not tell a good key from a wrong one."
        })
public final class CheckCommand implements Callable<Integer> {
    private final PlimsollCommand plimsoll;

    @Mixin
    private final ProbeFile file = new ProbeFile();

    @Option(
            names = "--live",
            description = "Ask the targets too: which contract they speak, and whether they can tell a wrong key.")
    private boolean live;

    @Option(names = "--json", description = "Print JSON, and nothing else, on standard output.")
    private boolean json;

    public CheckCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() {
        ProbeConfig config = file.read(plimsoll);
        CheckReport report = report(config);
        print(report);
        boolean sound = report.surveys().stream().flatMap(List::stream).allMatch(TargetSurvey::isSound);
        return sound ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private CheckReport report(ProbeConfig config) {
        try (ProbePlanner planner = new ProbePlanner(plimsoll.secretReader())) {
            ProbePlan plan = planner.plan(config);
            plan.close();
            return new CheckReport(
                    settings(config).toList(),
                    check -> PagingFailures.of(check).needed(),
                    warnings(config),
                    live ? Optional.of(new LiveTargets(planner, plan).ask(config)) : Optional.empty());
        }
    }

    private static Stream<CheckSettings> settings(ProbeConfig config) {
        return config.targets().stream().flatMap(it -> it.checks().stream());
    }

    private static List<String> warnings(ProbeConfig config) {
        Stream<String> rare = settings(config)
                .filter(it -> PagingFailures.of(it).oneIsAboveThreshold())
                .map(it -> it.id() + ": it runs so rarely that a single failure already burns the error budget at a"
                        + " rate that pages; the rules wait for a second one, which a shorter interval or a lower"
                        + " availability would bring sooner");
        return Stream.concat(ProbeWarnings.of(config).stream(), rare).toList();
    }

    private void print(CheckReport report) {
        PrintWriter out = plimsoll.surroundings().out();
        if (json) {
            out.print(CheckJson.of(report));
        } else {
            CheckTable.of(report).forEach(out::println);
            out.println();
            report.surveys().ifPresent(it -> {
                SurveyTable.of(it).forEach(out::println);
                out.println();
            });
            out.println(file.path() + " can be used." + (report.warnings().isEmpty() ? "" : " But:"));
            report.warnings().forEach(it -> out.println("  " + it));
        }
        out.flush();
    }
}
