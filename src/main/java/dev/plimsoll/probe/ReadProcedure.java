package dev.plimsoll.probe;

/** Makes one read. */
final class ReadProcedure implements Procedure {
    private final TargetCalls calls;
    private final ReadCall read;

    ReadProcedure(TargetCalls calls, CheckKind.Read kind) {
        this.calls = calls;
        this.read = new ReadCall(kind.operation(), kind.sessionId());
    }

    @Override
    public void perform(RunInProgress run) {
        run.make(calls.step(StepName.READ, read.in(calls.api(read.operation()))));
    }
}
