package dev.plimsoll.testing;

import dev.plimsoll.slo.Verdict;
import dev.plimsoll.testing.Ordeal.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** Puts real runs through every ordeal, over and over, and prints how often each verdict came; exits 1 on a wrong one. */
public final class OrdealTable {
    private OrdealTable() {}

    /** Takes how many times. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int times = Integer.parseInt(arguments[0]);
        boolean right = true;
        for (Ordeal ordeal : Ordeal.values()) {
            Map<Verdict, Integer> verdicts = new TreeMap<>();
            for (int i = 0; i < times; i++) {
                Ending ending = ordeal.undergo(Files.createTempDirectory("plimsoll-ordeal"));
                verdicts.merge(ending.verdict(), 1, Integer::sum);
                if (!ordeal.allows(ending)) {
                    right = false;
                    System.out.println("  " + ordeal + " " + ending);
                }
            }
            System.out.printf("%-28s expected %-18s got %s%n", ordeal, ordeal.allowed(), verdicts);
        }
        System.exit(right ? 0 : 1);
    }
}
