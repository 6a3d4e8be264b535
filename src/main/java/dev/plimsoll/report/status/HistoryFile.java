package dev.plimsoll.report.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plimsoll.probe.StatusHistory;
import dev.plimsoll.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the board's history outlives the process: a small JSON file, there whole or not at all. One that cannot be
 * understood is set aside under another name and never overwritten.
 */
public final class HistoryFile {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFile.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Path file;
    private final InstantSource clock;

    public HistoryFile(Path file, InstantSource clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * What an earlier process wrote; nothing when there was none, or when the file had to be set aside.
     *
     * @throws HistoryFileException when the file cannot be read at all, or cannot be set aside
     */
    public List<StatusHistory> read() {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            return HistoryReader.read(MAPPER.readTree(Files.readAllBytes(file)));
        } catch (JsonProcessingException notJson) {
            return setAside(notJson.getOriginalMessage());
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return setAside(wrong.getMessage());
        } catch (IOException unreadable) {
            throw new HistoryFileException("history file " + file + " cannot be read", unreadable);
        }
    }

    void write(Collection<StatusHistory> histories) throws IOException {
        Path absolute = file.toAbsolutePath();
        Files.createDirectories(absolute.resolveSibling("."));
        WholeFile.write(absolute, MAPPER.writeValueAsBytes(HistoryJson.of(histories)));
    }

    Path path() {
        return file;
    }

    private List<StatusHistory> setAside(@Nullable String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside);
        } catch (IOException stuck) {
            throw new HistoryFileException(
                    "history file " + file + " is corrupt and cannot be renamed to " + aside.getFileName(), stuck);
        }
        LOG.warn("history file {} is corrupt ({}): it is now {}, and the history begins anew", file, why, aside);
        return List.of();
    }
}
