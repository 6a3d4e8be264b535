package dev.plimsoll.run;

import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code created.jsonl} of a run: what it created and has not deleted yet. It outlives a killed process, though
 * not a power cut. While it is open the file is locked; the lock ends with the process, however that ends. Thread-safe.
 *
 * <p>The file must not be opened a second time by the same process: closing that second one would end the lock.
 */
public final class CleanupLedger implements SessionJournal, AutoCloseable {
    public static final String FILE_NAME = "created.jsonl";
    private static final String TARGET = "target";
    private static final LedgerLine DONE = LedgerLine.of("done", "");

    private final LedgerFile file;
    private final Target target;
    private volatile @Nullable IOException failure;

    private CleanupLedger(LedgerFile file, Target target) {
        this.file = file;
        this.target = target;
    }

    /**
     * A new ledger in a run directory.
     *
     * @throws FileAlreadyExistsException when the run has one already
     */
    public static CleanupLedger create(Path runDirectory, Target target) throws IOException {
        Path path = Files.createFile(runDirectory.resolve(FILE_NAME));
        LedgerFile file =
                LedgerFile.lock(path).orElseThrow(() -> new IOException(path + " is locked by another process"));
        file.append(LedgerLine.of(TARGET, target.toString()).toString());
        return new CleanupLedger(file, target);
    }

    /** The ledger of a run that is over; empty while that goes on in another process, or when the file is no ledger. */
    public static Optional<CleanupLedger> reopen(Path path) throws IOException {
        Optional<LedgerFile> file = LedgerFile.lock(path);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Target> target = file.get()
                .firstLine()
                .flatMap(LedgerLine::parse)
                .flatMap(it -> it.field(TARGET))
                .map(Target::of);
        if (target.isEmpty()) {
            file.get().close();
            return Optional.empty();
        }
        return Optional.of(new CleanupLedger(file.get(), target.get()));
    }

    public Target target() {
        return target;
    }

    @Override
    public void creating(UserId user, String title) {
        append(LedgerLine.of(LedgerPage.CREATING, title).with(LedgerPage.USER, user.value()));
    }

    @Override
    public void created(UserId user, String title, String sessionId) {
        append(LedgerLine.of(LedgerPage.CREATED, title)
                .with(LedgerPage.USER, user.value())
                .with(LedgerPage.ID, sessionId));
    }

    @Override
    public void deleted(UserId user, String title) {
        append(LedgerLine.of(LedgerPage.DELETED, title).with(LedgerPage.USER, user.value()));
    }

    /** What may still be there, read back from the file; lines that a crash tore are left out. */
    public List<OpenEntry> openEntries() throws IOException {
        LedgerPage page = new LedgerPage();
        file.forEachLine(line -> LedgerLine.parse(line).ifPresent(page::read));
        return page.entries();
    }

    /** What went wrong when a line was written (a full disk, say); from then on the ledger may have gaps. */
    public Optional<String> problem() {
        return Optional.ofNullable(failure).map(it -> "the clean-up ledger could not be written: " + it.getMessage());
    }

    /** Notes that nothing is left, so that nobody need read the whole file again. */
    void done() throws IOException {
        if (!isDone()) {
            append(DONE);
        }
    }

    /** True when nothing was written after the note that nothing is left. */
    boolean isDone() throws IOException {
        return file.endsWith(DONE + "\n");
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private void append(LedgerLine line) {
        try {
            file.append(line.toString());
        } catch (IOException full) {
            // An event loop cannot do anything about it; the run asks for the problem.
            failure = full;
        }
    }
}
