package dev.plimsoll.cli;

import dev.plimsoll.config.ListenAddress;
import dev.plimsoll.config.ProbeConfig;
import dev.plimsoll.config.ProberWeb;
import dev.plimsoll.config.Suggestion;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckSettings;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What the prober can be told on the command line, over its file. */
public final class ProbeOptions {
    @Spec(Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            converter = ListenAddressConverter.class,
            description = "Where to serve status page and metrics. Default: the file's plimsoll.probe.web.listen.")
    private Optional<ListenAddress> listen = Optional.empty();

    @Option(names = "--once", description = "Run every check now, print what came of it, and end.")
    private boolean once;

    @Option(
            names = "--check",
            paramLabel = "NAME",
            description = "With --once: only the checks of that name, or the one of TARGET/NAME.")
    private Optional<String> check = Optional.empty();

    @Option(names = "--json", description = "With --once: print JSON, and nothing else, on standard output.")
    private boolean json;

    /** Whether to run the checks a single time; options for that alone are refused without it. */
    boolean once() {
        Stream.of(check.map(it -> "--check"), Optional.of("--json").filter(it -> json))
                .flatMap(Optional::stream)
                .filter(it -> !once)
                .findFirst()
                .ifPresent(it -> {
                    throw new ParameterException(command.commandLine(), it + " is for --once, which was not given");
                });
        return once;
    }

    ProberWeb web(ProbeConfig config) {
        return listen.map(it -> config.web().at(it)).orElse(config.web());
    }

    OnceResults.Reader reader() {
        return json ? OnceResults.Reader.SCRIPT : OnceResults.Reader.PERSON;
    }

    /**
     * The checks to run.
     *
     * @throws UserMistake when there is none of the name; it lists those there are
     */
    Predicate<CheckSettings> chosen(ProbeConfig config) {
        List<CheckId> all = config.targets().stream()
                .flatMap(target -> target.checks().stream())
                .map(CheckSettings::id)
                .toList();
        check.filter(name -> all.stream().noneMatch(it -> isCalled(it, name))).ifPresent(name -> {
            throw unknown(name, all);
        });
        return settings -> check.map(name -> isCalled(settings.id(), name)).orElse(true);
    }

    private static boolean isCalled(CheckId id, String name) {
        return id.check().equals(name) || id.toString().equals(name);
    }

    private static UserMistake unknown(String name, List<CheckId> all) {
        List<String> known = all.stream().map(CheckId::check).distinct().toList();
        String meant = Suggestion.nearest(name, known)
                .map(it -> "; did you mean " + it + "?")
                .orElse("");
        List<String> lines = all.stream().map(it -> "  " + it).toList();
        return new UserMistake(
                "there is no check '" + name + "'" + meant + "\nThe checks are:\n" + String.join("\n", lines));
    }
}
