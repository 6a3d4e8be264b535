package dev.plimsoll.config;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What surrounds a file of settings: the files that it names and the secrets that it points to.
 *
 * @param directory the file's own; relative paths start there
 */
record Premises(Path directory, SecretReader secrets) {
    private static final Kind<String> VARIABLE =
            Kind.TEXT.named("the name of an environment variable").checked(Premises::requireName);

    static Premises of(Path file, SecretReader secrets) {
        Path directory = file.toAbsolutePath().getParent();
        return new Premises(directory == null ? Path.of("") : directory, secrets);
    }

    /** Any path. */
    Kind<Path> path() {
        return Kind.PATH.as(this::resolved);
    }

    /** A file that is there and may be read. */
    Kind<Path> readableFile() {
        return path().checked(Premises::requireReadable);
    }

    /** A file that holds an API key. */
    Kind<KeyPlace> keyFile() {
        return key(path().as(KeyPlace.File::new));
    }

    /** The name of an environment variable that holds an API key. */
    Kind<KeyPlace> keyVariable() {
        return key(VARIABLE.as(KeyPlace.Variable::new));
    }

    /** A file that holds a password. */
    Kind<Path> passwordFile() {
        return path().checked(secrets::checkPassword);
    }

    private Kind<KeyPlace> key(Kind<? extends KeyPlace> place) {
        return place.<KeyPlace>as(it -> it).checked(secrets::checkKey);
    }

    /** Somebody may have written the key itself there, so it is not repeated. */
    private static void requireName(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException("expected the name of an environment variable such as CHAT_API_KEY");
        }
    }

    /** As it was written when it starts here, so that messages show it so. */
    private Path resolved(Path path) {
        Path here = Path.of("").toAbsolutePath();
        return directory.equals(here) ? path : directory.resolve(path);
    }

    private static void requireReadable(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("cannot read " + file + ": there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("cannot read " + file + ": it is a directory");
        }
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("cannot read " + file + ": permission denied");
        }
    }
}
