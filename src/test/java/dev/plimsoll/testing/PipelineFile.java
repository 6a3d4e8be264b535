package dev.plimsoll.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A pipeline in YAML, and the command lines of ours in it. */
public final class PipelineFile {
    /** A word of a shell, in quotes or not. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final List<Object> documents = new ArrayList<>();

    private PipelineFile(String text) {
        new Load(LoadSettings.builder().build()).loadAllFromString(text).forEach(documents::add);
    }

    public static PipelineFile at(Path file) {
        try {
            return new PipelineFile(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every text in it, in order. */
    public List<String> texts() {
        return documents.stream().flatMap(PipelineFile::texts).toList();
    }

    private static Stream<String> texts(Object node) {
        if (node instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(PipelineFile::texts);
        }
        return node instanceof List<?> list
                ? list.stream().flatMap(PipelineFile::texts)
                : Stream.of(String.valueOf(node));
    }

    /** The arguments of our program, from the name of the command on: of a shell's line, or of a list of arguments. */
    public List<String> commandLine(String command) {
        return texts().stream()
                .filter(it -> it.contains(" " + command + " "))
                .findFirst()
                .map(it -> words(it.substring(it.indexOf(" " + command + " "))))
                .orElseGet(() -> listed(command));
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.replace("\\\n", " "));
        while (matcher.find()) {
            words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return words;
    }

    private List<String> listed(String command) {
        List<String> texts = texts();
        int from = texts.lastIndexOf(command);
        return Stream.concat(
                        Stream.of(command),
                        texts.subList(from + 1, texts.size()).stream().takeWhile(it -> it.startsWith("--")))
                .toList();
    }
}
