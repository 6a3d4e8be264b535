package dev.plimsoll.config;

import java.time.Duration;

/**
 * When a run is not to be believed for the injector's sake.
 *
 * @param lagShareOfService of the median service time, 0 to 1
 * @param startedShare of the arrivals that were due, 0 to 1
 */
public record ValiditySettings(Duration lagP99, double lagShareOfService, double startedShare) {
    static ValiditySettings read(Section validity) {
        ValiditySettings settings = new ValiditySettings(
                validity.get("lag-p99", Kind.POSITIVE_DURATION),
                validity.get("lag-share-of-service", Kind.SHARE),
                validity.get("started-share", Kind.SHARE));
        validity.refuseOthers();
        return settings;
    }
}
