package dev.plimsoll.config;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Target;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A target of the prober with its checks, as it was configured. */
public record ProbedTarget(
        String name,
        Target target,
        ContractChoice contract,
        KeyPlaces keys,
        Connection connection,
        List<CheckSettings> checks) {
    /**
     * How it is reached.
     *
     * @param caFile PEM certificates to trust beside those that Java trusts
     * @param failsOver whether all addresses of its name are tried
     */
    public record Connection(Optional<Path> caFile, boolean failsOver) {}

    public ProbedTarget {
        checks = List.copyOf(checks);
    }

    static ProbedTarget read(Section section, CheckReader reader, Premises premises) {
        String name = section.get("name", ProbeKinds.NAME);
        ProbedTarget target = new ProbedTarget(
                name,
                section.get("base-url", ProbeKinds.TARGET),
                section.find("contract", Kind.oneOf(ContractChoice.values(), ContractChoice::toString))
                        .orElse(ContractChoice.AUTO),
                KeyPlaces.read(section, premises),
                new Connection(
                        section.find("ca-file", premises.readableFile()),
                        section.find("fail-over", ProbeKinds.SWITCH).orElse(false)),
                reader.checks(name, section));
        target.checkCalls(section);
        section.refuseOthers();
        return target;
    }

    private void checkCalls(Section section) {
        UniqueNames names = new UniqueNames();
        for (CheckSettings check : checks) {
            String name = check.id().check();
            section.require(names.take(name), "checks", "names of their own, but two checks are named '" + name + "'");
            Operation operation = operationOf(check.kind());
            section.require(
                    contract.pinned().filter(it -> !it.offers(operation)).isEmpty(),
                    "checks",
                    "calls that the " + contract + " contract offers, and it has no " + operation.label());
        }
    }

    private static Operation operationOf(CheckKind kind) {
        return kind.match(
                health -> Operation.HEALTH,
                key -> key.operation(),
                journey -> Operation.CREATE_SESSION,
                read -> read.operation());
    }
}
