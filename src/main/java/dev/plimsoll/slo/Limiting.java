package dev.plimsoll.slo;

/**
 * That the target answered some attempts with 429, and how much it let through meanwhile.
 *
 * @param refused attempts answered 429
 * @param attempts all attempts
 * @param letThroughPerSecond requests per second that were answered otherwise
 */
public record Limiting(long refused, long attempts, double letThroughPerSecond) {
    public Limiting {
        if (refused < 1 || attempts < refused) {
            throw new IllegalArgumentException(
                    "a limiter refuses at least one of the attempts, was " + refused + " of " + attempts);
        }
    }

    String sentence() {
        return "the target limits: " + Figures.count(refused) + " of " + Figures.count(attempts)
                + " attempts answered 429; " + Figures.requestsPerSecond(letThroughPerSecond) + " were let through";
    }
}
