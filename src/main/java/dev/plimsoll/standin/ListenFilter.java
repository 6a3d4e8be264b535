package dev.plimsoll.standin;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.unix.RawUnixChannelOption;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Lets no new connection reach a listening socket. A connection that the system has completed but that nobody accepted
 * yet would be reset when the socket closes, and a request on it would never have been counted; so first nothing more
 * may come in, then what is there is accepted, then the socket is closed.
 */
final class ListenFilter {
    private static final int SOL_SOCKET = 1;
    private static final int SO_ATTACH_FILTER = 26;
    private static final int SOCK_FPROG_BYTES = 16;
    private static final RawUnixChannelOption ATTACH_FILTER =
            new RawUnixChannelOption("SO_ATTACH_FILTER", SOL_SOCKET, SO_ATTACH_FILTER, SOCK_FPROG_BYTES);
    private static final short RETURN_CONSTANT = 0x06;

    private ListenFilter() {}

    /** Drops all packets for the socket; without Linux's own sockets it does nothing. */
    static void dropAll(Channel listener) {
        if (!(listener instanceof EpollServerSocketChannel)) {
            return;
        }
        ByteBuf program = Unpooled.directBuffer(8);
        try {
            program.writeShortLE(RETURN_CONSTANT).writeShortLE(0).writeIntLE(0);
            ByteBuffer descriptor = ByteBuffer.allocateDirect(SOCK_FPROG_BYTES).order(ByteOrder.nativeOrder());
            descriptor.putShort(0, (short) 1).putLong(8, program.memoryAddress());
            listener.config().setOption(ATTACH_FILTER, descriptor);
        } finally {
            program.release();
        }
    }
}
