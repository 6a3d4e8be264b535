package dev.plimsoll.run;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Consumer;

/** Watches this process while it generates load: processors, hold-ups, garbage collections, open files, heap. */
final class InjectorWatch implements AutoCloseable {
    private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final OpenFiles openFiles = new OpenFiles(system);
    private final GarbageCollections collections = new GarbageCollections();
    private final Pulse pulse;
    private final ProcessorUse processor;
    private long openFilesMax = -1;
    private long heapMax;

    /**
     * @param strain says from what share of the processors on this process counts as busy
     * @param whenFree runs a task once on each thread that serves users, when that is free
     */
    InjectorWatch(Strain strain, Consumer<Runnable> whenFree) {
        this.pulse = new Pulse(whenFree);
        this.processor =
                new ProcessorUse(strain.cpuShare(), Runtime.getRuntime().availableProcessors());
        processor.begin(System.nanoTime(), system.getProcessCpuTime());
    }

    /** What was before belongs to the warm-up, in which a JVM compiles itself, and does not count. */
    synchronized void measuringBegins() {
        collections.reset();
        pulse.reset();
        processor.begin(System.nanoTime(), system.getProcessCpuTime());
        openFilesMax = -1;
        heapMax = 0;
    }

    /** Once a second; one thread at a time. */
    synchronized void sample() {
        processor.sample(System.nanoTime(), system.getProcessCpuTime());
        openFilesMax = Math.max(openFilesMax, openFiles.now());
        Runtime runtime = Runtime.getRuntime();
        heapMax = Math.max(heapMax, runtime.totalMemory() - runtime.freeMemory());
    }

    synchronized Vitals vitals() {
        return new Vitals(
                processor.share(System.nanoTime(), system.getProcessCpuTime()),
                processor.shareMax(),
                Duration.ofSeconds(processor.busySeconds()),
                Runtime.getRuntime().availableProcessors(),
                collections.pauses(),
                collections.total(),
                collections.longest(),
                pulse.longestStall(),
                openFilesMax,
                openFiles.most(),
                heapMax);
    }

    /** Of all processors, in the last second; 0 when the platform does not tell. */
    synchronized double cpuShareNow() {
        return processor.shareNow();
    }

    @Override
    public void close() {
        pulse.close();
        collections.close();
    }
}
