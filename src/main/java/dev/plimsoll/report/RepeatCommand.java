package dev.plimsoll.report;

import dev.plimsoll.run.Manifest;
import java.util.regex.Pattern;

/** The command that gives the same run again: as it was typed, with the seed that was drawn when none was given. */
final class RepeatCommand {
    private static final Pattern SEED_GIVEN = Pattern.compile("\\s--seed[\\s=]");

    private RepeatCommand() {}

    static String of(Manifest manifest) {
        String command = manifest.command();
        return manifest.settings().containsKey(Manifest.MERGED)
                        || SEED_GIVEN.matcher(command).find()
                ? command
                : command + " --seed " + manifest.seed();
    }
}
