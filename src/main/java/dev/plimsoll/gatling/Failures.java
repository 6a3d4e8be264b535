package dev.plimsoll.gatling;

import dev.plimsoll.chat.ErrorClass;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The failure class of an exchange without an answer. Gatling tells its reason as text only, the exception's short name
 * and message, so text is what is looked at; the first part that is found decides.
 */
final class Failures {
    private static final Map<String, ErrorClass> PARTS = parts();

    private Failures() {}

    static ErrorClass classOf(String message) {
        return PARTS.entrySet().stream()
                .filter(part -> message.contains(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ErrorClass.INTERNAL);
    }

    private static Map<String, ErrorClass> parts() {
        Map<String, ErrorClass> parts = new LinkedHashMap<>();
        parts.put("Too many open files", ErrorClass.EXHAUSTED);
        parts.put("Cannot assign requested address", ErrorClass.EXHAUSTED);
        parts.put("OutOfDirectMemory", ErrorClass.EXHAUSTED);
        parts.put("OutOfMemory", ErrorClass.EXHAUSTED);
        parts.put("UnknownHost", ErrorClass.DNS);
        parts.put("DnsName", ErrorClass.DNS);
        parts.put("ConnectTimeoutException", ErrorClass.CONNECT_TIMEOUT);
        parts.put("Connection refused", ErrorClass.CONNECT_REFUSED);
        parts.put("certificate", ErrorClass.TLS_CERT);
        parts.put("Certificate", ErrorClass.TLS_CERT);
        parts.put("CertPath", ErrorClass.TLS_CERT);
        parts.put("PKIX", ErrorClass.TLS_CERT);
        parts.put("No subject alternative", ErrorClass.TLS_CERT);
        parts.put("handshake", ErrorClass.TLS_HANDSHAKE);
        parts.put("NotSslRecord", ErrorClass.TLS_HANDSHAKE);
        parts.put("SSL", ErrorClass.TLS_HANDSHAKE);
        // Gatling's request timeout runs from before the connection is made; it names the address once it has one.
        parts.put("Request timeout after", ErrorClass.CONNECT_TIMEOUT);
        parts.put("Request timeout", ErrorClass.RESPONSE_TIMEOUT);
        parts.put("RequestTimeout", ErrorClass.RESPONSE_TIMEOUT);
        parts.put("Premature close", ErrorClass.CLOSED_EARLY);
        parts.put("PrematureClose", ErrorClass.CLOSED_EARLY);
        parts.put("Connection reset", ErrorClass.CLOSED_EARLY);
        parts.put("Broken pipe", ErrorClass.CLOSED_EARLY);
        parts.put("ClosedChannel", ErrorClass.CLOSED_EARLY);
        parts.put("No route to host", ErrorClass.CONNECT_OTHER);
        parts.put("unreachable", ErrorClass.CONNECT_OTHER);
        parts.put("ConnectException", ErrorClass.CONNECT_OTHER);
        parts.put("Http1 decoding", ErrorClass.BODY_INVALID);
        parts.put("TooLong", ErrorClass.BODY_TOO_LARGE);
        return parts;
    }
}
