package dev.plimsoll.probe;

import dev.plimsoll.chat.ChatCall;
import dev.plimsoll.chat.ChatSession;
import dev.plimsoll.chat.Operation;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One conversation of a journey, and what it may have left behind. */
final class JourneyVisit {
    private static final int PAGE_LENGTH = 20;

    private final RunInProgress run;
    private final TargetCalls calls;
    private final JourneyTitle title;
    private List<ChatSession> sessionsBefore = List.of();
    private Optional<String> session = Optional.empty();
    private boolean mayRemainUnseen;

    JourneyVisit(RunInProgress run, TargetCalls calls, JourneyTitle title) {
        this.run = run;
        this.calls = calls;
        this.title = title;
    }

    /** Goes from step to step until one fails; true when none did. */
    boolean talk(CheckKind.Journey kind) {
        Stream<BooleanSupplier> start = Stream.of(this::list, this::create, this::send, this::find, this::rename);
        Stream<BooleanSupplier> end =
                kind.smartChat() ? Stream.of(this::smartChat, this::delete) : Stream.of(this::delete);
        return Stream.concat(start, end).allMatch(BooleanSupplier::getAsBoolean);
    }

    /** Those the user had when the conversation began. */
    List<ChatSession> sessionsBefore() {
        return sessionsBefore;
    }

    /** The session that was made and not deleted again. */
    Optional<String> remains() {
        return session;
    }

    /** True when there may be one whose id never came. */
    boolean mayRemainUnseen() {
        return mayRemainUnseen;
    }

    private boolean list() {
        ChatCall call = calls.api(Operation.LIST_SESSIONS).listSessions();
        StepResult listed = run.make(calls.step(StepName.LIST, call));
        sessionsBefore = listed.sessions();
        return listed.succeeded();
    }

    private boolean create() {
        mayRemainUnseen = true;
        ChatCall call = calls.api(Operation.CREATE_SESSION).createSession(title.text());
        StepResult created = run.make(calls.step(StepName.CREATE, call, it -> it.titleIs(title.text())));
        session = created.sessions().stream().findFirst().map(ChatSession::id);
        mayRemainUnseen = created.isRepeated() || (session.isEmpty() && created.mayHaveBeenDone());
        return created.succeeded() && session.isPresent();
    }

    private boolean send() {
        ChatCall call = calls.api(Operation.SEND_MESSAGE).sendMessage(id(), title.text());
        return run.make(calls.step(StepName.SEND, call)).succeeded();
    }

    private boolean find() {
        ChatCall call = calls.api(Operation.LIST_MESSAGES).listMessages(id(), 1, PAGE_LENGTH);
        return run.make(calls.step(StepName.FIND, call, it -> it.holdsMessage(title.text())))
                .succeeded();
    }

    private boolean rename() {
        ChatCall call = calls.api(Operation.RENAME_SESSION).renameSession(id(), title.renamed());
        return run.make(calls.step(StepName.RENAME, call, it -> it.titleIs(title.renamed())))
                .succeeded();
    }

    private boolean smartChat() {
        ChatCall call = calls.api(Operation.SMART_CHAT).smartChat(id(), "Are you there?");
        return run.make(calls.step(StepName.SMART_CHAT, call)).succeeded();
    }

    private boolean delete() {
        ChatCall call = calls.api(Operation.DELETE_SESSION).deleteSession(id());
        // What is missing at the second attempt was deleted by the first, whose answer was lost.
        AnswerJudge judge = (answer, attempt) ->
                attempt > 1 ? SessionRemoval.gone(calls, answer) : calls.read(Operation.DELETE_SESSION, answer);
        boolean deleted = run.make(calls.judged(StepName.DELETE, call, judge)).succeeded();
        if (deleted) {
            session = Optional.empty();
        }
        return deleted;
    }

    private String id() {
        return session.orElseThrow();
    }
}
