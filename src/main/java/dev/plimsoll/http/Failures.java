package dev.plimsoll.http;

import dev.plimsoll.chat.ErrorClass;
import dev.plimsoll.probe.Phase;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * Tells what an exception out of the HTTP library means, by its kind and by the phase the exchange was in. When time was
 * up the phase decides alone: no byte of a response is a response timeout, one that had begun met the deadline.
 */
final class Failures {
    private static final int DETAIL_LENGTH = 200;
    private static final List<String> OURS = List.of(
            "Too many open files", "Cannot assign requested address", "No buffer space", "Cannot allocate memory");

    private Failures() {}

    static ErrorClass classOf(Exception failure, Phase phase, Deadline deadline) {
        if (deadline.isCanceled()) {
            return ErrorClass.CANCELED;
        }
        if (isExhausted(failure)) {
            return ErrorClass.EXHAUSTED;
        }
        if (failure instanceof BoundedBody.TooLargeException) {
            return ErrorClass.BODY_TOO_LARGE;
        }
        return deadline.isPast() ? pastDeadline(phase) : inTime(failure, phase);
    }

    /** The innermost words there are: the library's own wrapping says less. When time was up, what did not come. */
    static String detailOf(Exception failure, Phase phase, Deadline deadline) {
        if (deadline.isPast()) {
            return "no " + missingAfter(phase) + " within " + deadline.length().toMillis() + " ms";
        }
        Throwable said = causes(failure)
                .filter(it -> it.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
        String words = said.getMessage() == null ? failure.getClass().getSimpleName() : said.getMessage();
        return words.length() <= DETAIL_LENGTH ? words : words.substring(0, DETAIL_LENGTH) + "...";
    }

    private static ErrorClass pastDeadline(Phase phase) {
        return switch (phase) {
            case RESOLVE -> ErrorClass.DNS;
            case CONNECT -> ErrorClass.CONNECT_TIMEOUT;
            case TLS -> ErrorClass.TLS_HANDSHAKE;
            case PROCESSING -> ErrorClass.RESPONSE_TIMEOUT;
            case TRANSFER -> ErrorClass.DEADLINE;
        };
    }

    private static String missingAfter(Phase phase) {
        return switch (phase) {
            case RESOLVE -> "address";
            case CONNECT -> "connection";
            case TLS -> "TLS handshake";
            case PROCESSING -> "response";
            case TRANSFER -> "whole response";
        };
    }

    private static ErrorClass inTime(Exception failure, Phase phase) {
        return switch (phase) {
            case RESOLVE -> failure instanceof InterruptedIOException ? ErrorClass.CANCELED : ErrorClass.DNS;
            case CONNECT -> whileConnecting(failure);
            case TLS -> isAboutCertificate(failure) ? ErrorClass.TLS_CERT : ErrorClass.TLS_HANDSHAKE;
            case PROCESSING, TRANSFER -> whileExchanging(failure);
        };
    }

    private static boolean isExhausted(Exception failure) {
        return failure instanceof ConnectionRequestTimeoutException
                || causes(failure).anyMatch(BindException.class::isInstance)
                || causes(failure).anyMatch(it -> says(it, OURS));
    }

    private static ErrorClass whileConnecting(Exception failure) {
        if (failure instanceof UnknownHostException) {
            return ErrorClass.DNS;
        }
        if (failure instanceof SocketTimeoutException) {
            return ErrorClass.CONNECT_TIMEOUT;
        }
        if (failure instanceof InterruptedIOException) {
            return ErrorClass.CANCELED;
        }
        boolean refused = failure instanceof ConnectException && says(failure, List.of("refused"));
        return refused ? ErrorClass.CONNECT_REFUSED : ErrorClass.CONNECT_OTHER;
    }

    private static boolean isAboutCertificate(Exception failure) {
        return failure instanceof SSLPeerUnverifiedException
                || causes(failure).anyMatch(CertificateException.class::isInstance);
    }

    private static ErrorClass whileExchanging(Exception failure) {
        if (failure instanceof SSLHandshakeException) {
            // With TLS 1.3 a server may refuse us after our side of the handshake is done.
            return ErrorClass.TLS_HANDSHAKE;
        }
        if (failure instanceof SocketTimeoutException) {
            return ErrorClass.RESPONSE_TIMEOUT;
        }
        if (failure instanceof InterruptedIOException) {
            return ErrorClass.CANCELED;
        }
        return isGarbled(failure) ? ErrorClass.BODY_INVALID : ErrorClass.CLOSED_EARLY;
    }

    private static boolean isGarbled(Exception failure) {
        return failure instanceof HttpException
                || failure instanceof ClientProtocolException
                || failure instanceof MessageConstraintException
                || (failure instanceof MalformedChunkCodingException && !(failure instanceof TruncatedChunkException));
    }

    private static boolean says(Throwable failure, List<String> phrases) {
        String message = failure.getMessage();
        return message != null && phrases.stream().anyMatch(message::contains);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(10);
    }
}
