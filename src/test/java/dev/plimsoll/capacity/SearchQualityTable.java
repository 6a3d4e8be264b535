package dev.plimsoll.capacity;

import java.util.List;
import java.util.Locale;

/**
 * How good the answers are for many queues and many floors and ceilings, with seeds that no test has: a line for each, and one
 * for all of them.
 */
public final class SearchQualityTable {
    private static final List<RateRange> RANGES = List.of(
            new RateRange(5, 150),
            new RateRange(10, 150),
            new RateRange(1, 200),
            new RateRange(3, 100),
            new RateRange(7, 120));

    /** With their capacities by Erlang's formula. */
    private static final List<Queue> QUEUES = List.of(
            new Queue(2, 20, 0.5, 30.33),
            new Queue(4, 20, 0.5, 69.99),
            new Queue(8, 10, 0.5, 61.84),
            new Queue(8, 10, 1.0, 74.90));

    private record Queue(int servers, double ratePerServer, double limitSeconds, double truth) {
        Searches searches(boolean quick, RateRange range) {
            SimulatedService service = SimulatedService.markovian(servers, ratePerServer);
            return quick ? Searches.quick(service, limitSeconds, range) : Searches.full(service, limitSeconds, range);
        }

        String text() {
            return servers + " servers of " + ratePerServer + "/s, p99 <= " + limitSeconds + " s";
        }
    }

    private record Sum(int searches, double found, double within10, double within15, double holding, double width) {
        static final Sum NOTHING = new Sum(0, 0, 0, 0, 0, 0);

        static Sum of(List<CapacityReport> reports, double truth) {
            SearchQuality quality = new SearchQuality(reports, truth);
            return new Sum(
                    reports.size(),
                    quality.found(),
                    reports.size() * quality.within(0.10),
                    reports.size() * quality.within(0.15),
                    reports.size() * quality.holdingTruth(0.02),
                    quality.found() * quality.medianWidth());
        }

        Sum plus(Sum other) {
            return new Sum(
                    searches + other.searches,
                    found + other.found,
                    within10 + other.within10,
                    within15 + other.within15,
                    holding + other.holding,
                    width + other.width);
        }

        void print(String what) {
            System.out.printf(
                    Locale.ROOT,
                    "%-46s  answered %3.0f %%  within 10 %%: %3.0f  within 15 %%: %3.0f  holding the truth: "
                            + "%3.0f  median width %4.1f %%%n",
                    what,
                    percent(found),
                    percent(within10),
                    percent(within15),
                    percent(holding),
                    100 * width / found);
        }

        private double percent(double count) {
            return 100 * count / searches;
        }
    }

    private SearchQualityTable() {}

    /** Takes {@code full} or {@code quick}, how many seeds, and the first of them. */
    public static void main(String[] arguments) {
        boolean quick = arguments[0].equals("quick");
        int seeds = Integer.parseInt(arguments[1]);
        long first = Long.parseLong(arguments[2]);
        Sum all = QUEUES.stream()
                .flatMap(queue -> RANGES.stream().map(range -> print(queue, range, quick, seeds, first)))
                .reduce(Sum.NOTHING, Sum::plus);
        all.print("all " + all.searches());
    }

    private static Sum print(Queue queue, RateRange range, boolean quick, int seeds, long first) {
        Sum sum = Sum.of(queue.searches(quick, range).run(first, seeds), queue.truth);
        sum.print(String.format(Locale.ROOT, "%s, %.0f to %.0f", queue.text(), range.low(), range.high()));
        return sum;
    }
}
