/*
 * Copyright 2026 the Carrel authors
 *
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.carrel.reclaim.thread;

import dev.carrel.reclaim.Claimant;
import dev.carrel.reclaim.Kind;
import dev.carrel.reclaim.Ledger;
import dev.carrel.reclaim.Sweep;
import dev.carrel.reclaim.jdk.HiddenField;
import dev.carrel.reclaim.jdk.JdkPackage;
import dev.carrel.reclaim.jdk.Reach;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TimerTask;

/**
 * Ends the {@code java.util.Timer}s that are certainly the claimant's, and cancels its tasks in all others. A timer whose
 * last user is gone is ended by the JDK itself.
 */
final class TimerSweep implements Sweep {

    private final HiddenField queue = HiddenField.of(JdkPackage.UTIL, "TimerThread", "queue");
    private final HiddenField open = HiddenField.of(JdkPackage.UTIL, "TimerThread", "newTasksMayBeScheduled");
    private final HiddenField heap = HiddenField.of(JdkPackage.UTIL, "TaskQueue", "queue");
    private final HiddenField size = HiddenField.of(JdkPackage.UTIL, "TaskQueue", "size");
    private final HiddenField time = HiddenField.of(JdkPackage.UTIL, "TimerTask", "nextExecutionTime");
    private final ThreadOwnership ownership;
    private final Reach reach;

    TimerSweep(ThreadOwnership ownership, Reach reach) {
        this.ownership = ownership;
        this.reach = reach;
    }

    @Override
    public Kind kind() {
        return Kind.TIMER;
    }

    @Override
    public void sweep(Claimant claimant, Ledger ledger) {
        LiveThreads.others()
                .filter(thread ->
                        "java.util.TimerThread".equals(thread.getClass().getName()))
                .forEach(thread -> settle(thread, claimant, ledger));
    }

    private void settle(Thread timer, Claimant claimant, Ledger ledger) {
        if (!queue.isOpen(kind(), ledger)) {
            return;
        }
        Object tasks = queue.getSet(timer);
        List<TimerTask> own = waiting(tasks).stream()
                .filter(task -> reach.reaches(task, claimant))
                .toList();
        if (ownership.isClaimants(timer, claimant)) {
            end(timer, tasks);
            ledger.cleaned(
                    kind(),
                    "left the timer [" + timer.getName() + "] with " + own.size() + " tasks; it was cancelled.");
        } else if (!own.isEmpty()) {
            own.forEach(TimerTask::cancel);
            purge(tasks, own);
            ledger.cleaned(
                    kind(),
                    "left " + own.size() + " tasks in the timer [" + timer.getName()
                            + "], which may be another's; they were cancelled.");
        }
    }

    private List<TimerTask> waiting(Object tasks) {
        synchronized (tasks) {
            TimerTask[] array = (TimerTask[]) heap.getSet(tasks);
            int count = (int) size.getSet(tasks);
            return List.copyOf(Arrays.asList(array).subList(1, count + 1));
        }
    }

    /** What {@code Timer.cancel} does; the timer object itself cannot be reached from its thread. */
    private void end(Thread timer, Object tasks) {
        synchronized (tasks) {
            open.setIn(timer, false);
            empty(tasks);
            tasks.notifyAll();
        }
    }

    private void empty(Object tasks) {
        TimerTask[] array = (TimerTask[]) heap.getSet(tasks);
        Arrays.fill(array, null);
        size.setIn(tasks, 0);
    }

    /**
     * Cancelled tasks would stay in the queue until their time has come, so they are taken out; a sorted array is a
     * heap. The waiting thread, whose frame holds its next task, is woken to look again.
     */
    private void purge(Object tasks, List<TimerTask> gone) {
        synchronized (tasks) {
            List<TimerTask> kept = waiting(tasks).stream()
                    .filter(task -> !gone.contains(task))
                    .sorted(Comparator.comparingLong(task -> (long) time.getSet(task)))
                    .toList();
            TimerTask[] array = (TimerTask[]) heap.getSet(tasks);
            empty(tasks);
            for (int i = 0; i < kept.size(); i++) {
                array[i + 1] = kept.get(i);
            }
            size.setIn(tasks, kept.size());
            tasks.notifyAll();
        }
    }
}
