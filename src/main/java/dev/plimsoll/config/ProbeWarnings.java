package dev.plimsoll.config;

import dev.plimsoll.probe.CheckSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is allowed in a configuration of the prober, and probably not wanted. */
public final class ProbeWarnings {
    /** The deployed service's limiter as it is shipped: so many requests of one address in a minute. */
    private static final int LIMIT = 60;

    private ProbeWarnings() {}

    /** One sentence for each. */
    public static List<String> of(ProbeConfig config) {
        List<String> warnings = new ArrayList<>();
        Map<String, List<ProbedTarget>> services = config.targets().stream()
                .collect(Collectors.groupingBy(
                        it -> it.target().base().getAuthority(), TreeMap::new, Collectors.toList()));
        services.values().forEach(it -> addLimit(it, warnings));
        addOpenWeb(config.web(), warnings);
        return warnings;
    }

    private static void addLimit(List<ProbedTarget> targets, List<String> warnings) {
        double perMinute = targets.stream()
                .flatMap(target -> target.checks().stream().map(check -> perMinute(check, target.keys())))
                .mapToDouble(Double::doubleValue)
                .sum();
        if (perMinute > LIMIT) {
            String names = targets.stream().map(ProbedTarget::name).collect(Collectors.joining(" and "));
            warnings.add(names + ": the checks make " + String.format(Locale.ROOT, "%.1f", perMinute)
                    + " requests a minute, retries apart; as shipped, the service answers 429 to more than " + LIMIT
                    + " a minute from one address, and such runs are inconclusive");
        }
    }

    private static double perMinute(CheckSettings check, KeyPlaces keys) {
        double runs =
                (double) Duration.ofMinutes(1).toNanos() / check.interval().toNanos();
        return runs * requests(check, keys);
    }

    /** Of a run without a retry and without anything to clean up. */
    private static int requests(CheckSettings check, KeyPlaces keys) {
        return check.kind()
                .match(
                        health -> 1,
                        key -> keys.next().isPresent() ? 3 : 2,
                        journey -> journey.smartChat() ? 7 : 6,
                        read -> 1);
    }

    private static void addOpenWeb(ProberWeb web, List<String> warnings) {
        if (web.listen().isLoopback()) {
            return;
        }
        if (web.basicAuth().isEmpty()) {
            warnings.add(
                    "plimsoll.probe.web.listen: other machines can reach " + web.listen()
                            + " and see all that the prober shows; plimsoll.probe.web.basic-auth would ask them for a password");
        } else if (web.tls().isEmpty()) {
            warnings.add(
                    "plimsoll.probe.web.basic-auth: the password crosses the network in the clear without plimsoll.probe.web.tls");
        }
    }
}
