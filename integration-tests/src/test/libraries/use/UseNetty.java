/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import io.netty.channel.*; import io.netty.channel.nio.*; import io.netty.channel.socket.nio.*; import io.netty.bootstrap.*; import io.netty.buffer.*;
/** Uses it for real and shuts nothing down. */
public final class UseNetty implements Runnable {
    @Override
    public void run() {
        try {
            EventLoopGroup group = new NioEventLoopGroup(2);
            Channel channel = new ServerBootstrap().group(group).channel(NioServerSocketChannel.class).childHandler(new ChannelInboundHandlerAdapter()).bind(0).sync().channel();
            new Bootstrap().group(group).channel(NioSocketChannel.class).handler(new ChannelInboundHandlerAdapter()).connect("127.0.0.1", ((java.net.InetSocketAddress) channel.localAddress()).getPort()).sync();
            ByteBuf buffer = PooledByteBufAllocator.DEFAULT.directBuffer(64);
            buffer.writeInt(1);
            buffer.release();
            io.netty.util.concurrent.GlobalEventExecutor.INSTANCE.submit(() -> {}).sync();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
