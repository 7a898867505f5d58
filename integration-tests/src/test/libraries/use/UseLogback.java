/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import ch.qos.logback.classic.*; import ch.qos.logback.core.*; import org.slf4j.MDC;
/** Uses it for real and shuts nothing down. */
public final class UseLogback implements Runnable {
    @Override
    public void run() {
        try {
            LoggerContext context = (LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory();
            context.setMDCAdapter(new ch.qos.logback.classic.util.LogbackMDCAdapter());
            ch.qos.logback.classic.AsyncAppender async = new ch.qos.logback.classic.AsyncAppender();
            async.setContext(context);
            ch.qos.logback.core.read.ListAppender<ch.qos.logback.classic.spi.ILoggingEvent> list = new ch.qos.logback.core.read.ListAppender<>();
            list.setContext(context);
            list.start();
            async.addAppender(list);
            async.start();
            Logger logger = context.getLogger("use");
            logger.addAppender(async);
            MDC.put("user", "me");
            logger.info("hello {}", 1, new Exception("e"));
            context.getScheduledExecutorService().schedule(() -> {}, 1, java.util.concurrent.TimeUnit.HOURS);
            ch.qos.logback.core.hook.DefaultShutdownHook hook = new ch.qos.logback.core.hook.DefaultShutdownHook();
            hook.setContext(context);
            Runtime.getRuntime().addShutdownHook(new Thread(hook, "logback-hook"));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
