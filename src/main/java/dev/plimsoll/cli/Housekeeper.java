package dev.plimsoll.cli;

import dev.plimsoll.chat.ChatApi;
import dev.plimsoll.chat.ChatClient;
import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.ReferenceCode;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.http.ClientSettings;
import dev.plimsoll.http.HttpChatClient;
import dev.plimsoll.http.Timeouts;
import dev.plimsoll.run.Cleanup;
import dev.plimsoll.run.CleanupLedger;
import dev.plimsoll.run.CleanupLimits;
import dev.plimsoll.run.CleanupReport;
import dev.plimsoll.run.Handshake;
import dev.plimsoll.run.HandshakeResult;
import dev.plimsoll.run.Housekeeping;
import dev.plimsoll.run.Leftovers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** What is done at a target before and after a run: the handshake, and cleaning up after this run and earlier ones. */
final class Housekeeper implements AutoCloseable {
    private static final Duration CLEANUP = Duration.ofSeconds(60);

    private final LoadSetup setup;
    private final Housekeeping counts = new Housekeeping();
    private final HttpChatClient http;
    private final ChatClient client;

    Housekeeper(LoadSetup setup) {
        this.setup = setup;
        Timeouts timeouts = new Timeouts(
                setup.client().connectTimeout(),
                setup.client().requestTimeout(),
                setup.client().requestTimeout());
        ClientSettings settings = new ClientSettings(
                "plimsoll/" + Version.text(), timeouts, setup.client().authorities());
        this.http = open(setup, settings);
        this.client = counts.counting(http);
    }

    private static HttpChatClient open(LoadSetup setup, ClientSettings settings) {
        try {
            return new HttpChatClient(
                    setup.aim().target(),
                    setup.aim().key(),
                    settings,
                    () -> ReferenceCode.next(InstantSource.system(), ThreadLocalRandom.current()));
        } catch (IllegalArgumentException unusableAuthorities) {
            throw new UserMistake(String.valueOf(unusableAuthorities.getMessage()));
        }
    }

    /**
     * Finds out the contract.
     *
     * @throws UserMistake when no run can start
     */
    HandshakeResult.Found shakeHands(CleanupLedger ledger) {
        UserId user = UserId.anonymous(InstantSource.system(), ThreadLocalRandom.current());
        HandshakeResult result = new Handshake(setup.aim().target(), client, user, ledger)
                .shake(setup.aim().pinned());
        if (result instanceof HandshakeResult.Refused refused) {
            throw new UserMistake(refused.message());
        }
        return (HandshakeResult.Found) result;
    }

    CleanupReport cleanUp(CleanupLedger ledger, Contract contract) throws IOException {
        return cleanup(contract).sweep(ledger);
    }

    /** Deletes what earlier runs left at this target, when they were killed or it was away. */
    CleanupReport cleanUpLeftovers(Path own, Contract contract) throws IOException {
        return new Leftovers(setup.runDir(), setup.aim().target(), cleanup(contract)).sweep(Set.of(own));
    }

    private Cleanup cleanup(Contract contract) {
        return new Cleanup(client, new ChatApi(contract), CleanupLimits.within(CLEANUP), System::nanoTime);
    }

    Housekeeping counts() {
        return counts;
    }

    @Override
    public void close() {
        http.close();
    }
}
