package dev.plimsoll.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;

/** Masks secrets in whatever another encoder wrote, so in messages, arguments and stack traces alike. */
final class RedactingEncoder extends EncoderBase<ILoggingEvent> {
    private final Encoder<ILoggingEvent> encoder;
    private final Secrets secrets;

    /** The encoder must write UTF-8. */
    RedactingEncoder(Encoder<ILoggingEvent> encoder, Secrets secrets) {
        this.encoder = encoder;
        this.secrets = secrets;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return redacted(encoder.encode(event));
    }

    @Override
    public byte[] headerBytes() {
        return redacted(encoder.headerBytes());
    }

    @Override
    public byte[] footerBytes() {
        return redacted(encoder.footerBytes());
    }

    @Override
    public void start() {
        encoder.start();
        super.start();
    }

    @Override
    public void stop() {
        super.stop();
        encoder.stop();
    }

    private byte[] redacted(byte[] bytes) {
        return bytes == null
                ? new byte[0]
                : secrets.redact(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
