package dev.plimsoll.http;

import dev.plimsoll.chat.ErrorClass;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.TruncatedChunkException;

/** Tells what an exception out of the HTTP library means, by its kind and by how far the exchange had come. */
final class Failures {
    private static final List<String> OURS = List.of(
            "Too many open files", "Cannot assign requested address", "No buffer space", "Cannot allocate memory");

    private Failures() {}

    static ErrorClass classOf(IOException failure, Progress progress) {
        if (isExhausted(failure)) {
            return ErrorClass.EXHAUSTED;
        }
        if (failure instanceof BoundedBody.TooLargeException) {
            return ErrorClass.BODY_TOO_LARGE;
        }
        return switch (progress.stage()) {
            case CONNECTING -> whileConnecting(failure, progress);
            case SECURING -> isAboutCertificate(failure) ? ErrorClass.TLS_CERT : ErrorClass.TLS_HANDSHAKE;
            case EXCHANGING -> whileExchanging(failure, progress);
        };
    }

    /** The innermost words there are: the library's own wrapping says less. */
    static String detailOf(IOException failure) {
        Throwable said = causes(failure)
                .filter(it -> it.getMessage() != null)
                .reduce((outer, inner) -> inner)
                .orElse(failure);
        return said.getMessage() == null ? failure.getClass().getSimpleName() : said.getMessage();
    }

    private static boolean isExhausted(IOException failure) {
        return failure instanceof ConnectionRequestTimeoutException
                || causes(failure).anyMatch(BindException.class::isInstance)
                || causes(failure).anyMatch(it -> says(it, OURS));
    }

    private static ErrorClass whileConnecting(IOException failure, Progress progress) {
        if (failure instanceof UnknownHostException) {
            return ErrorClass.DNS;
        }
        if (failure instanceof ConnectTimeoutException || progress.isPastDeadline()) {
            return ErrorClass.CONNECT_TIMEOUT;
        }
        boolean refused = failure instanceof ConnectException && says(failure, List.of("refused"));
        return refused ? ErrorClass.CONNECT_REFUSED : ErrorClass.CONNECT_OTHER;
    }

    private static boolean isAboutCertificate(IOException failure) {
        return failure instanceof SSLPeerUnverifiedException
                || causes(failure).anyMatch(CertificateException.class::isInstance);
    }

    private static ErrorClass whileExchanging(IOException failure, Progress progress) {
        if (progress.isPastDeadline()) {
            return ErrorClass.DEADLINE;
        }
        if (failure instanceof SocketTimeoutException) {
            return ErrorClass.RESPONSE_TIMEOUT;
        }
        if (failure instanceof InterruptedIOException) {
            return ErrorClass.CANCELED;
        }
        boolean cut = failure instanceof TruncatedChunkException;
        boolean garbled =
                failure instanceof ClientProtocolException || failure instanceof MalformedChunkCodingException;
        return garbled && !cut ? ErrorClass.BODY_INVALID : ErrorClass.CLOSED_EARLY;
    }

    private static boolean says(Throwable failure, List<String> phrases) {
        String message = failure.getMessage();
        return message != null && phrases.stream().anyMatch(message::contains);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, it -> it != null, Throwable::getCause).limit(10);
    }
}
