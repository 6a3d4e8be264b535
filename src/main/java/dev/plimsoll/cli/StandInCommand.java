package dev.plimsoll.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plimsoll.standin.StandIn;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code plimsoll stand-in}: runs a stand-in chat service until it is told to end. */
@Command(
        name = "stand-in",
        description = "Run a stand-in chat service; prints one JSON line with its addresses and its key.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class StandInCommand implements Callable<Integer> {
    private static final int USAGE = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final StandInOptions options = new StandInOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (StandIn standIn = StandIn.start(options.settings())) {
            announce(standIn);
            UntilTold.run(standIn::close);
            return 0;
        } catch (IllegalArgumentException wrong) {
            spec.commandLine().getErr().println("plimsoll stand-in: " + wrong.getMessage());
            return USAGE;
        }
    }

    private void announce(StandIn standIn) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(JsonNodeFactory.instance
                .objectNode()
                .put("baseUrl", standIn.baseUrl())
                .put("apiKey", standIn.apiKey())
                .put("adminUrl", standIn.adminUrl()));
        out.flush();
    }
}
