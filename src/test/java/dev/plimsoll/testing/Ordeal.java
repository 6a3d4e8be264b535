package dev.plimsoll.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.slo.Verdict;
import dev.plimsoll.standin.RateLimit;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Something that happens to a real injector, or to the service that it loads, while it measures. */
public enum Ordeal {
    /** Others spin on every processor. */
    STARVED_INJECTOR(Side.INJECTOR) {
        @Override
        void strike(PlimsollProcess run, StandInAdmin service) throws IOException, InterruptedException {
            Spinners others = Spinners.start(4 * Runtime.getRuntime().availableProcessors());
            try {
                run.await();
            } finally {
                others.end();
            }
        }
    },
    /** Stopped by a signal, and continued a second later. */
    PAUSED_INJECTOR(Side.INJECTOR) {
        @Override
        void strike(PlimsollProcess run, StandInAdmin service) throws IOException, InterruptedException {
            run.signal("STOP");
            Thread.sleep(1_000);
            run.signal("CONT");
        }
    },
    /** The service answers late, so that more users than planned hold a connection each. */
    INJECTOR_OUT_OF_DESCRIPTORS(Side.INJECTOR) {
        @Override
        void strike(PlimsollProcess run, StandInAdmin service) {
            service.begin("{\"kind\":\"latency\",\"seconds\":3,\"operations\":[\"send_message\",\"list_messages\"]}");
        }

        @Override
        PlimsollProcess start(Path directory, StandIn service) throws IOException {
            return PlimsollProcess.limited(FEW_DESCRIPTORS, directory, key(service), load(service));
        }
    },
    STALLED_SERVICE(Side.SERVICE) {
        @Override
        void strike(PlimsollProcess run, StandInAdmin service) {
            service.begin("{\"kind\":\"stall\",\"seconds\":2}");
        }

        /** So short a stall may hit too few to tell. */
        @Override
        public Set<Verdict> allowed() {
            return EnumSet.of(Verdict.FAIL, Verdict.UNDECIDED);
        }
    },
    ERRORING_SERVICE(Side.SERVICE) {
        @Override
        void strike(PlimsollProcess run, StandInAdmin service) {
            service.begin("{\"kind\":\"status\",\"share\":0.5}");
        }
    },
    LIMITING_SERVICE(Side.SERVICE) {
        @Override
        StandInSettings service() {
            return super.service().with(RateLimit.parse("50/1"));
        }
    };

    /** What a run came to. */
    public record Ending(Verdict verdict, List<String> reasons) {}

    private enum Side {
        INJECTOR,
        SERVICE
    }

    /** Those of the program, those that are planned for users, and a few. */
    private static final int FEW_DESCRIPTORS = 240;

    private static final String PLAN = """
            plimsoll.profiles.ordeal {
              description = "a few seconds"
              simulation = SessionWorkflowSimulation
              rate = 20
              duration = 4s
              drain = 4s
              warm-up { min = 1s, max = 1s }
              objectives = ["errors < 5 %", "all p95 < 200 ms"]
            }
            plimsoll.load.connections = per-user
            """;

    /** What a busy machine does to the injector is not what a run is about whose service something happens to. */
    private static final String PATIENCE = """
            plimsoll.validity { lag-p99 = 1s, stall = 5s, gc-pause = 5s, cpu-for = 1m }
            """;

    private final Side side;

    Ordeal(Side side) {
        this.side = side;
    }

    /** The verdicts that blame the right one. */
    public Set<Verdict> allowed() {
        return switch (side) {
            case INJECTOR -> EnumSet.of(Verdict.INVALID);
            case SERVICE -> EnumSet.of(Verdict.FAIL);
        };
    }

    public boolean allows(Ending ending) {
        return allowed().contains(ending.verdict());
    }

    /** Carries out one run in a directory of its own. */
    public Ending undergo(Path directory) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("plimsoll.conf"), side == Side.SERVICE ? PLAN + PATIENCE : PLAN);
        try (StandIn service = StandIn.start(service());
                PlimsollProcess run = start(directory, service)) {
            run.awaitErr("measuring from now on");
            strike(run, new StandInAdmin(service));
            run.await();
            return ending(RunArtefacts.latestIn(directory.resolve("runs")).json("verdict.json"));
        }
    }

    PlimsollProcess start(Path directory, StandIn service) throws IOException {
        return PlimsollProcess.packaged(directory, key(service), load(service));
    }

    StandInSettings service() {
        return StandInSettings.of(Contracts.guide(), 1).with(Speed.of(ServiceTime.parse("fixed:5ms")));
    }

    /** Once it measures; nothing, where it is the service's nature. */
    void strike(PlimsollProcess run, StandInAdmin service) throws IOException, InterruptedException {}

    private static Map<String, String> key(StandIn service) {
        return Map.of("PLIMSOLL_API_KEY", service.apiKey());
    }

    private static List<String> load(StandIn service) {
        return List.of("load", "--profile=ordeal", "--target=" + service.baseUrl(), "--contract=guide", "--seed=1");
    }

    private static Ending ending(JsonNode verdict) {
        return new Ending(
                Verdict.valueOf(verdict.path("verdict").asText()),
                verdict.path("reasons").findValuesAsText("message"));
    }
}
