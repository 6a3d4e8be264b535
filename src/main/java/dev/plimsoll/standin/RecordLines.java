package dev.plimsoll.standin;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.stream.ChunkedInput;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The record as JSON lines, some thousand at a time. */
final class RecordLines implements ChunkedInput<ByteBuf> {
    private static final int LINES_AT_A_TIME = 1000;

    private final List<RequestRecord.Row> rows;
    private int next;

    RecordLines(List<RequestRecord.Row> rows) {
        this.rows = rows;
    }

    @Override
    public boolean isEndOfInput() {
        return next == rows.size();
    }

    @Override
    public void close() {
        next = rows.size();
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester")
    public ByteBuf readChunk(ChannelHandlerContext context) {
        return readChunk(context.alloc());
    }

    @Override
    public ByteBuf readChunk(ByteBufAllocator allocator) {
        int end = Math.min(rows.size(), next + LINES_AT_A_TIME);
        StringBuilder lines = new StringBuilder();
        for (; next < end; next++) {
            lines.append(rows.get(next).json()).append('\n');
        }
        ByteBuf chunk = allocator.buffer(lines.length());
        chunk.writeCharSequence(lines, StandardCharsets.UTF_8);
        return chunk;
    }

    @Override
    public long length() {
        return -1;
    }

    @Override
    public long progress() {
        return next;
    }
}
