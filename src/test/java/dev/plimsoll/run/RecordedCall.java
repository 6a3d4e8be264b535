package dev.plimsoll.run;

/** A call as it may have been: when it should have been sent, when it was, and when its last byte came. */
public record RecordedCall(long intended, long sent, long ended) {
    public RecordedCall {
        if (sent < intended || ended < sent) {
            throw new IllegalArgumentException("a call is intended, then sent, then ended");
        }
    }
}
