package dev.plimsoll.probe;

import static dev.plimsoll.probe.AuthVerdict.FORBIDDEN;
import static dev.plimsoll.probe.AuthVerdict.INVALID;
import static dev.plimsoll.probe.AuthVerdict.INVERTED;
import static dev.plimsoll.probe.AuthVerdict.UNKNOWN;
import static dev.plimsoll.probe.AuthVerdict.VACUOUS;
import static dev.plimsoll.probe.AuthVerdict.VALID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plimsoll.chat.ApiKey;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Outcome;
import dev.plimsoll.testing.Clients;
import dev.plimsoll.testing.SampleChecks;
import dev.plimsoll.testing.ScriptedWire;
import dev.plimsoll.testing.Sightings;
import dev.plimsoll.testing.WoundClock;
import dev.plimsoll.testing.WoundSleeper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeyVerdictTest {
    private static final ApiKey NEXT = ApiKey.of("the-next-key");

    /** What a service can make of a key: clear answers, and all kinds of unclear ones. */
    private static final Map<String, Sighting> ANSWERS = Map.ofEntries(
            Map.entry("200", Sightings.answered(200, "[]")),
            Map.entry("401", Sightings.answered(401, "{\"errors\":[]}")),
            Map.entry("403", Sightings.answered(403, "{}")),
            Map.entry("400", Sightings.answered(400, "{}")),
            Map.entry("404", Sightings.answered(404, "{}")),
            Map.entry("429", Sightings.answered(429, "{\"error\":\"slow down\"}")),
            Map.entry("503", Sightings.answered(503, "{}")),
            Map.entry("302", Sightings.answered(302, "")),
            Map.entry("nonsense", Sightings.answered(200, "<html>")),
            Map.entry("timeout", Sightings.failed(ErrorClass.RESPONSE_TIMEOUT)),
            Map.entry("refused", Sightings.failed(ErrorClass.CONNECT_REFUSED)));

    private final WoundClock clock = new WoundClock();
    private final CheckSettings settings = SampleChecks.of("key", SampleChecks.KEY);

    static Stream<Arguments> table() {
        Map<String, AuthVerdict> clear = Map.of(
                "200 200", VACUOUS, "200 401", VALID, "200 403", VALID, "401 200", INVERTED, "401 401", INVALID,
                "401 403", INVALID, "403 200", INVERTED, "403 401", FORBIDDEN, "403 403", FORBIDDEN);
        return ANSWERS.keySet().stream()
                .flatMap(real -> ANSWERS.keySet().stream()
                        .map(control -> arguments(real, control, clear.getOrDefault(real + " " + control, UNKNOWN))));
    }

    @ParameterizedTest(name = "{0} to the real key, {1} to a wrong one: {2}")
    @MethodSource("table")
    void followsFromBothLegs(String real, String control, AuthVerdict expected) {
        ScriptedWire wire = answering(real, control);

        CheckRun run = check(wire, SampleChecks.keys()).run(clock.instant());

        assertThat(run.auth()).contains(expected);
        assertThat(run.outcome() == Outcome.SUCCESS).isEqualTo(expected == VALID);
        assertThat(run.steps()).hasSameSizeAs(wire.sent());
    }

    @Test
    void countsTheRefusalOfTheWrongKeyAsASuccess() {
        CheckRun run = check(answering("200", "401"), SampleChecks.keys()).run(clock.instant());

        assertThat(run.steps()).extracting(StepRun::name).containsExactly(StepName.REAL, StepName.CONTROL);
        assertThat(run.steps()).extracting(StepRun::outcome).containsOnly(Outcome.SUCCESS);
    }

    @Test
    void saysWhatIsWrongWhenAWrongKeyIsTaken() {
        CheckRun run = check(answering("200", "200"), SampleChecks.keys()).run(clock.instant());

        Attempt control = run.steps().get(1).last();
        assertThat(control.errorClass()).contains(ErrorClass.ASSERTION);
        assertThat(control.detail()).isEqualTo("expected a wrong key to be refused, was status 200");
        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void isInconclusiveAndStopsWhenTheServiceLimitsUs() {
        ScriptedWire wire = answering("429", "401");

        CheckRun run = check(wire, new ProbeKeys(ApiKey.of(Clients.KEY), Optional.of(NEXT)))
                .run(clock.instant());

        assertThat(run.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(run.steps()).extracting(StepRun::name).containsExactly(StepName.REAL);
        assertThat(wire.sent()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void neverRepeatsARefusal(String real) {
        ScriptedWire wire = answering(real, "401");
        CheckSettings patient = SampleChecks.retrying(SampleChecks.TWO_RETRIES, settings);

        CheckRun run = check(wire, SampleChecks.keys(), patient).run(clock.instant());

        assertThat(run.steps().get(0).attempts()).hasSize(1);
        assertThat(wire.sent()).hasSize(2);
    }

    static List<String> refusals() {
        return List.of("401", "403");
    }

    @Test
    void callsWithEachKeyInAnOwnName() {
        ScriptedWire wire = answering("200", "401");

        check(wire, new ProbeKeys(ApiKey.of(Clients.KEY), Optional.of(NEXT))).run(clock.instant());

        assertThat(wire.sent())
                .extracting(it -> it.caller().key().id(), it -> it.caller().userAgent())
                .satisfies(legs -> assertThat(legs).doesNotHaveDuplicates().hasSize(3));
        assertThat(wire.sent())
                .extracting(it -> it.caller().userAgent())
                .containsExactly("plimsoll-probe", "plimsoll-probe-control", "plimsoll-probe");
        assertThat(wire.sent().get(2).caller().key()).isEqualTo(NEXT);
    }

    @Test
    void judgesTheKeyInUseAndReportsTheNextOneBesideIt() {
        ScriptedWire wire =
                new ScriptedWire(sent -> answer(sent.caller().key().equals(ApiKey.of(Clients.KEY)) ? "200" : "401"));

        CheckRun run = check(wire, new ProbeKeys(ApiKey.of(Clients.KEY), Optional.of(NEXT)))
                .run(clock.instant());

        assertThat(run.auth()).contains(VALID);
        assertThat(run.steps().get(2).last().errorClass()).contains(ErrorClass.UNAUTHORIZED);
        assertThat(run.outcome()).isEqualTo(Outcome.FAILURE);
    }

    private ScriptedWire answering(String real, String control) {
        return new ScriptedWire(sent -> answer(sent.caller().userAgent().endsWith("control") ? control : real));
    }

    private static Sighting answer(String name) {
        return Optional.ofNullable(ANSWERS.get(name)).orElseThrow();
    }

    private Check check(Wire wire, ProbeKeys keys) {
        return check(wire, keys, settings);
    }

    private Check check(Wire wire, ProbeKeys keys, CheckSettings settings) {
        return new Checks(clock, new Random(1), () -> new WoundSleeper(clock))
                .of(SampleChecks.target(Optional.empty()), wire, () -> keys, List.of(settings))
                .get(0);
    }
}
