package dev.plimsoll.capacity;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.latency.ShareSeries;
import dev.plimsoll.slo.Objective;
import dev.plimsoll.testing.queue.Quota;
import dev.plimsoll.testing.queue.Station;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Runs the trials of a search on a simulated service, one call a visit. */
final class SimulatedTarget implements TrialRunner {
    private final SimulatedService service;
    private final double limitSeconds;
    private final double allowed;

    SimulatedTarget(SimulatedService service, Objective objective) {
        this.service = service;
        this.limitSeconds = objective.limit().value();
        this.allowed = Allowance.of(objective).share();
    }

    @Override
    public Trial run(TrialPlan plan) {
        Session session = new Session(plan);
        session.run();
        double drained = session.drain();
        double atLeast = plan.drain().atLeast().toSeconds();
        double atMost = plan.drain().atMost().toSeconds();
        return new Trial(
                plan,
                "trial-" + plan.number(),
                session.seconds,
                session.end,
                List.of(Operation.LIST_SESSIONS),
                List.of(),
                Optional.empty(),
                drained <= atMost ? Optional.of(seconds(drained)) : Optional.empty(),
                seconds(session.seconds.size() + Math.max(atLeast, Math.min(atMost, drained))));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** One trial under way. */
    private final class Session {
        private final TrialPlan plan;
        private final SplittableRandom random;
        private final Station station = service.station().get();
        private final Quota quota = service.quota().get();
        private final List<TrialSecond> seconds = new ArrayList<>();
        private final List<ShareSeries.Batch> farOver = new ArrayList<>();
        private TrialEnd end = TrialEnd.COMPLETED;
        private double nextArrival;
        private long inFlight;

        private long arrivals;
        private long completions;
        private long refused;
        private long over;
        private long far;
        private double responses;
        private double area;

        Session(TrialPlan plan) {
            this.plan = plan;
            this.random = new SplittableRandom(plan.seed());
            this.nextArrival = gap();
        }

        private double gap() {
            return random.nextExponential() / plan.load().perSecond();
        }

        void run() {
            while (seconds.size() < plan.length().toSeconds() && end == TrialEnd.COMPLETED) {
                second(seconds.size() + 1);
                if (isFarOver()) {
                    end = TrialEnd.FAR_OVER_OBJECTIVE;
                }
            }
        }

        private void second(int until) {
            area = inFlight;
            double departure = station.nextDeparture();
            while (Math.min(nextArrival, departure) < until) {
                if (departure <= nextArrival) {
                    departs(departure, until);
                } else {
                    arrives(until);
                }
                departure = station.nextDeparture();
            }
            long served = completions - refused;
            seconds.add(new TrialSecond(
                    arrivals, completions, area, responses, refused, List.of(new ShareSeries.Batch(over, served))));
            farOver.add(new ShareSeries.Batch(far, served));
            arrivals = completions = refused = over = far = 0;
            responses = 0;
        }

        private void arrives(int until) {
            arrivals++;
            if (quota.admits(nextArrival)) {
                station.arrives(
                        nextArrival,
                        service.work().applyAsDouble(random)
                                * service.slowness().applyAsDouble(nextArrival),
                        nextArrival);
                inFlight++;
                area += until - nextArrival;
            } else {
                refused++;
                completions++;
            }
            nextArrival += gap();
        }

        private void departs(double now, int until) {
            double response = now - station.departs();
            inFlight--;
            area -= until - now;
            completions++;
            responses += response;
            over += response > limitSeconds ? 1 : 0;
            far += response > Protection.LIMIT_MULTIPLE * limitSeconds ? 1 : 0;
        }

        private boolean isFarOver() {
            int window = (int) Protection.WINDOW.toSeconds();
            if (farOver.size() < window) {
                return false;
            }
            List<ShareSeries.Batch> recent = farOver.subList(farOver.size() - window, farOver.size());
            long counted = recent.stream().mapToLong(ShareSeries.Batch::counted).sum();
            long total = recent.stream().mapToLong(ShareSeries.Batch::total).sum();
            return counted > allowed * total;
        }

        /** How many seconds pass until the last one has left. */
        double drain() {
            double last = seconds.size();
            while (station.nextDeparture() < Double.POSITIVE_INFINITY) {
                last = station.nextDeparture();
                station.departs();
            }
            return last - seconds.size();
        }
    }
}
