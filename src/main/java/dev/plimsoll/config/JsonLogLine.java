package dev.plimsoll.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import com.typesafe.config.ConfigSyntax;
import com.typesafe.config.ConfigValue;
import dev.plimsoll.workload.AccessEntry;
import java.util.List;
import java.util.Optional;

/** A line of an access log that is a JSON object, under the names that servers and proxies commonly give its fields. */
public final class JsonLogLine {
    private static final List<String> TIME =
            List.of("time", "timestamp", "@timestamp", "ts", "time_iso8601", "date", "StartUTC");
    private static final List<String> METHOD = List.of("method", "request_method", "verb", "RequestMethod");
    private static final List<String> PATH = List.of("path", "uri", "request_uri", "url", "RequestPath");
    private static final List<String> CLIENT =
            List.of("user", "user_id", "x-user-id", "client", "client_ip", "remote_addr", "ip", "ClientHost");

    private static final ConfigParseOptions JSON = ConfigParseOptions.defaults().setSyntax(ConfigSyntax.JSON);

    private JsonLogLine() {}

    /** Empty when the line is no JSON object, or says no time, method or path. */
    public static Optional<AccessEntry> read(String line) {
        if (!line.startsWith("{")) {
            return Optional.empty();
        }
        try {
            Config fields = ConfigFactory.parseString(line, JSON);
            String client = first(fields, CLIENT).orElse("");
            return first(fields, TIME)
                    .flatMap(time -> first(fields, METHOD)
                            .flatMap(method ->
                                    first(fields, PATH).flatMap(path -> AccessEntry.of(time, client, method, path))));
        } catch (ConfigException.Parse malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> first(Config fields, List<String> names) {
        return names.stream()
                .map(name -> Optional.ofNullable(fields.root().get(name)))
                .flatMap(Optional::stream)
                .map(ConfigValue::unwrapped)
                .filter(it -> it instanceof String || it instanceof Number)
                .map(String::valueOf)
                .findFirst();
    }
}
