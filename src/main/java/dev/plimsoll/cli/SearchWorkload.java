package dev.plimsoll.cli;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.config.ClientKind;
import dev.plimsoll.config.PlimsollConfig;
import dev.plimsoll.config.Profile;
import dev.plimsoll.config.ValiditySettings;
import dev.plimsoll.workload.Journey;
import dev.plimsoll.workload.Population;
import dev.plimsoll.workload.VisitModel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the visits of a search do.
 *
 * @param name a load profile, or {@code single:} and an operation
 * @param journey that a visit makes
 * @param visits at real think times
 * @param objectives of its own, as they were written
 */
record SearchWorkload(
        String name,
        ChosenSimulation simulation,
        Journey journey,
        VisitModel visits,
        ClientKind client,
        List<String> objectives,
        ValiditySettings validity) {
    static final String SINGLE = "single:";
    private static final String USUAL = "load";
    /** Of calls about a session each user makes one before: few users, so that few are. */
    private static final Population KEEPERS = new Population(32, 0);

    /** @throws UserMistake when nothing of that name can be searched */
    static SearchWorkload named(Optional<String> name, PlimsollConfig config) {
        String chosen = name.orElse(USUAL);
        return chosen.startsWith(SINGLE)
                ? single(chosen.substring(SINGLE.length()), config)
                : ofProfile(config.profile(chosen), config);
    }

    private static SearchWorkload ofProfile(Profile profile, PlimsollConfig config) {
        Journey journey = LoadDraft.journey(profile.simulation())
                .orElseThrow(() -> new UserMistake("--profile " + profile.name()
                        + ": its users go on for as long as there is time, so it has no capacity in visits/s"));
        return new SearchWorkload(
                profile.name(),
                ChosenSimulation.of(profile.simulation()),
                journey,
                config.workload().visits(),
                profile.client(),
                profile.objectives(),
                profile.validity());
    }

    private static SearchWorkload single(String label, PlimsollConfig config) {
        Operation operation = Operation.labelled(label)
                .orElseThrow(() -> new UserMistake("--profile " + SINGLE + label + ": expected an operation ("
                        + Arrays.stream(Operation.values())
                                .map(Operation::label)
                                .collect(Collectors.joining(", "))
                        + "), was '" + label + "'"));
        VisitModel visits = config.workload().visits();
        VisitModel ofKeepers = new VisitModel(
                KEEPERS, visits.turns(), visits.messages(), visits.think(), visits.mix(), visits.healthEvery());
        return new SearchWorkload(
                SINGLE + label,
                new ChosenSimulation("SingleCallSimulation", Optional.of(operation)),
                Journey.ONE_CALL,
                isAboutSession(operation) ? ofKeepers : visits,
                ClientKind.PLAIN,
                List.of(),
                config.validity());
    }

    /** The operation of a visit that is one call. */
    Optional<Operation> single() {
        return simulation.operation();
    }

    private static boolean isAboutSession(Operation operation) {
        return switch (operation) {
            case HEALTH, LIST_SESSIONS, CREATE_SESSION, DELETE_SESSION -> false;
            case GET_SESSION, RENAME_SESSION, FAVORITE_SESSION, LIST_MESSAGES, SEND_MESSAGE, SMART_CHAT -> true;
        };
    }
}
