package dev.plimsoll.cli;

import dev.plimsoll.workload.InjectorShare;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a run can be told on the command line, over its profile and the configuration. */
final class LoadOptions {
    @Mixin
    private final RunOptions run;

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
        this(new RunOptions());
    }

    private LoadOptions(RunOptions run) {
        this.run = run;
    }

    /** As if nothing but the directory for runs was said. */
    static LoadOptions into(Path directory) {
        return planned(PlanOptions.into(directory));
    }

    /** As if nothing but the plan was said. */
    static LoadOptions planned(PlanOptions plan) {
        return of(RunOptions.planned(plan));
    }

    /** As if nothing else was said. */
    static LoadOptions of(RunOptions run) {
        return new LoadOptions(run);
    }

    RunOptions run() {
        return run;
    }

    ArrivalOptions arrivals() {
        return run.plan().arrivals();
    }

    Optional<Duration> duration() {
        return run.plan().duration();
    }

    Optional<Duration> drain() {
        return run.plan().drain();
    }

    Optional<Double> timeScale() {
        return run.plan().timeScale();
    }

    List<String> objectives() {
        return run.objectives();
    }

    List<String> abortRules() {
        return run.abortRules();
    }

    Optional<Long> seed() {
        return run.seed();
    }

    InjectorShare injector() {
        return injector.orElse(InjectorShare.WHOLE);
    }

    Optional<Path> runDir() {
        return run.runDir();
    }

    LiveOptions live() {
        return live;
    }

    LoadResults.Reader reader() {
        return json ? LoadResults.Reader.SCRIPT : LoadResults.Reader.PERSON;
    }
}
