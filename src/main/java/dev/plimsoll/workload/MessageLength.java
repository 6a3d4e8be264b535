package dev.plimsoll.workload;

import java.util.random.RandomGenerator;

/** How long a user's message is: lognormal in tokens, 4 characters each, from 1 character to what the service takes. */
public record MessageLength(double mu, double sigma, int maxCharacters) {
    private static final int CHARACTERS_PER_TOKEN = 4;

    public MessageLength {
        if (maxCharacters < 1) {
            throw new IllegalArgumentException("message max-characters must be at least 1, was " + maxCharacters);
        }
        new LogNormal(mu, sigma, 1, maxCharacters);
    }

    public int sampleCharacters(RandomGenerator random) {
        double tokens = new LogNormal(mu, sigma, 0.25, maxCharacters / (double) CHARACTERS_PER_TOKEN).sample(random);
        return Math.max(1, (int) Math.round(tokens * CHARACTERS_PER_TOKEN));
    }
}
