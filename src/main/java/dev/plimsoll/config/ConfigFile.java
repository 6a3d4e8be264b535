package dev.plimsoll.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A file of settings over those of {@code reference.conf}. System properties play no part, and only the section
 * {@code plimsoll} of {@code reference.conf} is looked at, so other libraries that read HOCON are not disturbed.
 */
final class ConfigFile {
    private static final String ROOT = "plimsoll";
    private static final String PROBE = "probe";

    private final String name;
    private final Config own;

    private ConfigFile(String name, Config own) {
        this.name = name;
        this.own = own;
    }

    static ConfigFile none() {
        return new ConfigFile("reference.conf", ConfigFactory.empty());
    }

    static ConfigFile at(Path file) {
        if (!Files.isRegularFile(file)) {
            String reason = Files.exists(file) ? "it is not a file" : "there is no such file";
            throw new InvalidConfigException("cannot read the configuration " + file + ": " + reason);
        }
        try {
            ConfigParseOptions strict = ConfigParseOptions.defaults().setAllowMissing(false);
            return new ConfigFile(file.toString(), ConfigFactory.parseFile(file.toFile(), strict));
        } catch (ConfigException.IO unreadable) {
            throw new InvalidConfigException("cannot read the configuration " + file + ": it may not be read");
        } catch (ConfigException.Parse malformed) {
            throw InvalidConfigException.of(file.toString(), List.of(reason(malformed)));
        }
    }

    /** All settings but the prober's. */
    PlimsollConfig read() {
        return read(resolved().withoutPath(ROOT + "." + PROBE), PlimsollConfig::read);
    }

    /** The prober's settings alone. Others that the same file may hold are for other commands to check. */
    ProbeConfig readProbe(Function<Section, ProbeConfig> reading) {
        Config settings = resolved();
        for (String key : reference().getObject(ROOT).keySet()) {
            settings = key.equals(PROBE) ? settings : settings.withoutPath(ROOT + "." + key);
        }
        return read(settings, plimsoll -> {
            ProbeConfig config = reading.apply(plimsoll.section(PROBE));
            plimsoll.refuseOthers();
            return config;
        });
    }

    private <T> T read(Config settings, Function<Section, T> reading) {
        List<String> problems = new ArrayList<>();
        Section root = new Section(settings.root(), new Place("", problems));
        T config = reading.apply(root.section(ROOT));
        root.refuseOthers();
        if (!problems.isEmpty()) {
            throw InvalidConfigException.of(name, problems);
        }
        return config;
    }

    private Config resolved() {
        try {
            return own.withFallback(reference()).resolve();
        } catch (ConfigException.UnresolvedSubstitution | ConfigException.BadPath unresolved) {
            throw InvalidConfigException.of(name, List.of(reason(unresolved)));
        }
    }

    private static Config reference() {
        return ConfigFactory.parseResources(ConfigFile.class.getClassLoader(), "reference.conf")
                .withOnlyPath(ROOT);
    }

    /** The library's own words, without the path of the file, which the message has already. */
    private static String reason(ConfigException problem) {
        String where =
                problem.origin() == null ? "" : "line " + problem.origin().lineNumber() + ": ";
        String message = String.valueOf(problem.getMessage());
        String prefix = problem.origin() == null ? "" : problem.origin().description() + ": ";
        return where + (message.startsWith(prefix) ? message.substring(prefix.length()) : message);
    }
}
