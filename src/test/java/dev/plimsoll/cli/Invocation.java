package dev.plimsoll.cli;

import ch.qos.logback.classic.LoggerContext;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;

/** A command line that was carried out in this process, and what came of it. */
record Invocation(int exit, String out, String err) {
    static Invocation of(Path directory, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings =
                new Surroundings(new PrintWriter(out), new PrintWriter(err), environment, directory, Terminal.none());
        Secrets secrets = new Secrets();
        Logging logging = new Logging(new LoggerContext(), new ByteArrayOutputStream(), secrets);
        PlimsollCommand plimsoll = new PlimsollCommand(surroundings, secrets);
        int exit = Main.commandLine(plimsoll, logging, Main.commands(plimsoll)).execute(arguments);
        return new Invocation(exit, unix(out), unix(err));
    }

    private static String unix(StringWriter text) {
        return text.toString().replace(System.lineSeparator(), "\n");
    }
}
