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
import dev.plimsoll.run.SessionJournal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/** What is done at a target before and after a run: the handshake, and cleaning up after this run and earlier ones. */
final class Housekeeper implements AutoCloseable {
    private static final Duration CLEANUP = Duration.ofSeconds(60);

    private final Aim aim;
    private final Path runDir;
    private final Housekeeping counts = new Housekeeping();
    private final HttpChatClient http;
    private final ChatClient client;

    /** @param runDir where the runs lie that may have left something behind */
    Housekeeper(Aim aim, Timeouts timeouts, Path runDir) {
        this.aim = aim;
        this.runDir = runDir;
        this.http = open(aim, new ClientSettings("plimsoll/" + Version.text(), timeouts, aim.authorities()));
        this.client = counts.counting(http);
    }

    static Housekeeper of(LoadSetup setup) {
        Duration request = setup.client().requestTimeout();
        return new Housekeeper(
                setup.aim(), new Timeouts(setup.client().connectTimeout(), request, request), setup.runDir());
    }

    /** One that gives a call up sooner than the load does. */
    static Housekeeper waitingAtMost(Duration patience, LoadSetup setup) {
        Duration request = shorter(patience, setup.client().requestTimeout());
        Duration connect = shorter(patience, setup.client().connectTimeout());
        return new Housekeeper(setup.aim(), new Timeouts(connect, request, request), setup.runDir());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static HttpChatClient open(Aim aim, ClientSettings settings) {
        try {
            return new HttpChatClient(
                    aim.target(),
                    aim.key(),
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
        return found(new Handshake(aim.target(), client, stranger(), ledger).shake(aim.pinned()));
    }

    private static UserId stranger() {
        return UserId.anonymous(InstantSource.system(), ThreadLocalRandom.current());
    }

    private static HandshakeResult.Found found(HandshakeResult result) {
        if (result instanceof HandshakeResult.Refused refused) {
            throw new UserMistake(refused.message());
        }
        return (HandshakeResult.Found) result;
    }

    CleanupReport cleanUp(CleanupLedger ledger, Contract contract) throws IOException {
        return cleanup(contract, CLEANUP).sweep(ledger);
    }

    /** In less time than usual: what is left then stays in the ledger. */
    CleanupReport cleanUp(CleanupLedger ledger, Contract contract, Duration within) throws IOException {
        return cleanup(contract, within).sweep(ledger);
    }

    /** Each of whose exchanges is counted. */
    ChatClient client() {
        return client;
    }

    /**
     * Finds out the contract by a read alone.
     *
     * @throws UserMistake when the target answers as no contract says, or not at all
     */
    Contract readContract() {
        return found(new Handshake(aim.target(), client, stranger(), SessionJournal.none()).read())
                .contract();
    }

    /**
     * Deletes what earlier runs left at this target, when they were killed or it was away.
     *
     * @param own directories of this process's runs, which are left alone
     */
    CleanupReport cleanUpLeftovers(Set<Path> own, Contract contract) throws IOException {
        return new Leftovers(runDir, aim.target(), cleanup(contract, CLEANUP)).sweep(own);
    }

    private Cleanup cleanup(Contract contract, Duration within) {
        return new Cleanup(client, new ChatApi(contract), CleanupLimits.within(within), System::nanoTime);
    }

    Housekeeping counts() {
        return counts;
    }

    @Override
    public void close() {
        http.close();
    }
}
