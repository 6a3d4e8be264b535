package dev.plimsoll.cli;

import java.util.Map;
import java.util.Properties;

/**
 * What the standard streams lead to. The launcher looks, since Java before 22 cannot tell them apart.
 *
 * @param errors whether standard error is seen by a person
 * @param width characters a line
 * @param colors whether results may be coloured
 */
public record Terminal(boolean results, boolean errors, int width, boolean colors) {
    private static final int USUAL_WIDTH = 80;

    /** Pipes and files: no colours, no redrawing. */
    public static Terminal none() {
        return new Terminal(false, false, USUAL_WIDTH, false);
    }

    /** As the launcher and the environment say; https://no-color.org is respected. */
    public static Terminal of(Properties system, Map<String, String> environment) {
        boolean results = Boolean.parseBoolean(system.getProperty("plimsoll.tty.out"));
        boolean errors = Boolean.parseBoolean(system.getProperty("plimsoll.tty.err"));
        boolean dumb = "dumb".equals(environment.get("TERM"));
        boolean colorless = !environment.getOrDefault("NO_COLOR", "").isEmpty();
        int width = width(system.getProperty("plimsoll.columns", ""));
        return new Terminal(results && !dumb, errors && !dumb, width, results && !dumb && !colorless);
    }

    private static int width(String columns) {
        return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : USUAL_WIDTH;
    }
}
