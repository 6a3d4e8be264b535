package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoHiddenRetriesTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    private final List<String> heard = new ArrayList<>();
    private final EmbeddedChannel channel = channelOf("app-http");

    @Test
    void makeACloseBeforeTheAnswerAFailureOnce() {
        send();

        channel.finishAndReleaseAll();

        assertThat(heard).containsExactly("java.io.IOException: Premature close", "inactive");
    }

    @Test
    void makeACloseInTheMiddleOfTheAnswerAFailure() {
        send();
        receive("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nok");

        channel.finishAndReleaseAll();

        assertThat(heard).containsExactly("ok", "java.io.IOException: Premature close", "inactive");
    }

    @Test
    void leaveACloseAfterTheAnswerAlone() {
        send();
        receive(ANSWER);

        channel.finishAndReleaseAll();

        assertThat(heard).containsExactly("ok", "end", "inactive");
    }

    @Test
    void guardTheSecondRequestOnAConnectionToo() {
        send();
        receive(ANSWER);
        send();

        channel.finishAndReleaseAll();

        assertThat(heard).containsExactly("ok", "end", "java.io.IOException: Premature close", "inactive");
    }

    @Test
    void leaveAnIdleConnectionAlone() {
        channel.finishAndReleaseAll();

        assertThat(heard).containsExactly("inactive");
    }

    @Test
    void deliverABodyThatEndsWithTheConnection() {
        send();
        receive("HTTP/1.0 200 OK\r\n\r\nto the end");

        channel.finishAndReleaseAll();

        assertThat(heard).containsExactly("to the end", "end", "inactive");
    }

    @Test
    void leaveOtherClientsOfTheProcessAlone() {
        EmbeddedChannel other = channelOf("another");
        other.writeOutbound(request());

        other.finishAndReleaseAll();

        assertThat(heard).containsExactly("inactive");
    }

    private EmbeddedChannel channelOf(String client) {
        EmbeddedChannel made = new EmbeddedChannel();
        new NoHiddenRetries().postInitializeClientChannel(made);
        made.pipeline().addLast(new HttpClientCodec()).addLast(client, new Listening());
        made.pipeline().fireChannelActive();
        return made;
    }

    private void send() {
        channel.writeOutbound(request());
    }

    private static DefaultFullHttpRequest request() {
        return new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/chats");
    }

    private void receive(String text) {
        ByteBuf bytes = Unpooled.copiedBuffer(text, StandardCharsets.US_ASCII);
        channel.writeInbound(bytes);
    }

    /** Notes bodies, ends and failures as Gatling's own handler would come to know them. */
    private final class Listening extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpContent content && content.content().isReadable()) {
                heard.add(content.content().toString(StandardCharsets.US_ASCII));
            }
            if (message instanceof LastHttpContent) {
                heard.add("end");
            }
            ReferenceCountUtil.release(message);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            heard.add(cause.toString());
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            heard.add("inactive");
        }
    }
}
