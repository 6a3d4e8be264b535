package dev.plimsoll.standin;

import io.netty.channel.ChannelHandlerContext;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The open requests of one connection: answered in the order they came, each when it is due. */
final class AnswerQueue {
    private final ChannelHandlerContext context;
    private final StallClock clock;
    private final Connection connection;
    private final AnswerWriter writer;
    private final ArrayDeque<Exchange> open = new ArrayDeque<>(2);

    AnswerQueue(ChannelHandlerContext context, StallClock clock, Connection connection, AnswerWriter writer) {
        this.context = context;
        this.clock = clock;
        this.connection = connection;
        this.writer = writer;
    }

    void add(Exchange exchange) {
        open.add(exchange);
        connection.enter();
    }

    /** Answers when it is due; a stall that began meanwhile has pushed that back. */
    void answerWhenDue(Exchange exchange) {
        if (clock.park(() -> context.executor().execute(() -> answerWhenDue(exchange)))) {
            return;
        }
        long left = exchange.dueNanos() - clock.nanos();
        if (left > 0) {
            var unused = context.executor().schedule(() -> answerWhenDue(exchange), left, TimeUnit.NANOSECONDS);
        } else {
            exchange.markDue();
            writeDue();
        }
    }

    /** Nobody will read the answers any more. */
    void abandon() {
        open.forEach(Exchange::abandoned);
        open.clear();
    }

    private void writeDue() {
        while (!open.isEmpty() && !connection.isClosing() && !writer.isBusy()) {
            Exchange first = open.element();
            Optional<Answer> answer = first.leaving();
            if (answer.isEmpty()) {
                return;
            }
            writer.write(first, answer.get(), () -> {
                open.poll();
                writeDue();
            });
        }
    }
}
