/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import com.google.common.cache.*; import com.google.common.eventbus.*; import java.util.concurrent.*;
/** Uses it for real and shuts nothing down. */
public final class UseGuava implements Runnable {
    @Override
    public void run() {
        try {
            LoadingCache<String, Integer> cache = CacheBuilder.newBuilder().expireAfterWrite(1, TimeUnit.HOURS).weakKeys().build(CacheLoader.from(String::length));
            cache.getUnchecked("a");
            new EventBus().post("x");
            com.google.common.base.FinalizableReferenceQueue queue = new com.google.common.base.FinalizableReferenceQueue();
            com.google.common.util.concurrent.MoreExecutors.getExitingScheduledExecutorService((ScheduledThreadPoolExecutor) Executors.newScheduledThreadPool(1)).schedule(() -> {}, 1, TimeUnit.HOURS);
            com.google.common.util.concurrent.Futures.withTimeout(com.google.common.util.concurrent.SettableFuture.create(), 1, TimeUnit.HOURS, com.google.common.util.concurrent.MoreExecutors.listeningDecorator(Executors.newScheduledThreadPool(1)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

}
