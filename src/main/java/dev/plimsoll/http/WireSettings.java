package dev.plimsoll.http;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to reach a target.
 *
 * @param caFile PEM certificates to trust beside those that Java trusts
 */
public record WireSettings(Optional<Path> caFile, Addresses addresses) {
    /** Which addresses of a name are tried. */
    public enum Addresses {
        /** The first alone: an address that is down shows. */
        FIRST,
        /** One after the other until a connection stands; each that fails is counted. */
        ALL
    }
}
