package dev.plimsoll.http;

import dev.plimsoll.probe.Phase;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/** Builds the HTTP library's client with everything off that it would do on its own. */
final class PlainHttp {
    private static final int CONNECTIONS = 16;

    /** The service closes idle connections after 5 s; one that it may be about to close is not used again. */
    private static final ConnectionKeepAliveStrategy IDLE = (response, context) -> TimeValue.ofSeconds(3);

    private PlainHttp() {}

    static CloseableHttpClient client(ClientSettings settings) {
        return HttpClients.custom()
                .setConnectionManager(connections(settings))
                .setDefaultRequestConfig(requests(settings.timeouts()))
                .setRequestExecutor(new StagedExecutor())
                .setKeepAliveStrategy(IDLE)
                .setUserAgent(settings.userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static HttpClientConnectionManager connections(ClientSettings settings) {
        Timeouts timeouts = settings.timeouts();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setTlsSocketStrategy(new StagedTls(new DefaultClientTlsStrategy(CaFile.trusting(settings.caFile()))))
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setHandshakeTimeout(timeout(timeouts.connect()))
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout(timeouts.connect()))
                        .setSocketTimeout(timeout(timeouts.silence()))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS)
                        .build())
                .build();
    }

    private static RequestConfig requests(Timeouts timeouts) {
        return RequestConfig.custom()
                .setConnectionRequestTimeout(timeout(timeouts.whole()))
                .setResponseTimeout(timeout(timeouts.silence()))
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    /** Notes when the TLS handshake begins. */
    private record StagedTls(TlsSocketStrategy tls) implements TlsSocketStrategy {
        @Override
        public SSLSocket upgrade(Socket socket, String host, int port, Object attachment, HttpContext context)
                throws IOException {
            Progress.reached(context, Phase.TLS);
            return tls.upgrade(socket, host, port, attachment, context);
        }
    }

    /** Notes when the request is about to be written. */
    private static final class StagedExecutor extends HttpRequestExecutor {
        @Override
        public ClassicHttpResponse execute(
                ClassicHttpRequest request,
                HttpClientConnection connection,
                HttpResponseInformationCallback callback,
                HttpContext context)
                throws IOException, HttpException {
            Progress.reached(context, Phase.PROCESSING);
            return super.execute(request, connection, callback, context);
        }
    }
}
