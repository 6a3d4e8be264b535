import dev.plimsoll.testing.ReloadStorm;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * What is left over when the configuration of a prober at work is replaced again and again: by default 1,000 times under
 * 200 checks at a second's interval, all over real connections to a stand-in in the same process. Prints what there is of
 * series, threads and open descriptors before, after and without any check, and ends with 1 when a run was lost or any of
 * them grew. The small form of it is a test, ProberReloadIT.
 *
 * <pre>bench/reload [reloads] [checks]</pre>
 */
public class ReloadBench {
    public static void main(String[] args) {
        int reloads = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
        int checks = args.length > 1 ? Integer.parseInt(args[1]) : 200;
        int threads = ManagementFactory.getThreadMXBean().getThreadCount();
        long start = System.nanoTime();
        ReloadStorm.Aftermath storm = new ReloadStorm(checks, Duration.ofSeconds(1)).rage(reloads);
        System.out.printf("%,d reloads under %d checks in %d s%n", reloads, checks, (System.nanoTime() - start) / 1_000_000_000);
        System.out.printf("scheduled %,d = runs %,d + missed %,d%n",
                storm.counts().scheduled(), storm.counts().runs(), storm.counts().missed());
        show("before", storm.before());
        show("after", storm.after());
        show("without checks", storm.idle());
        System.out.printf("threads at the start %d, at the end %d%n",
                threads, ManagementFactory.getThreadMXBean().getThreadCount());
        System.exit(ReloadStorm.isSettled(storm.counts()) && isClean(storm, checks) ? 0 : 1);
    }

    private static void show(String when, ReloadStorm.Footprint footprint) {
        System.out.printf("%-15s %,6d series of probe_attempts_total, %4d threads, %4d descriptors%n",
                when, footprint.series(), footprint.threads(), footprint.descriptors());
    }

    /** Connections of runs under way come and go, at most one for each check; so do their threads. */
    private static boolean isClean(ReloadStorm.Aftermath storm, int checks) {
        return storm.after().series() == storm.before().series()
                && storm.idle().series() == 0
                && storm.after().threads() <= storm.before().threads() + checks
                && storm.idle().descriptors() <= storm.before().descriptors();
    }
}
