package dev.plimsoll.config;

import java.nio.file.Path;
import java.util.function.Function;

/** Where an API key is found. */
public sealed interface KeyPlace {
    /** The only text in a file. */
    record File(Path path) implements KeyPlace {
        @Override
        public String toString() {
            return "the API key file " + path;
        }
    }

    /** The value of an environment variable. */
    record Variable(String name) implements KeyPlace {
        @Override
        public String toString() {
            return "the environment variable " + name;
        }
    }

    /** What one of the functions makes of it. */
    default <T> T match(Function<File, T> file, Function<Variable, T> variable) {
        return this instanceof File it ? file.apply(it) : variable.apply((Variable) this);
    }
}
