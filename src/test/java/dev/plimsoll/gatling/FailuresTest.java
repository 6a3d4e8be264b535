package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.ErrorClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts as Gatling and Netty word them; {@link FailuresIT} provokes those that can be had on loopback. */
class FailuresTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "j.n.ConnectException: finishConnect(..) failed with error(-111): Connection refused | CONNECT_REFUSED",
                "j.n.ConnectException: Connection refused | CONNECT_REFUSED",
                "i.n.c.ConnectTimeoutException: connection timed out after 5000 ms: /10.255.255.1:80 | CONNECT_TIMEOUT",
                "j.n.ConnectException: finishConnect(..) failed with error(-110): Connection timed out | CONNECT_TIMEOUT",
                "j.n.ConnectException: Connection timed out | CONNECT_TIMEOUT",
                "i.n.c.u.Errors$NativeIoException: recvAddress(..) failed with error(-104): Connection reset by peer | CLOSED_EARLY",
                "i.n.c.u.Errors$NativeIoException: recvAddress(..) failed with error(-110): Connection timed out | CLOSED_EARLY",
                "j.n.SocketException: Connection reset | CLOSED_EARLY",
                "j.i.IOException: Premature close | CLOSED_EARLY",
                "i.g.h.c.i.PrematureCloseException: Premature close | CLOSED_EARLY",
                "i.n.c.StacklessClosedChannelException | CLOSED_EARLY",
                "Request timeout to 127.0.0.1/127.0.0.1:36625 after 700 ms | RESPONSE_TIMEOUT",
                "Request timeout after 700 ms | CONNECT_TIMEOUT",
                "j.n.UnknownHostException: nobody.invalid: Name or service not known | DNS",
                "i.n.r.d.DnsNameResolverTimeoutException: query timed out | DNS",
                "s.s.p.c.SunCertPathBuilderException: unable to find valid certification path to requested target | TLS_CERT",
                "j.s.c.CertificateException: No subject alternative names present | TLS_CERT",
                "j.n.s.SSLHandshakeException: error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED | TLS_CERT",
                "j.n.s.SSLHandshakeException: Received fatal alert: handshake_failure | TLS_HANDSHAKE",
                "i.n.h.s.SslHandshakeTimeoutException: handshake timed out after 10000ms | TLS_HANDSHAKE",
                "i.n.h.s.NotSslRecordException | TLS_HANDSHAKE",
                "j.n.NoRouteToHostException: No route to host | CONNECT_OTHER",
                "j.n.ConnectException: finishConnect(..) failed with error(-101): Network is unreachable | CONNECT_OTHER",
                "i.n.c.u.Errors$NativeIoException: newSocketStream(..) failed with error(-24): Too many open files | EXHAUSTED",
                "j.n.BindException: Cannot assign requested address | EXHAUSTED",
                "i.n.h.c.TooLongHttpHeaderException: HTTP header is larger than 8192 bytes. | BODY_TOO_LARGE",
                "j.l.NumberFormatException: For input string: \"2oo\" | BODY_INVALID",
                "j.l.IllegalStateException: what nobody thought of | INTERNAL",
            })
    void haveTheClassThatTheirTextTells(String text, ErrorClass errorClass) {
        assertThat(Failures.classOf(text)).isEqualTo(errorClass);
    }
}
