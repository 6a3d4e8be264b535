package dev.plimsoll.testing;

import dev.plimsoll.chat.Target;
import dev.plimsoll.http.HttpWires;
import dev.plimsoll.http.WireSettings;
import dev.plimsoll.probe.Sighting;
import dev.plimsoll.probe.Wire;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A program that opens as many files as it may, makes one more attempt, and prints what became of it. */
public final class OutOfDescriptors {
    private OutOfDescriptors() {}

    /** Takes a base URL. */
    public static void main(String[] arguments) throws IOException {
        try (HttpWires wires = new HttpWires(Wires.codes(), InstantSource.system());
                Wire wire = wires.open(
                        Target.of(arguments[0]), new WireSettings(Optional.empty(), WireSettings.Addresses.FIRST))) {
            // Classes are loaded first: that takes descriptors, too.
            String before = describe(attempt(wire));
            List<InputStream> files = fill();
            Sighting seen = attempt(wire);
            for (InputStream file : files) {
                file.close();
            }
            System.out.println(before.equals(describe(seen)) ? "no difference" : describe(seen));
        }
    }

    private static Sighting attempt(Wire wire) {
        return wire.send(Wires.API.health(), Wires.CALLER, Duration.ofSeconds(20));
    }

    private static String describe(Sighting seen) {
        return Wires.errorClass(seen).orElseThrow() + " " + Wires.detail(seen);
    }

    private static List<InputStream> fill() throws IOException {
        List<InputStream> files = new ArrayList<>();
        while (true) {
            try {
                files.add(new FileInputStream("/dev/null"));
            } catch (FileNotFoundException none) {
                return files;
            }
        }
    }
}
