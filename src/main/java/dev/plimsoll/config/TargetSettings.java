package dev.plimsoll.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is measured, as far as the configuration says it.
 *
 * @param allowed hosts in lower case that may be put under load without being asked
 */
public record TargetSettings(
        Optional<String> baseUrl,
        ContractChoice contract,
        Optional<Path> apiKeyFile,
        Optional<Path> caFile,
        List<String> allowed) {
    static TargetSettings read(Section plimsoll) {
        Section target = plimsoll.section("target");
        TargetSettings settings = new TargetSettings(
                target.find("base-url", Kind.TEXT),
                target.get("contract", Kind.oneOf(ContractChoice.values(), ContractChoice::toString)),
                target.find("api-key-file", Kind.PATH),
                target.find("ca-file", Kind.PATH),
                plimsoll.list("allowed-targets", Kind.TEXT).stream()
                        .map(host -> host.strip().toLowerCase(Locale.ROOT))
                        .toList());
        target.refuseOthers();
        return settings;
    }
}
