package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.chat.Contracts;
import dev.plimsoll.standin.StandIn;
import dev.plimsoll.standin.StandInKey;
import dev.plimsoll.standin.StandInSettings;
import dev.plimsoll.testing.Fetched;
import dev.plimsoll.testing.PlimsollProcess;
import dev.plimsoll.testing.ProbeFiles;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and passwords are in nothing that the prober writes, says or serves. */
class ProbeSecretsIT {
    private static final String KEY = "plimsoll+secret/7f3a91==";
    private static final String NEXT_KEY = "plimsoll-next-secret-55e2";
    private static final String PASSWORD = "open-sesame-4711";
    private static final String WRONG_PASSWORD = "let-me-in-0815";
    private static final List<String> SECRETS = List.of(KEY, NEXT_KEY, PASSWORD, WRONG_PASSWORD);
    private static final List<String> FILES_OF_SECRETS = List.of("probe.key", "next.key", "web.password");
    private static final String PROTOBUF =
            "application/vnd.google.protobuf;proto=io.prometheus.client.MetricFamily;encoding=delimited";
    private static final Pattern PAGES = Pattern.compile("see (http\\S+)/");

    private final List<String> served = new ArrayList<>();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void areNowhere(String logFormat) throws IOException, InterruptedException {
        ProbeFiles files = new ProbeFiles(directory);
        files.write("web.password", PASSWORD);
        files.write("next.key", NEXT_KEY);
        StandInSettings settings = StandInSettings.of(Contracts.deployed(), 1).with(new StandInKey(KEY));
        try (StandIn standIn = StandIn.start(settings);
                PlimsollProcess prober = probe(files, standIn, logFormat)) {
            String url = pages(prober);
            Fetched.await(
                    "probe_auth_state{check=\"key\",state=\"valid\",target=\"stand-in\"} 1",
                    url + "/metrics",
                    login(PASSWORD));
            visitAll(url);
            files.write("probe.conf", "plimsoll.probe.targets = [ { api-key = \"" + KEY + "\" } ]");
            served.add(Fetched.post(url + "/-/reload", login(PASSWORD)).text());
            prober.signal("TERM");
            assertThat(prober.await()).as(prober.err()).isZero();
            served.add(prober.out());
            served.add(prober.err());
        }

        try (Stream<Path> written = Files.list(directory)) {
            written.filter(it -> !FILES_OF_SECRETS.contains(it.getFileName().toString())
                            && !it.getFileName().toString().equals("probe.conf"))
                    .forEach(it -> served.add(text(it)));
        }
        assertThat(served).hasSizeGreaterThan(10).allSatisfy(ProbeSecretsIT::assertNoSecret);
    }

    private void visitAll(String url) {
        for (String page : List.of("/", "/status.json", "/config", "/metrics", "/nowhere")) {
            served.add(Fetched.get(url + page, login(PASSWORD)).text());
            Fetched refused = Fetched.get(url + page, login(WRONG_PASSWORD));
            assertThat(refused.status()).isEqualTo(401);
            served.add(refused.text());
        }
        for (String format : List.of("application/openmetrics-text;version=1.0.0", PROTOBUF)) {
            String[] login = login(PASSWORD);
            served.add(Fetched.get(url + "/metrics", login[0], login[1], "Accept", format)
                    .text());
        }
    }

    private PlimsollProcess probe(ProbeFiles files, StandIn standIn, String logFormat) throws IOException {
        files.write("probe.key", standIn.apiKey());
        files.write("probe.conf", """
                plimsoll.probe {
                  targets = [ { name = stand-in, base-url = "%s", api-key-file = probe.key, next-api-key-file = next.key } ]
                  grace = 2s
                  web { listen = "127.0.0.1:0", basic-auth { user = ops, password-file = web.password } }
                }
                """.formatted(standIn.baseUrl()));
        return PlimsollProcess.packaged(
                directory, Map.of(), List.of("probe", "probe.conf", "--verbose", "--log-format", logFormat));
    }

    private static String[] login(String password) {
        String pair = Base64.getEncoder().encodeToString(("ops:" + password).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + pair};
    }

    private static void assertNoSecret(String text) {
        for (String secret : SECRETS) {
            assertThat(text).doesNotContain(secret).doesNotContain(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        }
        assertThat(text).doesNotContain(login(PASSWORD)[1]).doesNotContain(login(WRONG_PASSWORD)[1]);
    }

    private static String pages(PlimsollProcess prober) throws InterruptedException {
        prober.awaitErr("plimsoll: probing, ");
        Matcher found = PAGES.matcher(prober.err());
        assertThat(found.find()).as(prober.err()).isTrue();
        return found.group(1);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
