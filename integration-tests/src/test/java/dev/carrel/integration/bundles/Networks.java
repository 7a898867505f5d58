/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.integration.bundles;

/** Probes over network libraries: an echo on the loopback. */
final class Networks {

    private static final String ASK = """
            private static String ask(int port, String word) throws Exception {
                try (var socket = new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
                    socket.setSoTimeout(30_000);
                    socket.getOutputStream().write(word.getBytes());
                    return new String(socket.getInputStream().readNBytes(word.length()));
                }
            }
            """;

    private static final String NETTY = """
            String use() throws Exception {
                %s
                try {
                    var channel = new io.netty.bootstrap.ServerBootstrap()
                            .group(group)
                            .channel(%s.class)
                            .childHandler(new io.netty.channel.ChannelInboundHandlerAdapter() {
                                @Override
                                public boolean isSharable() { return true; }

                                @Override
                                public void channelRead(io.netty.channel.ChannelHandlerContext context, Object word) {
                                    context.writeAndFlush(word);
                                }
                            })
                            .bind(java.net.InetAddress.getLoopbackAddress(), 0).sync().channel();
                    String answer = ask(((java.net.InetSocketAddress) channel.localAddress()).getPort(), "echo");
                    channel.close().sync();
                    return answer;
                } finally {
                    group.shutdownGracefully(0, 0, java.util.concurrent.TimeUnit.SECONDS).sync();
                    io.netty.util.concurrent.GlobalEventExecutor.INSTANCE.awaitInactivity(
                            10, java.util.concurrent.TimeUnit.SECONDS);
                }
            }

            void write(String text) { io.netty.util.AttributeKey.valueOf("secret"); kept = text; }

            String read() { return io.netty.util.AttributeKey.exists("secret") ? kept : ""; }
            """;

    private static final String NETTY_IMPORTS =
            "io.netty.bootstrap,io.netty.buffer,io.netty.channel,io.netty.channel.nio,io.netty.channel.socket,"
                    + "io.netty.channel.socket.nio,io.netty.util,io.netty.util.concurrent";

    private Networks() {}

    static Probe mina() {
        return new Probe(
                "probe.mina",
                "org.apache.mina.core.service,org.apache.mina.core.session,org.apache.mina.core.filterchain,"
                        + "org.apache.mina.core.future,org.apache.mina.core.buffer,org.apache.mina.transport.socket,"
                        + "org.apache.mina.transport.socket.nio,org.apache.mina.util",
                ASK + """
                String use() throws Exception {
                    var acceptor = new org.apache.mina.transport.socket.nio.NioSocketAcceptor(1);
                    try {
                        acceptor.setHandler(new org.apache.mina.core.service.IoHandlerAdapter() {
                            @Override
                            public void messageReceived(
                                    org.apache.mina.core.session.IoSession session, Object message) {
                                session.write(((org.apache.mina.core.buffer.IoBuffer) message).duplicate());
                            }
                        });
                        acceptor.bind(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0));
                        return ask(acceptor.getLocalAddress().getPort(), "echo");
                    } finally {
                        acceptor.dispose(true);
                    }
                }
                """ + Probe.KEEPS_NOTHING);
    }

    static Probe netty() {
        return new Probe(
                "probe.netty",
                NETTY_IMPORTS,
                ASK
                        + NETTY.formatted(
                                "var group = new io.netty.channel.nio.NioEventLoopGroup(1);",
                                "io.netty.channel.socket.nio.NioServerSocketChannel"));
    }

    static Probe nettyWithEpoll() {
        return new Probe(
                "probe.netty.epoll",
                NETTY_IMPORTS + ",io.netty.channel.epoll,io.netty.channel.unix",
                ASK + NETTY.formatted("""
                                io.netty.channel.epoll.Epoll.ensureAvailability();
                                var group = new io.netty.channel.epoll.EpollEventLoopGroup(1);
                                """, "io.netty.channel.epoll.EpollServerSocketChannel"));
    }
}
