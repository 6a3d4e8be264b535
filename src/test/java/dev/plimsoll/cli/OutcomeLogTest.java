package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plimsoll.testing.SampleProbes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class OutcomeLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(OutcomeLog.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final OutcomeLog log = new OutcomeLog();

    @BeforeEach
    void listen() {
        logged.start();
        logger.addAppender(logged);
        logger.setAdditive(false);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(logged);
        logger.setAdditive(true);
    }

    @Test
    void saysWhenACheckBeginsAndCeasesToFail() {
        log.finished(SampleProbes.success());
        log.finished(SampleProbes.inconclusive());
        log.finished(SampleProbes.inconclusive());
        log.finished(SampleProbes.success());
        log.finished(SampleProbes.success());

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "staging  health  inconclusive  42 ms  urc-9-limited   health: rate_limited",
                        "staging  health  success  42 ms  urc-1-good");
    }

    @Test
    void keepsWhatAServiceSaidInOneLine() {
        log.finished(SampleProbes.failure("evil\n12:00:00 ERROR forged"));

        assertThat(logged.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .doesNotContain("\n")
                .endsWith("send: server_5xx, evil 12:00:00 ERROR forged");
    }

    @Test
    void takesARecoveredRunForAGoodOne() {
        log.finished(SampleProbes.recovered());

        assertThat(logged.list).isEmpty();
    }
}
