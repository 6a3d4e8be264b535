package dev.plimsoll.run;

import dev.plimsoll.inquiry.Inquiry;
import dev.plimsoll.inquiry.StatedLimits;

/** Who looks on while a run's users go about, beside its own statistics; all are told before the run begins. */
public final class Witnesses {
    private final StatedLimits limits = new StatedLimits();
    private volatile Inquiry inquiry = Inquiry.none();
    private volatile CallListener calls = CallListener.none();

    /** What the simulation looks into beside times and failures. */
    public void asks(Inquiry question) {
        inquiry = question;
    }

    /** Who hears of the measured calls. */
    public void hears(CallListener listener) {
        calls = listener;
    }

    /** What rate limiters said of themselves in the answers. */
    public StatedLimits limits() {
        return limits;
    }

    Inquiry inquiry() {
        return inquiry;
    }

    CallListener calls(Phase phase) {
        return switch (phase) {
            case WARM_UP -> CallListener.none();
            case MEASURED -> calls;
        };
    }
}
