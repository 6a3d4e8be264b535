package dev.plimsoll.cli;

import dev.plimsoll.baseline.SeriesKey;
import dev.plimsoll.client.ClientBehaviour;
import dev.plimsoll.gatling.GatlingLoadRunner;
import dev.plimsoll.run.Manifest;
import dev.plimsoll.run.RunPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What run this is, for its manifest. */
final class Manifests {
    private Manifests() {}

    static Manifest running(LoadSetup setup, RunPlan plan, Instant started) {
        Map<String, String> settings = settings(setup);
        settings.put(Manifest.INJECTOR, plan.schedule().share().toString());
        settings.putAll(setup.labels());
        setup.plannedUsers().ifPresent(it -> settings.put(Manifest.PLANNED_USERS, it));
        Manifest manifest = new Manifest(
                plan.runId(),
                Version.text(),
                setup.command(),
                setup.profile(),
                setup.simulation().name(),
                setup.seed(),
                plan.baseUrl(),
                plan.contract().name(),
                plan.schedule().size(),
                settings,
                environment(),
                "",
                started,
                Optional.empty(),
                "running");
        return manifest.inSeries(SeriesKey.of(manifest).text());
    }

    static Manifest ended(Manifest running, Instant end, boolean finished) {
        return new Manifest(
                running.runId(),
                running.version(),
                running.command(),
                running.profile(),
                running.simulation(),
                running.seed(),
                running.target(),
                running.contract(),
                running.plannedArrivals(),
                running.settings(),
                running.environment(),
                running.seriesKey(),
                running.started(),
                Optional.of(end),
                finished ? "finished" : "unfinished");
    }

    private static Map<String, String> settings(LoadSetup setup) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("arrivals", setup.arrivals().source());
        settings.put("duration", seconds(setup.arrivals().duration()));
        settings.put("drain", seconds(setup.drain()));
        settings.put(
                "warm-up",
                seconds(setup.warmUp().min()) + " to " + seconds(setup.warmUp().max()));
        settings.put("time scale", Double.toString(setup.visits().think().scale()));
        settings.put("visits", setup.visits().inWords());
        settings.put("request timeout", seconds(setup.client().requestTimeout()));
        settings.put("connections", setup.client().connections().name().toLowerCase(Locale.ROOT));
        ClientBehaviour behaviour = setup.client().behaviour();
        // Only when it does something, so that runs with plain clients stay comparable with those before there were
        // others.
        if (!behaviour.equals(ClientBehaviour.plain())) {
            settings.put("client", behaviour.inWords());
        }
        return settings;
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        environment.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        environment.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        environment.put("gatling", GatlingLoadRunner.version());
        return environment;
    }

    private static String seconds(Duration time) {
        return time.toMillis() / 1000.0 + " s";
    }
}
