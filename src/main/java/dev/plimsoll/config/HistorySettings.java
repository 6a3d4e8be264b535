package dev.plimsoll.config;

import dev.plimsoll.run.Manifest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where the history of nights is, and what tells its series apart that no run can find out by itself.
 *
 * @param at a file, or a JDBC URL of PostgreSQL
 * @param user of the database
 * @param labels by the names that manifests have for them
 */
public record HistorySettings(
        String at, Optional<String> user, Optional<Path> passwordFile, Map<String, String> labels) {
    static HistorySettings read(Section history) {
        Map<String, String> labels = new TreeMap<>();
        history.find("environment", Kind.TEXT).ifPresent(it -> labels.put(Manifest.TARGET_ENVIRONMENT, it));
        history.find("data-version", Kind.TEXT).ifPresent(it -> labels.put(Manifest.DATA_VERSION, it));
        history.find("build", Kind.TEXT).ifPresent(it -> labels.put(Manifest.BUILD, it));
        HistorySettings settings = new HistorySettings(
                history.get("at", Kind.TEXT),
                history.find("user", Kind.TEXT),
                history.find("password-file", Kind.PATH),
                labels);
        history.refuseOthers();
        return settings;
    }
}
