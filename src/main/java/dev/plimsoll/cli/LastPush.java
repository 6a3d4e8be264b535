package dev.plimsoll.cli;

import dev.plimsoll.metrics.Exposition;
import dev.plimsoll.metrics.load.PushGateway;
import dev.plimsoll.run.LiveSecond;
import dev.plimsoll.run.RunObserver;
import dev.plimsoll.run.Stage;
import dev.plimsoll.slo.Reason;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Pushes the metrics of a run once it has ended, also one that was interrupted; a gateway that is away is only said. */
final class LastPush implements RunObserver {
    private final String gateway;
    private final String runId;
    private final Exposition exposition;
    private final Narrator narrator;

    LastPush(String gateway, String runId, Exposition exposition, Narrator narrator) {
        this.gateway = gateway;
        this.runId = runId;
        this.exposition = exposition;
        this.narrator = narrator;
    }

    @Override
    public void entered(Stage stage, Instant when) {
        if (stage == Stage.ENDED) {
            push();
        }
    }

    @Override
    public void passed(LiveSecond second) {}

    @Override
    public void cutShort(Reason reason, Instant when) {}

    private void push() {
        try {
            new PushGateway(gateway).push(runId, exposition.page(""));
            narrator.say("metrics pushed to " + gateway);
        } catch (IOException away) {
            narrator.say("the metrics could not be pushed to " + gateway + ": " + why(away));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** The JDK's client leaves some of its exceptions without a message. */
    private static String why(IOException away) {
        return Optional.ofNullable(away.getMessage()).orElse("nobody answers there");
    }
}
