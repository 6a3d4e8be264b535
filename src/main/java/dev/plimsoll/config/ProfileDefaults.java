package dev.plimsoll.config;

/** What holds for a profile that says nothing else. */
record ProfileDefaults(LoadSettings load, ArrivalSettings arrivals, Section validity) {
    /** The profile's own settings, with those of all where it has none. Problems of the latter are told only once. */
    ValiditySettings validity(Section own) {
        return ValiditySettings.read(validity.isSound() ? own.over(validity) : own.absent("validity"));
    }
}
