package dev.plimsoll.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version, as the manifest of the packaged program says. */
public final class Version implements IVersionProvider {
    /** {@code unpackaged} when run from class files. */
    public static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"plimsoll " + text()};
    }
}
