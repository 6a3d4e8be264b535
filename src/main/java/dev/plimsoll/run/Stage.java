package dev.plimsoll.run;

import java.util.Locale;

/** Where a run stands. It goes through them in this order, and may leave some out. */
public enum Stage {
    STARTING,
    WARM_UP,
    MEASURED,
    /** No visit starts any more; those on their way go on, and still count. */
    DRAIN,
    /** Everything is counted; what was created may still have to be deleted. */
    ENDED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
