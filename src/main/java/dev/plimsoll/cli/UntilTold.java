package dev.plimsoll.cli;

import java.util.concurrent.CountDownLatch;

/** What goes on until Ctrl-C or SIGTERM. A JVM that a signal ends reports the signal; to be told to end is no failure. */
final class UntilTold {
    private UntilTold() {}

    /** Waits, then ends in order, and then the process with 0. Never returns. */
    static void run(Runnable end) throws InterruptedException {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            end.run();
                            Runtime.getRuntime().halt(ExitCodes.OK);
                        },
                        "end"));
        new CountDownLatch(1).await();
    }
}
