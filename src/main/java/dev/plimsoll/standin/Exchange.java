package dev.plimsoll.standin;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One request from its head to its end, on one connection; it is counted exactly once. Used by one thread. */
final class Exchange {
    private final HttpRequest head;
    private final Route route;
    private final FaultPlan plan;
    private final Books books;
    private final long receivedNanos;
    private byte[] body = {};
    private @Nullable Pending pending;
    private boolean due;
    private boolean ended;

    /** Where an exchange is entered. */
    record Books(RequestCounts counts, RequestRecord record, LongSupplier nanos) {}

    /** An answer, and when it may leave in the service's own time. */
    record Pending(Answer answer, long dueNanos) {}

    private Exchange(HttpRequest head, Route route, FaultPlan plan, Books books) {
        this.head = head;
        this.route = route;
        this.plan = plan;
        this.books = books;
        this.receivedNanos = books.nanos().getAsLong();
    }

    /** Enters a request whose head was just read. */
    static Exchange begin(HttpRequest head, Route route, FaultPlan plan, Books books) {
        books.counts().received(route);
        return new Exchange(head, route, plan, books);
    }

    /** Keeps what is needed to see that a body is too large, and no more. */
    void append(ByteBuf content) {
        int room = Gate.LARGEST_BODY + 1 - body.length;
        int length = Math.min(room, content.readableBytes());
        if (length > 0) {
            byte[] more = ByteBufUtil.getBytes(content, content.readerIndex(), length);
            byte[] all = Arrays.copyOf(body, body.length + length);
            System.arraycopy(more, 0, all, body.length, length);
            body = all;
        }
    }

    Request request() {
        return new Request(head, route, body, plan);
    }

    FaultPlan plan() {
        return plan;
    }

    boolean keepsAlive() {
        return head.decoderResult().isSuccess() && HttpUtil.isKeepAlive(head);
    }

    void answerWith(Pending answer) {
        pending = answer;
    }

    long dueNanos() {
        return pending == null ? Long.MAX_VALUE : pending.dueNanos();
    }

    void markDue() {
        due = true;
    }

    /** The answer, once it may leave. */
    Optional<Answer> leaving() {
        return due && pending != null ? Optional.of(pending.answer()) : Optional.empty();
    }

    /** The whole answer was written to the socket. */
    void answered(int status) {
        books.counts().answered(route, status);
        end(OptionalInt.of(status));
    }

    /** No answer will be written any more. */
    void abandoned() {
        end(OptionalInt.empty());
    }

    private void end(OptionalInt status) {
        if (!ended) {
            ended = true;
            String code = request().referenceCode();
            books.record()
                    .add(new RequestRecord.Row(
                            code,
                            route.label(),
                            status,
                            receivedNanos,
                            books.nanos().getAsLong()));
        }
    }
}
