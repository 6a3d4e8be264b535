package dev.plimsoll.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream that others share: closing it only flushes it. Logback closes what it logs to when it is configured anew. */
final class KeptOpen extends FilterOutputStream {
    KeptOpen(OutputStream shared) {
        super(shared);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
