package dev.plimsoll.cli;

import dev.plimsoll.workload.InjectorShare;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run can be told on the command line, over its profile and the configuration. */
final class LoadOptions {
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
            names = "--injector",
            paramLabel = "K/N",
            converter = InjectorConverter.class,
            description = "Be the K-th of N injectors, which together make this load. Give all the same --seed.")
    private Optional<InjectorShare> injector = Optional.empty();

    @Option(names = "--json", description = "Print verdict.json, and nothing else, on standard output.")
    private boolean json;

    @Mixin
    private final LiveOptions live = new LiveOptions();

    LoadOptions() {
        this(new PlanOptions());
    }

    private LoadOptions(PlanOptions plan) {
        this.plan = plan;
    }

    /** As if nothing but the directory for runs was said. */
    static LoadOptions into(Path directory) {
        return planned(PlanOptions.into(directory));
    }

    /** As if nothing but the plan was said. */
    static LoadOptions planned(PlanOptions plan) {
        return new LoadOptions(plan);
    }

    ArrivalOptions arrivals() {
        return plan.arrivals();
    }

    Optional<Duration> duration() {
        return plan.duration();
    }

    Optional<Duration> drain() {
        return plan.drain();
    }

    Optional<Double> timeScale() {
        return plan.timeScale();
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

    InjectorShare injector() {
        return injector.orElse(InjectorShare.WHOLE);
    }

    Optional<Path> runDir() {
        return plan.runDir();
    }

    LiveOptions live() {
        return live;
    }

    LoadResults.Reader reader() {
        return json ? LoadResults.Reader.SCRIPT : LoadResults.Reader.PERSON;
    }
}
