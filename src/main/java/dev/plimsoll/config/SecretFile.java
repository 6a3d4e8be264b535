package dev.plimsoll.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small text file that holds one secret. */
public final class SecretFile {
    private static final int LONGEST = 8192;

    private SecretFile() {}

    /**
     * What the file holds.
     *
     * @throws IllegalArgumentException when it cannot be read; the message is the reason alone, without the name
     */
    public static String text(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new IllegalArgumentException("it is a directory");
        }
        try {
            return decoded(file);
        } catch (CharacterCodingException binary) {
            throw new IllegalArgumentException("it is not a text file", binary);
        } catch (AccessDeniedException denied) {
            throw new IllegalArgumentException("permission denied", denied);
        } catch (IOException broken) {
            throw new IllegalArgumentException(String.valueOf(broken.getMessage()), broken);
        }
    }

    private static String decoded(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IllegalArgumentException("it is longer than " + LONGEST + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        }
    }
}
