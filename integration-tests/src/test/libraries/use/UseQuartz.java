/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package use;
import org.quartz.*; import java.util.concurrent.*;
/** Uses it for real and shuts nothing down. */
public final class UseQuartz implements Runnable {
    @Override
    public void run() {
        try {
            Scheduler scheduler = org.quartz.impl.StdSchedulerFactory.getDefaultScheduler();
            scheduler.start();
            scheduler.scheduleJob(JobBuilder.newJob(Own.class).build(), TriggerBuilder.newTrigger().startNow().build());
            if (!Own.DONE.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("job did not run");
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
    /** A job. */
    public static final class Own implements Job {
        static final CountDownLatch DONE = new CountDownLatch(1);

        @Override
        public void execute(JobExecutionContext context) {
            DONE.countDown();
        }
    }
}
