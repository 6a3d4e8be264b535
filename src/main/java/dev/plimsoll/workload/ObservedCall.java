package dev.plimsoll.workload;

import dev.plimsoll.chat.CallSpec;
import dev.plimsoll.chat.Contracts;
import dev.plimsoll.chat.Operation;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A call of the chat service in somebody's log. */
record ObservedCall(long nanos, String client, Operation operation) {
    /** Which operation a method and the end of a path mean; both contracts agree on them. */
    private record Endpoint(String method, Pattern path, Operation operation) {
        static Endpoint of(Operation operation) {
            CallSpec call = Contracts.guide().call(operation);
            String path = call.path().replace(":id", "[^/]+");
            return new Endpoint(call.method(), Pattern.compile(".*" + path + "/?"), operation);
        }

        boolean means(AccessEntry entry) {
            String path = entry.path().split("[?#]", 2)[0];
            return method.equals(entry.method()) && this.path.matcher(path).matches();
        }
    }

    private static final Endpoint[] ENDPOINTS =
            Arrays.stream(Operation.values()).map(Endpoint::of).toArray(Endpoint[]::new);

    /** Empty when the request was for something else. */
    static Optional<ObservedCall> of(AccessEntry entry) {
        return Arrays.stream(ENDPOINTS)
                .filter(it -> it.means(entry))
                .findFirst()
                .map(it -> new ObservedCall(entry.nanos(), entry.client(), it.operation()));
    }
}
