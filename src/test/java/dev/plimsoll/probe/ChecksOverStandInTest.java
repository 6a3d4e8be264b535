package dev.plimsoll.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.chat.Contract;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.PlainWire;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ScriptedWire;
import dev.plimsoll.testing.StandInAdmin;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check against a service that answers. */
class ChecksOverStandInTest {
    private static final List<CheckSettings> ALL = List.of(
            SampleChecks.of("shallow", SampleChecks.HEALTH),
            SampleChecks.of("deep", new CheckKind.Health(true)),
            SampleChecks.of("key", SampleChecks.KEY),
            SampleChecks.of("health-key", new CheckKind.Key(Operation.HEALTH)),
            SampleChecks.of("journey", new CheckKind.Journey(true, Duration.ofMinutes(10))),
            SampleChecks.of("list", new CheckKind.Read(Operation.LIST_SESSIONS, Optional.empty())));

    static Stream<Arguments> contracts() {
        return Contracts.all().stream()
                .flatMap(it -> Stream.of(arguments(it, Optional.of(it)), arguments(it, Optional.empty())));
    }

    @ParameterizedTest(name = "{0}, pinned: {1}")
    @MethodSource("contracts")
    void succeedsUnderEitherContractKnownOrNot(Contract spoken, Optional<Contract> pinned) {
        try (StandIn standIn = start(spoken)) {
            StandInAdmin admin = new StandInAdmin(standIn);
            PlainWire wire = new PlainWire(standIn.baseUrl());

            List<CheckRun> runs = checks(standIn, wire, pinned, ALL).stream()
                    .map(it -> it.run(InstantSource.system().instant()))
                    .toList();

            assertThat(runs)
                    .allSatisfy(run ->
                            assertThat(run.outcome()).as("%s", run.steps()).isEqualTo(Outcome.SUCCESS));
            assertThat(runs.get(2).auth()).contains(AuthVerdict.VALID);
            assertThat(runs.get(4).steps()).extracting(StepRun::name).contains(StepName.SMART_CHAT);
            assertThat(admin.sessions()).isZero();
            assertThat(admin.received()).isEqualTo(attempts(runs)).isEqualTo(wire.sent());
        }
    }

    @Test
    void seesThatAServiceTakesAnyKey() {
        try (StandIn standIn = start(Contracts.deployed())) {
            new StandInAdmin(standIn).begin("{\"kind\":\"any_key\"}");

            CheckRun run = run(standIn, SampleChecks.of("key", SampleChecks.KEY));

            assertThat(run.auth()).contains(AuthVerdict.VACUOUS);
            assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
        }
    }

    @Test
    void readsOneSessionThatIsNotThereAsNotFound() {
        try (StandIn standIn = start(Contracts.deployed())) {
            Optional<String> id = Optional.of("0123456789abcdef01234567");

            CheckRun run = run(standIn, SampleChecks.of("messages", new CheckKind.Read(Operation.LIST_MESSAGES, id)));

            assertThat(run.steps().get(0).last().errorClass()).contains(ErrorClass.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GET_SESSION", "LIST_MESSAGES"})
    void needsTheSessionThatIsToBeRead(Operation operation) {
        CheckSettings check = SampleChecks.of("read", new CheckKind.Read(operation, Optional.empty()));

        assertThatThrownBy(() -> make(check)).hasMessage(operation.label() + " reads one session, and none was named");
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_MESSAGE", "DELETE_SESSION"})
    void readsOnly(Operation operation) {
        CheckSettings check = SampleChecks.of("read", new CheckKind.Read(operation, Optional.of("s1")));

        assertThatThrownBy(() -> make(check))
                .hasMessage("expected an operation that only reads, was " + operation.label());
    }

    @Test
    void closesTheWireWithTheLastCheckThatUsesIt() {
        ScriptedWire wire = ScriptedWire.of();
        List<Check> checks = new Checks(InstantSource.system(), new Random(1), Sleeper::real)
                .of(SampleChecks.target(Optional.empty()), wire, SampleChecks::keys, ALL.subList(0, 2));

        checks.get(0).close();
        checks.get(0).close();
        assertThat(wire.isClosed()).isFalse();
        checks.get(1).close();

        assertThat(wire.isClosed()).isTrue();
    }

    private static StandIn start(Contract contract) {
        return StandIn.start(StandInSettings.of(contract, 1).with(Speed.of(ServiceTime.none())));
    }

    private static CheckRun run(StandIn standIn, CheckSettings settings) {
        return checks(standIn, new PlainWire(standIn.baseUrl()), Optional.empty(), List.of(settings))
                .get(0)
                .run(InstantSource.system().instant());
    }

    private static List<Check> checks(
            StandIn standIn, Wire wire, Optional<Contract> pinned, List<CheckSettings> settings) {
        ProbeKeys keys = SampleChecks.keys(standIn.apiKey());
        return new Checks(InstantSource.system(), new Random(1), Sleeper::real)
                .of(SampleChecks.target(pinned), wire, () -> keys, settings);
    }

    private static List<Check> make(CheckSettings check) {
        return new Checks(InstantSource.system(), new Random(1), Sleeper::real)
                .of(SampleChecks.target(Optional.empty()), ScriptedWire.of(), SampleChecks::keys, List.of(check));
    }

    private static long attempts(List<CheckRun> runs) {
        return runs.stream()
                .flatMap(it -> it.steps().stream())
                .mapToLong(it -> it.attempts().size())
                .sum();
    }
}
