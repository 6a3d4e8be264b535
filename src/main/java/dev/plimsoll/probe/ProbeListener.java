package dev.plimsoll.probe;

/** Hears what the prober does. Called from several threads at once; must be quick and must not throw. */
public interface ProbeListener {
    /** The check is scheduled from now on, or goes on with other settings. */
    void added(CheckSettings check);

    /** The check is no longer scheduled. */
    void removed(CheckId check);

    void finished(CheckRun run);

    /** Scheduled runs that did not take place. */
    void missed(CheckId check, MissedReason reason, long runs);

    /** Tells several. */
    static ProbeListener all(ProbeListener... listeners) {
        return new ProbeListener() {
            @Override
            public void added(CheckSettings check) {
                for (ProbeListener it : listeners) {
                    it.added(check);
                }
            }

            @Override
            public void removed(CheckId check) {
                for (ProbeListener it : listeners) {
                    it.removed(check);
                }
            }

            @Override
            public void finished(CheckRun run) {
                for (ProbeListener it : listeners) {
                    it.finished(run);
                }
            }

            @Override
            public void missed(CheckId check, MissedReason reason, long runs) {
                for (ProbeListener it : listeners) {
                    it.missed(check, reason, runs);
                }
            }
        };
    }
}
