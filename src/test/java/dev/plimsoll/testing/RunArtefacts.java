package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of one run, found in the directory that runs write into. */
public record RunArtefacts(Path directory) {
    private static final JsonMapper JSON = new JsonMapper();

    /** Of the only run there, or of the latest. */
    public static RunArtefacts latestIn(Path runs) throws IOException {
        List<Path> all = allIn(runs);
        if (all.isEmpty()) {
            throw new AssertionError("no run in " + runs);
        }
        return new RunArtefacts(all.get(all.size() - 1));
    }

    private static List<Path> allIn(Path runs) throws IOException {
        try (Stream<Path> directories = Files.list(runs)) {
            return directories.sorted().toList();
        }
    }

    public JsonNode json(String file) throws IOException {
        return JSON.readTree(directory.resolve(file).toFile());
    }

    public List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(it -> it.getFileName().toString()).sorted().toList();
        }
    }
}
