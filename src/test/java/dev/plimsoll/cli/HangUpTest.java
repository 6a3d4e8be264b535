package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no signals")
class HangUpTest {
    @Test
    void runsTheActionForEachSignal() throws IOException, InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(2);

        try (HangUp open = HangUp.runs(() -> {
            first.countDown();
            second.countDown();
        })) {
            assertThat(open).isNotNull();
            hangUp();
            assertThat(first.await(30, TimeUnit.SECONDS)).isTrue();
            hangUp();
            assertThat(second.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void givesTheSignalBackToWhoeverHadIt() throws IOException, InterruptedException {
        CountDownLatch outer = new CountDownLatch(1);

        try (HangUp open = HangUp.runs(outer::countDown)) {
            HangUp.runs(() -> {}).close();
            hangUp();

            assertThat(open).isNotNull();
            assertThat(outer.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void hangUp() throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        int code = new ProcessBuilder("kill", "-HUP", self).inheritIO().start().waitFor();
        assertThat(code).isZero();
    }
}
