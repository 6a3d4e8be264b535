package dev.plimsoll.probe;

import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The title of a journey's session. It says when the session was made, by the prober's own clock, so that a later run
 * can tell an orphan from the session of a run that goes on.
 */
record JourneyTitle(String text) {
    private static final String PREFIX = "plimsoll-probe ";
    private static final String RENAMED = " renamed";
    private static final Pattern FORM = Pattern.compile(PREFIX + "([0-9]{1,15})-[0-9a-z]+(" + RENAMED + ")?");

    static JourneyTitle at(Instant now, RandomGenerator random) {
        String unique = Integer.toString(random.nextInt(Integer.MAX_VALUE), Character.MAX_RADIX);
        return new JourneyTitle(PREFIX + now.toEpochMilli() + "-" + unique);
    }

    String renamed() {
        return text + RENAMED;
    }

    /** True for the title before and after the renaming. */
    boolean isTitleOf(String title) {
        return title.equals(text) || title.equals(renamed());
    }

    /** When the session of that title was made; empty when no journey made it. */
    static Optional<Instant> madeAt(String title) {
        Matcher form = FORM.matcher(title);
        return form.matches() ? Optional.of(Instant.ofEpochMilli(Long.parseLong(form.group(1)))) : Optional.empty();
    }
}
