package dev.plimsoll.cli;

import dev.plimsoll.config.ProbeConfig;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The file that says what to probe, as every command about probing is given it. */
public final class ProbeFile {
    private static final String NAMELESS_MACHINE = "localhost";

    @Parameters(paramLabel = "FILE", description = "What to probe: a file with plimsoll.probe.targets.")
    private Path file = Path.of("");

    /** As it was typed. */
    public Path path() {
        return file;
    }

    /**
     * What it says now.
     *
     * @throws dev.plimsoll.config.InvalidConfigException with every problem that it has
     */
    public ProbeConfig read(PlimsollCommand plimsoll) {
        Path place = plimsoll.surroundings().directory().resolve(file);
        return ProbeConfig.read(place, machine(), plimsoll.secretReader());
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return NAMELESS_MACHINE;
        }
    }
}
