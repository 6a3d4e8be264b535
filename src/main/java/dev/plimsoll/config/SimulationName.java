package dev.plimsoll.config;

/** The simulations that a profile can run. */
public enum SimulationName {
    SMOKE("SmokeSimulation"),
    SESSION_WORKFLOW("SessionWorkflowSimulation"),
    CHAT_TRAFFIC("ChatTrafficSimulation"),
    CEILING("CeilingSimulation"),
    RETRY_STORM("RetryStormSimulation"),
    RATE_LIMIT("RateLimitSimulation"),
    GROWTH("GrowthSimulation"),
    REFUSAL("RefusalSimulation"),
    ONE_REQUEST("OneRequestSimulation");

    private final String className;

    SimulationName(String className) {
        this.className = className;
    }

    /** The simple name of the class, which is what users write. */
    @Override
    public String toString() {
        return className;
    }
}
