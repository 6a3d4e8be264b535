package dev.plimsoll.testing;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.probe.CheckSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A target as a test has it probed; it takes the checks as its own, whatever target they name. */
public record ProbedSite(String name, String baseUrl, ApiKey key, Optional<Path> caFile, List<CheckSettings> checks) {
    public ProbedSite {
        checks = checks.stream().map(it -> SampleChecks.at(name, it)).toList();
    }

    public static ProbedSite of(String name, String baseUrl, CheckSettings... checks) {
        return new ProbedSite(name, baseUrl, ApiKey.of(Clients.KEY), Optional.empty(), List.of(checks));
    }

    public ProbedSite withKey(String other) {
        return new ProbedSite(name, baseUrl, ApiKey.of(other), caFile, checks);
    }

    public ProbedSite trusting(Path certificate) {
        return new ProbedSite(name, baseUrl, key, Optional.of(certificate), checks);
    }
}
