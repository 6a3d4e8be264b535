package dev.plimsoll.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where log lines go, how many, and how they look. They never show a secret. */
public final class Logging {
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg%n";

    /** These print requests with their headers, so with the key. */
    private static final List<String> SILENCED = List.of(
            "org.apache.hc.client5.http.wire", "org.apache.hc.client5.http.headers", "io.gatling.http.engine.response");

    private final LoggerContext context;
    private final OutputStream target;
    private final Secrets secrets;

    Logging(LoggerContext context, OutputStream target, Secrets secrets) {
        this.context = context;
        this.target = target;
        this.secrets = secrets;
    }

    /** This process's logging, to standard error. */
    public static Logging ofProcess(Secrets secrets) {
        return new Logging((LoggerContext) LoggerFactory.getILoggerFactory(), System.err, secrets);
    }

    /** Replaces whatever was configured before. */
    public void configure(Verbosity verbosity, LogFormat format) {
        context.reset();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setName("stderr");
        appender.setEncoder(encoder(format));
        appender.setOutputStream(new KeptOpen(target));
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(verbosity == Verbosity.QUIET ? Level.ERROR : Level.WARN);
        context.getLogger("dev.plimsoll").setLevel(own(verbosity));
        SILENCED.forEach(name -> context.getLogger(name).setLevel(Level.OFF));
    }

    private static Level own(Verbosity verbosity) {
        return switch (verbosity) {
            case QUIET -> Level.ERROR;
            case NORMAL -> Level.WARN;
            case VERBOSE -> Level.DEBUG;
        };
    }

    private RedactingEncoder encoder(LogFormat format) {
        RedactingEncoder encoder = new RedactingEncoder(
                switch (format) {
                    case TEXT -> text();
                    case JSON -> json();
                },
                secrets);
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }

    private Encoder<ILoggingEvent> text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.setCharset(StandardCharsets.UTF_8);
        return encoder;
    }

    private Encoder<ILoggingEvent> json() {
        JsonEncoder encoder = new JsonEncoder();
        encoder.setContext(context);
        encoder.setWithFormattedMessage(true);
        encoder.setWithMessage(false);
        encoder.setWithArguments(false);
        encoder.setWithContext(false);
        encoder.setWithSequenceNumber(false);
        return encoder;
    }
}
