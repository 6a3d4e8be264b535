package dev.plimsoll.cli;

import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.gatling.GatlingLoadRunner;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code plimsoll demo}: a stand-in service on a free port, a realistic load, a verdict and a report. */
@Command(
        name = "demo",
        sortOptions = false,
        customSynopsis = "plimsoll demo [--fault=FAULT] [OPTION]...",
        description = "See it at work: a stand-in chat service, 45 s of load, a verdict and a report.",
        footer = {"", "Exit code: 0 when it ran to its end, whatever verdict it shows; 130 interrupted."})
public final class DemoCommand implements Callable<Integer> {
    private static final String PROFILE = "demo";

    private final PlimsollCommand plimsoll;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--fault",
            paramLabel = "FAULT",
            description = {
                "service-stall: the service stands still for 2 s, and users feel it.",
                "injector-stall: the load generator does, and the run says so."
            })
    private Optional<DemoFault> fault = Optional.empty();

    @Mixin
    private final LoadOptions options = new LoadOptions();

    public DemoCommand(PlimsollCommand plimsoll) {
        this.plimsoll = plimsoll;
    }

    @Override
    public Integer call() throws IOException {
        Narrator narrator = options.live().narrator(plimsoll);
        narrator.say("starting a stand-in chat service, which is a process of its own");
        GatlingLoadRunner runner = new GatlingLoadRunner();
        PlimsollConfig config = plimsoll.config();
        try (LiveFace live = LiveFace.open(options.live().over(config.load().live()), narrator);
                StandInProcess standIn = StandInProcess.start()) {
            plimsoll.secrets().add(standIn.apiKey());
            LoadSetup setup = new LoadSetups(config).of(PROFILE, standIn.aim(), options, Typed.commandLine(spec));
            StallMoment moment = StallMoment.of(setup.arrivals().duration());
            Demonstration demonstration = fault.map(it -> it.demonstration(standIn::fault, runner, narrator, moment))
                    .orElseGet(Demonstration::none);
            LoadResults results = new LoadResults(plimsoll.surroundings(), options.reader());
            int exit =
                    new LoadJob(narrator, runner, demonstration).shownOn(live).carryOut(setup, results::print);
            return exit == Interruption.EXIT_CODE ? exit : ExitCodes.OK;
        }
    }
}
