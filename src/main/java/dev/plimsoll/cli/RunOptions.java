package dev.plimsoll.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run can be told on the command line whatever it is part of: its plan, what must hold, and what it measures. */
final class RunOptions {
    @Mixin
    private final PlanOptions plan;

    @Option(
            names = "--objective",
            paramLabel = "TEXT",
            description = "What must hold besides the profile's objectives: 'smart_chat p95 < 3 s'. Repeatable.")
    private List<String> objectives = new ArrayList<>();

    @Option(
            names = "--abort",
            paramLabel = "TEXT",
            description =
                    "What ends the run early besides the profile's rules: 'errors > 50 %% over 10 s'. Repeatable.")
    private List<String> abortRules = new ArrayList<>();

    @Option(
            names = "--build",
            paramLabel = "TEXT",
            description = "Which build of the service it is, for reports and the history.")
    private Optional<String> build = Optional.empty();

    RunOptions() {
        this(new PlanOptions());
    }

    private RunOptions(PlanOptions plan) {
        this.plan = plan;
    }

    /** As if nothing but the plan was said. */
    static RunOptions planned(PlanOptions plan) {
        return new RunOptions(plan);
    }

    /** The same with this seed. */
    RunOptions seeded(long number) {
        RunOptions options = new RunOptions(plan.seeded(number));
        options.objectives = objectives;
        options.abortRules = abortRules;
        options.build = build;
        return options;
    }

    PlanOptions plan() {
        return plan;
    }

    List<String> objectives() {
        return List.copyOf(objectives);
    }

    List<String> abortRules() {
        return List.copyOf(abortRules);
    }

    Optional<Long> seed() {
        return plan.seed();
    }

    Optional<Path> runDir() {
        return plan.runDir();
    }

    Optional<String> build() {
        return build;
    }
}
