package dev.plimsoll.standin;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long a worker is busy with one request: a distribution whose mean is known. */
public sealed interface ServiceTime {
    /**
     * One draw, in nanoseconds.
     *
     * @param replyTokens the length of the assistant's reply; 0 where there is none
     */
    long sampleNanos(RandomGenerator random, int replyTokens);

    /** Reads {@code fixed:50ms}, {@code exp:50ms}, {@code lognormal:MEDIAN:SIGMA} or {@code reply:TTFT:TOKENS_PER_SECOND}. */
    static ServiceTime parse(String text) {
        return ServiceTimeText.parse(text);
    }

    /** Answers at once. */
    static ServiceTime none() {
        return new Fixed(Duration.ZERO);
    }

    /** Always the same. */
    record Fixed(Duration time) implements ServiceTime {
        @Override
        public long sampleNanos(RandomGenerator random, int replyTokens) {
            return time.toNanos();
        }
    }

    /** Exponential: with Poisson arrivals the M in M/M/c. */
    record Exponential(Duration mean) implements ServiceTime {
        @Override
        public long sampleNanos(RandomGenerator random, int replyTokens) {
            return Math.round(random.nextExponential() * mean.toNanos());
        }
    }

    /** Lognormal; its mean is {@code median * exp(sigma^2 / 2)}. */
    record Lognormal(Duration median, double sigma) implements ServiceTime {
        @Override
        public long sampleNanos(RandomGenerator random, int replyTokens) {
            return Math.round(median.toNanos() * Math.exp(sigma * random.nextGaussian()));
        }
    }

    /** A language model's: the time to its first token, then so many tokens a second. */
    record Reply(Duration firstToken, double tokensPerSecond) implements ServiceTime {
        @Override
        public long sampleNanos(RandomGenerator random, int replyTokens) {
            return firstToken.toNanos() + Math.round(replyTokens * 1e9 / tokensPerSecond);
        }
    }
}
