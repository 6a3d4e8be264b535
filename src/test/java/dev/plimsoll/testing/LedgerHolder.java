package dev.plimsoll.testing;

import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.run.CleanupLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A process of its own that opens a ledger, writes and reads, and waits to be killed. */
public final class LedgerHolder {
    private LedgerHolder() {}

    /** Starts the process; it has written and read its ledger when this returns. */
    public static Process start(Path folder, Target target) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerHolder.class.getName(),
                        folder.toString(),
                        target.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        if (!"ready 1".equals(said.readLine())) {
            throw new IOException("the process that holds the ledger did not start");
        }
        return process;
    }

    public static void main(String[] args) throws IOException {
        CleanupLedger ledger = CleanupLedger.create(Path.of(args[0]), Target.of(args[1]));
        UserId user = new UserId("anon-1-abc");
        ledger.creating(user, "left by the killed");
        ledger.created(user, "left by the killed", "id-1");
        System.out.println("ready " + ledger.openEntries().size());
        System.in.read();
        ledger.close();
    }
}
