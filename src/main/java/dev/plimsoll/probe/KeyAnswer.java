package dev.plimsoll.probe;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Reading;

/** What a service makes of one key. */
enum KeyAnswer {
    TAKEN,
    UNAUTHORIZED,
    FORBIDDEN,
    /** Nothing that says whether the key is good. */
    UNCLEAR;

    static KeyAnswer of(Reading reading) {
        if (reading instanceof Reading.Refused refused) {
            return refused.errorClass() == ErrorClass.UNAUTHORIZED
                    ? UNAUTHORIZED
                    : refused.errorClass() == ErrorClass.FORBIDDEN ? FORBIDDEN : UNCLEAR;
        }
        return TAKEN;
    }

    boolean isClear() {
        return this != UNCLEAR;
    }

    boolean isRefusal() {
        return this == UNAUTHORIZED || this == FORBIDDEN;
    }
}
