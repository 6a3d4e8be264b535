package dev.plimsoll.run;

/** Hears how a run is doing. */
public interface RunListener {
    void progress(RunProgress progress);

    /** Something that a person should know, such as the warm-up having ended. */
    void note(String text);

    static RunListener silent() {
        return new RunListener() {
            @Override
            public void progress(RunProgress progress) {}

            @Override
            public void note(String text) {}
        };
    }
}
