package dev.plimsoll.cli;

import dev.plimsoll.report.ManifestReader;
import dev.plimsoll.report.RunFileException;
import dev.plimsoll.report.RunFiles;
import dev.plimsoll.run.InjectorRuns;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunResult;
import dev.plimsoll.slo.ObjectiveResult;
import dev.plimsoll.slo.Reason;
import dev.plimsoll.slo.ReasonCode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The directories that the injectors of one run wrote. */
final class InjectorDirectories {
    private record Injector(Path directory, Manifest manifest) {}

    private final List<Injector> injectors;
    private final List<RunResult> ended;
    private final InjectorRuns runs;

    private InjectorDirectories(List<Injector> injectors) {
        this.injectors = injectors;
        this.runs = new InjectorRuns(manifests());
        runs.problem().ifPresent(problem -> {
            throw new UserMistake("these runs do not belong together: " + problem);
        });
        this.ended = whole().map(RunFiles::read).toList();
    }

    /**
     * Looks at them.
     *
     * @throws UserMistake when one cannot be read, or is no injector of the same run
     */
    static InjectorDirectories of(List<Path> directories) {
        try {
            InjectorDirectories read = new InjectorDirectories(directories.stream()
                    .map(it -> new Injector(it, ManifestReader.read(it.resolve(RunFiles.MANIFEST))))
                    .toList());
            read.refuseOtherObjectives();
            return read;
        } catch (RunFileException unreadable) {
            throw new UserMistake("these runs cannot be merged: " + unreadable.getMessage());
        }
    }

    private void refuseOtherObjectives() {
        if (ended.isEmpty()) {
            throw new UserMistake("these runs cannot be merged: none of them came to its end");
        }
        RunResult first = ended.get(0);
        ended.stream()
                .filter(it -> !objectives(it).equals(objectives(first)))
                .findFirst()
                .ifPresent(other -> {
                    throw new UserMistake("these runs do not belong together: objectives are " + objectives(first)
                            + " in " + first.manifest().runId() + " and " + objectives(other) + " in "
                            + other.manifest().runId());
                });
    }

    private static List<String> objectives(RunResult run) {
        return run.judgement().objectives().stream().map(ObjectiveResult::name).toList();
    }

    /** As they were written. */
    List<String> objectives() {
        return objectives(ended.get(0));
    }

    List<Manifest> manifests() {
        return injectors.stream().map(Injector::manifest).toList();
    }

    /** Those that came to their end; at least one. */
    List<RunResult> ended() {
        return ended;
    }

    List<Path> logs() {
        return whole().map(it -> it.resolve(RunFolder.LOG)).toList();
    }

    private Stream<Path> whole() {
        return injectors.stream().filter(it -> it.manifest().hasEnded()).map(Injector::directory);
    }

    /** Why arrivals of the run are not among the calls. */
    List<Reason> absent() {
        Stream<String> missing =
                runs.missing().stream().map(it -> "injector " + it + " is missing: its run was not given");
        Stream<String> unfinished = manifests().stream()
                .filter(it -> !it.hasEnded())
                .map(it -> "injector " + it.settings().get(Manifest.INJECTOR) + " did not come to its end: "
                        + it.runId() + " says " + it.state());
        return Stream.concat(missing, unfinished)
                .map(it -> new Reason(ReasonCode.ARRIVALS_MISSED, it))
                .toList();
    }
}
