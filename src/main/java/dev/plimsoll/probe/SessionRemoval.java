package dev.plimsoll.probe;

import dev.plimsoll.chat.Answer;
import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.Reading;
import java.util.List;

/** Deletes sessions that shall not stay, as long as there is time for it. */
final class SessionRemoval {
    private static final int NOT_FOUND = 404;

    private final RunInProgress run;
    private final TargetCalls calls;

    SessionRemoval(RunInProgress run, TargetCalls calls) {
        this.run = run;
        this.calls = calls;
    }

    /** True when the session is gone. */
    boolean delete(StepName name, String id) {
        if (!run.hasTimeToCleanUp()) {
            return false;
        }
        ChatCall call = calls.api(Operation.DELETE_SESSION).deleteSession(id);
        return run.cleanUp(calls.judged(name, call, (answer, attempt) -> gone(calls, answer)))
                .succeeded();
    }

    /** Deletes what a create made whose answer never came: nothing else tells its id. */
    void deleteTitled(JourneyTitle title) {
        if (!run.hasTimeToCleanUp()) {
            return;
        }
        ChatCall call = calls.api(Operation.LIST_SESSIONS).listSessions();
        List<ChatSession> sessions =
                run.cleanUp(calls.step(StepName.CLEANUP_LIST, call)).sessions();
        for (ChatSession session : sessions) {
            if (title.isTitleOf(session.title())) {
                delete(StepName.CLEANUP_DELETE, session.id());
            }
        }
    }

    /** A web server in front of a service that is down says 404 as well, but not in JSON. */
    static Reading gone(TargetCalls calls, Answer answer) {
        return answer.status() == NOT_FOUND && answer.isJson()
                ? Reading.Accepted.withoutBody()
                : calls.read(Operation.DELETE_SESSION, answer);
    }
}
