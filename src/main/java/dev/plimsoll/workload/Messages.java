package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/** What users say: texts of a drawn length. */
public record Messages(MessageLength length, MessageText text) {
    public String draw(RandomGenerator random) {
        return text.ofLength(length.sampleCharacters(random), random);
    }
}
