package dev.plimsoll.run;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Watches this process while it generates load: processors, garbage collections, open files, heap. */
final class InjectorWatch implements AutoCloseable {
    /** What was seen from the start until now. */
    record Vitals(
            double cpuShare,
            double cpuShareMax,
            int processors,
            long gcPauses,
            Duration gcPauseTotal,
            Duration gcPauseMax,
            long openFilesMax,
            long heapMaxBytes) {}

    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final int processors = Runtime.getRuntime().availableProcessors();
    private final LongAccumulator longestPauseMillis = new LongAccumulator(Math::max, 0);
    private final AtomicLong pauses = new AtomicLong();
    private final AtomicLong pauseMillis = new AtomicLong();
    private final NotificationListener collections = this::collected;
    private final long startNanos = System.nanoTime();
    private final long startCpu = system.getProcessCpuTime();
    private long lastNanos = startNanos;
    private long lastCpu = startCpu;
    private double cpuShareMax;
    private long openFilesMax;
    private long heapMax;

    InjectorWatch() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                emitter.addNotificationListener(collections, null, null);
            }
        }
    }

    /** Once a second; one thread at a time. */
    synchronized void sample() {
        long nanos = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        if (nanos - lastNanos > 500_000_000) {
            cpuShareMax = Math.max(cpuShareMax, share(cpu - lastCpu, nanos - lastNanos));
            lastNanos = nanos;
            lastCpu = cpu;
        }
        if (system instanceof UnixOperatingSystemMXBean unix) {
            openFilesMax = Math.max(openFilesMax, unix.getOpenFileDescriptorCount());
        }
        Runtime runtime = Runtime.getRuntime();
        heapMax = Math.max(heapMax, runtime.totalMemory() - runtime.freeMemory());
    }

    synchronized Vitals vitals() {
        return new Vitals(
                share(system.getProcessCpuTime() - startCpu, System.nanoTime() - startNanos),
                cpuShareMax,
                processors,
                pauses.get(),
                Duration.ofMillis(pauseMillis.get()),
                Duration.ofMillis(longestPauseMillis.get()),
                openFilesMax,
                heapMax);
    }

    private double share(long cpuNanos, long wallNanos) {
        return cpuNanos / (double) Math.max(1, wallNanos) / processors;
    }

    private void collected(Notification notification, Object unused) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())
                && notification.getUserData() instanceof CompositeData data) {
            long millis =
                    GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
            pauses.incrementAndGet();
            pauseMillis.addAndGet(millis);
            longestPauseMillis.accumulate(millis);
        }
    }

    @Override
    public void close() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    emitter.removeNotificationListener(collections);
                } catch (ListenerNotFoundException alreadyGone) {
                    // Nothing left to remove.
                }
            }
        }
    }
}
