package dev.plimsoll.gatling;

import dev.plimsoll.chat.ErrorClass;
import java.util.Arrays;
import java.util.List;

/**
 * The failure class of an exchange without an answer. Gatling tells its reason as text only, the innermost exception's
 * short name and message, so text is what is looked at; the first sign that is found decides.
 */
final class Failures {
    private static final List<Sign> SIGNS = List.of(
            Sign.of(
                    ErrorClass.EXHAUSTED,
                    "Too many open files",
                    "Cannot assign requested address",
                    "OutOfDirectMemory",
                    "OutOfMemory"),
            Sign.of(ErrorClass.DNS, "UnknownHost", "DnsName"),
            // Gatling's request timeout runs from before the connection is made; it names the address once it has one.
            Sign.of(
                    ErrorClass.CONNECT_TIMEOUT,
                    "Request timeout after",
                    "ConnectTimeoutException",
                    "ConnectException: Connection timed out",
                    "finishConnect(..) failed with error(-110)"),
            Sign.of(ErrorClass.CONNECT_REFUSED, "Connection refused"),
            Sign.of(
                    ErrorClass.TLS_CERT,
                    "certificate",
                    "Certificate",
                    "CERTIFICATE",
                    "CertPath",
                    "PKIX",
                    "No subject alternative"),
            Sign.of(ErrorClass.TLS_HANDSHAKE, "handshake", "NotSslRecord", "SSL"),
            Sign.of(ErrorClass.RESPONSE_TIMEOUT, "Request timeout"),
            Sign.of(ErrorClass.BODY_TOO_LARGE, "TooLong"),
            Sign.of(ErrorClass.BODY_INVALID, "NumberFormatException", "invalid version format"),
            Sign.of(
                    ErrorClass.CLOSED_EARLY,
                    "Premature close",
                    "Connection reset",
                    "Connection timed out",
                    "Broken pipe",
                    "ClosedChannel"),
            Sign.of(ErrorClass.CONNECT_OTHER, "No route to host", "unreachable", "ConnectException"));

    private record Sign(ErrorClass errorClass, List<String> parts) {
        static Sign of(ErrorClass errorClass, String... parts) {
            return new Sign(errorClass, Arrays.asList(parts));
        }

        boolean isIn(String message) {
            return parts.stream().anyMatch(message::contains);
        }
    }

    private Failures() {}

    static ErrorClass classOf(String message) {
        return SIGNS.stream()
                .filter(sign -> sign.isIn(message))
                .map(Sign::errorClass)
                .findFirst()
                .orElse(ErrorClass.INTERNAL);
    }
}
