package dev.plimsoll.run;

/** Lets a test's simulation see the three instants of a call, which virtual users keep to themselves. */
public final class ObservedCalls {
    private ObservedCalls() {}

    /** The user's call that has just ended, as a line of JSON. */
    public static String line(VirtualUser user) {
        CallInProgress call = user.current();
        long intended = call.ended() - call.responseNanos();
        long sent = call.ended() - call.attempt().serviceNanos();
        return "{\"code\":\"" + call.code() + "\",\"intended\":" + intended + ",\"sent\":" + sent + ",\"ended\":"
                + call.ended() + "}";
    }
}
