package dev.plimsoll.run;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** Counts this process's garbage collections and their pauses. */
final class GarbageCollections implements AutoCloseable {
    private final LongAccumulator longestMillis = new LongAccumulator(Math::max, 0);
    private final AtomicLong pauses = new AtomicLong();
    private final AtomicLong millis = new AtomicLong();
    private final NotificationListener listener = this::collected;

    GarbageCollections() {
        emitters().forEach(it -> it.addNotificationListener(listener, null, null));
    }

    long pauses() {
        return pauses.get();
    }

    Duration total() {
        return Duration.ofMillis(millis.get());
    }

    Duration longest() {
        return Duration.ofMillis(longestMillis.get());
    }

    /** What was before does not count. */
    void reset() {
        longestMillis.reset();
        pauses.set(0);
        millis.set(0);
    }

    private static List<NotificationEmitter> emitters() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(NotificationEmitter.class::isInstance)
                .map(NotificationEmitter.class::cast)
                .toList();
    }

    private void collected(Notification notification, Object unused) {
        if (GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(notification.getType())
                && notification.getUserData() instanceof CompositeData data) {
            long took = GarbageCollectionNotificationInfo.from(data).getGcInfo().getDuration();
            pauses.incrementAndGet();
            millis.addAndGet(took);
            longestMillis.accumulate(took);
        }
    }

    @Override
    public void close() {
        for (NotificationEmitter emitter : emitters()) {
            try {
                emitter.removeNotificationListener(listener);
            } catch (ListenerNotFoundException alreadyGone) {
                // Nothing left to remove.
            }
        }
    }
}
