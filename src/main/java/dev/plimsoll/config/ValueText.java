package dev.plimsoll.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was written in a file, for reading and for messages. */
final class ValueText {
    private static final ConfigRenderOptions HOCON = ConfigRenderOptions.defaults()
            .setJson(false)
            .setOriginComments(false)
            .setComments(false);

    private ValueText() {}

    static String hocon(Config settings) {
        return settings.root().render(HOCON);
    }

    /** Empty when the value is a list or a section. */
    static Optional<String> scalar(ConfigValue value) {
        return value instanceof List<?> || value instanceof Map<?, ?>
                ? Optional.empty()
                : Optional.of(String.valueOf(value.unwrapped()));
    }

    static String shown(ConfigValue value) {
        return scalar(value).map(it -> "'" + it + "'").orElse(value instanceof List<?> ? "a list" : "a section");
    }
}
