package dev.plimsoll.testing;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.standin.ServiceTime;
import dev.plimsoll.standin.Speed;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInSettings;
import java.util.Locale;
import java.util.Optional;

/** What the stand-in can be told to do wrong, and the class that a check owes it. */
@SuppressWarnings("ImmutableEnumChecker") // Kinds of checks are values.
public enum StandInFault {
    STATUS(ErrorClass.SERVER_5XX, "", Kinds.HEALTH),
    LATENCY(ErrorClass.RESPONSE_TIMEOUT, ",\"seconds\":60", Kinds.HEALTH),
    STALL(ErrorClass.RESPONSE_TIMEOUT, ",\"seconds\":60", Kinds.HEALTH),
    REFUSE(ErrorClass.CONNECT_REFUSED, "", Kinds.HEALTH),
    RESET(ErrorClass.CLOSED_EARLY, "", Kinds.HEALTH),
    BLACKHOLE(ErrorClass.RESPONSE_TIMEOUT, "", Kinds.HEALTH),
    DRIP(ErrorClass.DEADLINE, ",\"seconds\":60", Kinds.HEALTH),
    SHAPE(ErrorClass.BODY_INVALID, "", Kinds.HEALTH),
    ANY_KEY(ErrorClass.ASSERTION, "", new CheckKind.Key(Operation.LIST_SESSIONS)),
    DATABASE_AWAY(ErrorClass.CLIENT_4XX, "", new CheckKind.Read(Operation.LIST_SESSIONS, Optional.empty()));

    private final ErrorClass errorClass;
    private final String more;
    private final CheckKind kind;

    StandInFault(ErrorClass errorClass, String more, CheckKind kind) {
        this.errorClass = errorClass;
        this.more = more;
        this.kind = kind;
    }

    /** The check that meets it. */
    public CheckKind kind() {
        return kind;
    }

    /** True when it lasts until the client gives up. */
    public boolean lasts() {
        return errorClass == ErrorClass.RESPONSE_TIMEOUT || errorClass == ErrorClass.DEADLINE;
    }

    /** A stand-in of its own, with this fault from the first request on. */
    FaultyTarget start(CheckSettings check) {
        StandIn standIn =
                StandIn.start(StandInSettings.of(Contracts.deployed(), 1).with(Speed.of(ServiceTime.none())));
        StandInAdmin admin = new StandInAdmin(standIn);
        admin.begin("{\"kind\":\"" + name().toLowerCase(Locale.ROOT) + "\"" + more + "}");
        String name = "stand-in " + name().toLowerCase(Locale.ROOT).replace('_', ' ');
        ProbedSite site = ProbedSite.of(name, standIn.baseUrl(), check).withKey(standIn.apiKey());
        return new FaultyTarget(site, Optional.of(errorClass), witness(standIn, admin));
    }

    private static FaultyTarget.Witness witness(StandIn standIn, StandInAdmin admin) {
        return new FaultyTarget.Witness() {
            @Override
            public long requests() {
                return admin.received();
            }

            @Override
            public void close() {
                standIn.close();
            }
        };
    }

    /** Apart, since constants are made before the enum's own fields. */
    private static final class Kinds {
        static final CheckKind HEALTH = new CheckKind.Health(false);
    }
}
