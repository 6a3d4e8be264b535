package dev.plimsoll.probe;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.Exchange;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import dev.plimsoll.probe.TargetSurvey.HealthAccess;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds out what a target is like by four reads: its health and a list, each with the key and with a wrong one. */
public final class Survey {
    private static final String USER_AGENT = "plimsoll-survey";

    private final ContractSense sense;
    private final TargetCalls calls;
    private final Wire wire;
    private final Duration limit;

    private Survey(ContractSense sense, TargetCalls calls, Wire wire, Duration limit) {
        this.sense = sense;
        this.calls = calls;
        this.wire = wire;
        this.limit = limit;
    }

    /**
     * Asks now.
     *
     * @param limit for each of the reads
     */
    public static TargetSurvey of(ProbeTarget target, Wire wire, ProbeKeys keys, Duration limit) {
        ContractSense sense = new ContractSense(target.contract());
        return new Survey(sense, new TargetCalls(target, sense, () -> keys), wire, limit).of(target.name());
    }

    private TargetSurvey of(String target) {
        ApiKey key = calls.keys().primary();
        Reading list = ask(Operation.LIST_SESSIONS, key);
        Reading health = ask(Operation.HEALTH, key);
        KeyAnswer wrongList = KeyAnswer.of(ask(Operation.LIST_SESSIONS, KeyProcedure.WRONG_KEY));
        KeyAnswer wrongHealth = KeyAnswer.of(ask(Operation.HEALTH, KeyProcedure.WRONG_KEY));
        return new TargetSurvey(
                target,
                sense.known(),
                HealthAccess.of(KeyAnswer.of(health), wrongHealth),
                AuthVerdict.of(KeyAnswer.of(list), wrongList),
                problems(list, health));
    }

    private Reading ask(Operation operation, ApiKey key) {
        ChatCall call = new ReadCall(operation, Optional.empty()).in(calls.api(operation));
        Exchange exchange =
                wire.send(call, calls.caller(key, USER_AGENT), limit).exchange();
        if (exchange instanceof Exchange.Unanswered unanswered) {
            return new Reading.Refused(unanswered.errorClass(), unanswered.detail());
        }
        return calls.read(operation, ((Exchange.Answered) exchange).answer());
    }

    private static String problems(Reading... readings) {
        return Stream.of(readings)
                .flatMap(it -> it instanceof Reading.Refused refused ? Stream.of(refused) : Stream.empty())
                .map(it -> it.errorClass().label() + ", " + it.detail())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
