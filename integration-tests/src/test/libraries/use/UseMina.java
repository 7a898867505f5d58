/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import org.apache.mina.transport.socket.nio.*; import org.apache.mina.core.service.*; import java.net.*;
/** Uses it for real and shuts nothing down. */
public final class UseMina implements Runnable {
    @Override
    public void run() {
        try {
            NioSocketAcceptor acceptor = new NioSocketAcceptor(1);
            acceptor.setHandler(new IoHandlerAdapter());
            acceptor.bind(new InetSocketAddress("127.0.0.1", 0));
            NioSocketConnector connector = new NioSocketConnector(1);
            connector.setHandler(new IoHandlerAdapter());
            connector.connect(acceptor.getLocalAddress()).awaitUninterruptibly(5000);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
