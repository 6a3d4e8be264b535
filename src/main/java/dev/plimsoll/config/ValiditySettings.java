package dev.plimsoll.config;

import dev.plimsoll.run.Punctuality;
import dev.plimsoll.run.Strain;

/** When a run is not to be believed for the injector's sake. */
public record ValiditySettings(Punctuality punctuality, Strain strain) {
    static ValiditySettings read(Section validity) {
        ValiditySettings settings = new ValiditySettings(
                new Punctuality(
                        validity.get("lag-p99", Kind.POSITIVE_DURATION),
                        validity.get("lag-share-of-service", Kind.SHARE),
                        validity.get("started-share", Kind.SHARE)),
                new Strain(
                        validity.get("cpu-share", Kind.POSITIVE_SHARE),
                        validity.get("cpu-for", Kind.POSITIVE_DURATION),
                        validity.get("gc-pause", Kind.POSITIVE_DURATION),
                        validity.get("stall", Kind.POSITIVE_DURATION),
                        validity.get("open-files-share", Kind.POSITIVE_SHARE)));
        validity.refuseOthers();
        return settings;
    }
}
