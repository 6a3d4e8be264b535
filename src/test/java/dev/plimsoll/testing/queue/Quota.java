package dev.plimsoll.testing.queue;

/** Whom a service lets in; instants never go back. */
@FunctionalInterface
public interface Quota {
    boolean admits(double now);

    static Quota unlimited() {
        return now -> true;
    }
}
