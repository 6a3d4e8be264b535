package dev.plimsoll.probe;

import dev.plimsoll.chat.ChatSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;

/** Has a conversation as a user has one, leaves nothing behind, and deletes what earlier runs did leave behind. */
final class JourneyProcedure implements Procedure {
    /** A journey that finds many orphans must not use up the service's quota on them. */
    private static final int ORPHANS_A_RUN = 10;

    private final TargetCalls calls;
    private final CheckKind.Journey kind;
    private final RandomGenerator random;

    JourneyProcedure(TargetCalls calls, CheckKind.Journey kind, RandomGenerator random) {
        this.calls = calls;
        this.kind = kind;
        this.random = random;
    }

    @Override
    public void perform(RunInProgress run) {
        JourneyTitle title = JourneyTitle.at(run.begun(), random);
        SessionRemoval removal = new SessionRemoval(run, calls);
        JourneyVisit visit = new JourneyVisit(run, calls, title);
        try {
            visit.talk(kind);
        } finally {
            visit.remains().ifPresent(id -> removal.delete(StepName.CLEANUP_DELETE, id));
            if (visit.mayRemainUnseen()) {
                removal.deleteTitled(title);
            }
            run.orphans(sweep(removal, orphans(visit.sessionsBefore(), run.begun())));
        }
    }

    private List<ChatSession> orphans(List<ChatSession> sessions, Instant now) {
        return sessions.stream().filter(it -> isOrphan(it, now)).toList();
    }

    private boolean isOrphan(ChatSession session, Instant now) {
        return JourneyTitle.madeAt(session.title())
                .filter(made -> Duration.between(made, now).compareTo(kind.orphanAge()) > 0)
                .isPresent();
    }

    /** How many are still there. */
    private static int sweep(SessionRemoval removal, List<ChatSession> orphans) {
        long gone = orphans.stream()
                .limit(ORPHANS_A_RUN)
                .filter(it -> removal.delete(StepName.ORPHAN_DELETE, it.id()))
                .count();
        return orphans.size() - (int) gone;
    }
}
