package dev.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.chat.Operation;
import dev.plimsoll.chat.RetryPolicy;
import dev.plimsoll.chat.RetryPolicy.Backoff;
import dev.plimsoll.chat.Target;
import dev.plimsoll.chat.UserId;
import dev.plimsoll.config.ProbedTarget.Connection;
import dev.plimsoll.probe.CheckId;
import dev.plimsoll.probe.CheckKind;
import dev.plimsoll.probe.CheckSettings;
import dev.plimsoll.probe.CheckSettings.Limits;
import dev.plimsoll.probe.CheckSettings.Objective;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeConfigTest {
    private static final RetryPolicy ONE_RETRY = new RetryPolicy(Backoff.LINEAR, 1, Duration.ofSeconds(1), 0.2);

    @TempDir
    private Path directory;

    @BeforeEach
    void setUp() throws IOException {
        Files.writeString(directory.resolve("key"), "of-staging\n");
    }

    @Test
    void needsASingleLine() throws IOException {
        ProbeConfig config = read("""
                plimsoll.probe.targets = [ { name = staging, base-url = "https://chat.example.org/api", api-key-file = key } ]
                """);

        assertThat(config.targets()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("staging");
            assertThat(it.target()).isEqualTo(Target.of("https://chat.example.org/api"));
            assertThat(it.contract()).isEqualTo(ContractChoice.AUTO);
            assertThat(it.keys())
                    .isEqualTo(new KeyPlaces(new KeyPlace.File(directory.resolve("key")), Optional.empty()));
            assertThat(it.connection()).isEqualTo(new Connection(Optional.empty(), false));
            assertThat(it.checks())
                    .extracting(check -> check.id().toString())
                    .containsExactly("staging/health", "staging/key", "staging/journey");
        });
        assertThat(config.web())
                .isEqualTo(new ProberWeb(new ListenAddress("127.0.0.1", 7546), Optional.empty(), Optional.empty()));
        assertThat(config.history()).contains(directory.resolve("probe-history.json"));
        assertThat(config.grace()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void checksHealthKeyAndJourneyByDefault() throws IOException {
        List<CheckSettings> checks = read(target("")).targets().get(0).checks();

        assertThat(checks)
                .containsExactly(
                        new CheckSettings(
                                new CheckId("staging", "health"),
                                new CheckKind.Health(true),
                                Duration.ofSeconds(15),
                                Optional.empty(),
                                new Limits(Duration.ofSeconds(5), Duration.ofSeconds(12)),
                                ONE_RETRY,
                                false,
                                new Objective(0.999, Duration.ofMillis(500))),
                        new CheckSettings(
                                new CheckId("staging", "key"),
                                new CheckKind.Key(Operation.LIST_SESSIONS),
                                Duration.ofMinutes(5),
                                Optional.empty(),
                                new Limits(Duration.ofSeconds(5), Duration.ofMinutes(4)),
                                ONE_RETRY,
                                false,
                                new Objective(0.99, Duration.ofMillis(500))),
                        new CheckSettings(
                                new CheckId("staging", "journey"),
                                new CheckKind.Journey(false, Duration.ofMinutes(10)),
                                Duration.ofMinutes(1),
                                Optional.empty(),
                                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(48)),
                                ONE_RETRY,
                                false,
                                new Objective(0.995, Duration.ofSeconds(1))));
    }

    @Test
    void letsEachCheckDifferFromTheDefaultsOfItsKind() throws IOException {
        List<CheckSettings> checks = read("plimsoll.probe.defaults.operation.retries.policy = exponential\n"
                        + target("""
                checks = [
                  { kind = health, name = alive, depth = shallow, interval = 1s, failing-interval = 500ms,
                    timeout = 200ms, deadline = 400ms, retries.policy = none }
                  { kind = operation, operation = get_session, session-id = "42", repeat-writes = true,
                    objective { availability = 0.99 } }
                ]
                """))
                .targets()
                .get(0)
                .checks();

        assertThat(checks)
                .containsExactly(
                        new CheckSettings(
                                new CheckId("staging", "alive"),
                                new CheckKind.Health(false),
                                Duration.ofSeconds(1),
                                Optional.of(Duration.ofMillis(500)),
                                new Limits(Duration.ofMillis(200), Duration.ofMillis(400)),
                                RetryPolicy.none(),
                                false,
                                new Objective(0.999, Duration.ofMillis(500))),
                        new CheckSettings(
                                new CheckId("staging", "get_session"),
                                new CheckKind.Read(Operation.GET_SESSION, Optional.of("42")),
                                Duration.ofMinutes(1),
                                Optional.empty(),
                                new Limits(Duration.ofSeconds(10), Duration.ofSeconds(48)),
                                new RetryPolicy(Backoff.EXPONENTIAL, 1, Duration.ofSeconds(1), 0.2),
                                true,
                                new Objective(0.99, Duration.ofMillis(500))));
    }

    @Test
    void readsAllThatATargetCanHave() throws IOException {
        Files.writeString(directory.resolve("next"), "of-tomorrow");
        Files.writeString(directory.resolve("ca.pem"), "PEM");

        ProbedTarget target = read("""
                plimsoll.probe.targets = [ { name = staging, base-url = "https://chat.example.org/api", api-key-env = CHAT_KEY
                  next-api-key-file = next, contract = deployed, ca-file = ca.pem, fail-over = true } ]
                """).targets().get(0);

        assertThat(target.contract()).isEqualTo(ContractChoice.DEPLOYED);
        assertThat(target.connection()).isEqualTo(new Connection(Optional.of(directory.resolve("ca.pem")), true));
        assertThat(target.keys())
                .isEqualTo(new KeyPlaces(
                        new KeyPlace.Variable("CHAT_KEY"), Optional.of(new KeyPlace.File(directory.resolve("next")))));
    }

    @Test
    void readsHowItsPagesAreServed() throws IOException {
        Files.writeString(directory.resolve("password"), "sesame\n");
        Files.writeString(directory.resolve("server.pem"), "PEM");

        ProbeConfig config = read(target("") + """
                plimsoll.probe.web {
                  listen = "[::1]:9000"
                  tls { certificate-file = server.pem, key-file = server.pem }
                  basic-auth { user = ops, password-file = password }
                }
                plimsoll.probe.history-file = null
                plimsoll.probe.user-id = prober-7
                """);

        assertThat(config.web().listen())
                .isEqualTo(new ListenAddress("::1", 9000))
                .hasToString("[::1]:9000");
        assertThat(config.web().tls())
                .contains(new ProberWeb.Tls(directory.resolve("server.pem"), directory.resolve("server.pem")));
        assertThat(config.web().basicAuth()).contains(new ProberWeb.BasicAuth("ops", directory.resolve("password")));
        assertThat(config.history()).isEmpty();
        assertThat(config.user()).isEqualTo(new UserId("prober-7"));
    }

    @Test
    void hasAUserOfItsOwnForEachMachineAndFile() throws IOException {
        Path file = file(target(""));
        Path other = Files.copy(file, directory.resolve("other.conf"));

        UserId user = ProbeConfig.read(file, "alpha", secrets()).user();

        assertThat(user.value()).startsWith("plimsoll-").hasSize(45);
        assertThat(ProbeConfig.read(file, "alpha", secrets()).user()).isEqualTo(user);
        assertThat(ProbeConfig.read(file, "beta", secrets()).user()).isNotEqualTo(user);
        assertThat(ProbeConfig.read(other, "alpha", secrets()).user()).isNotEqualTo(user);
    }

    @Test
    void leavesOtherSectionsToOtherCommands() throws IOException {
        Path file = file(target("") + "plimsoll.load.drain = soon");

        assertThat(ProbeConfig.read(file, "alpha", secrets()).targets()).hasSize(1);
        assertThatThrownBy(() -> PlimsollConfig.read(file))
                .hasMessage(file + " has 1 problem:\n"
                        + "  plimsoll.load.drain: expected a duration such as 30s, was 'soon'");
    }

    @Test
    void isReadWithTheOthersWithoutBeingChecked() throws IOException {
        Path file = file("plimsoll.seed = 3\nplimsoll.probe.tragets = 5");

        assertThat(PlimsollConfig.read(file).seed()).contains(3L);
    }

    @Test
    void showsTheSettingsAsTheyApply() throws IOException {
        ProbeConfig config = read(target("checks = [ { kind = health } ]"));

        assertThat(config.text())
                .contains("base-url=\"https://chat.example.org/api\"", "history-file=probe-history.json")
                .doesNotContain("of-staging");
    }

    @Test
    void reportsAllProblemsAtOnce() throws IOException {
        Files.writeString(directory.resolve("blank"), "\n");

        assertProblems("""
                plimsoll.probe {
                  grace = long
                  user-id = "a b"
                  web { listen = 7546, basic-auth { user = "a:b", password-file = none }, tls { certificate-file = none } }
                  defaults { health.timeout = 0s, ping.interval = 1s }
                  targets = [
                    { name = "my service", base-url = "ftp://chat", api-key-file = none, contract = soap, fail-over = maybe }
                    { name = staging, base-url = "https://ops:hush@chat", api-key = hush, checks = 3 }
                    { name = staging, base-url = "https://chat", api-key-file = blank, api-key-env = NOT_SET, ca-file = none
                      next-api-key-file = none, contract = deployed, checks = [
                        { kind = ping }
                        { kind = operation, operation = get_session }
                        { kind = operation, operation = list_sessions, session-id = x, name = get_session }
                        { kind = journey, depth = deep, intervall = 5s }
                        3
                      ] }
                    soon
                  ]
                  target = []
                }
                plimsoll.prob = 1
                """, """
                plimsoll.probe.defaults.health.timeout: expected a duration longer than 0, such as 30s, was '0s'
                plimsoll.probe.defaults.ping: unknown key; known here: health, journey, key, operation
                plimsoll.probe.targets[3]: expected a section { ... }, was 'soon'
                plimsoll.probe.targets[0].name: expected a name of 1 to 60 letters, digits, '.', '_' or '-', was 'my service'
                plimsoll.probe.targets[0].base-url: target must be an http or https URL such as \
                http://127.0.0.1:8080/chats-service/api/v1, was 'ftp://chat'
                plimsoll.probe.targets[0].contract: expected one of auto, guide, deployed, was 'soap'
                plimsoll.probe.targets[0].api-key-file: cannot read the API key file DIR/none: there is no such file
                plimsoll.probe.targets[0].fail-over: expected true or false, was 'maybe'
                plimsoll.probe.targets[1].base-url: target must not hold a user or password; the API key comes from a file \
                or the environment
                plimsoll.probe.targets[1].api-key-file: expected a file that holds the API key, or api-key-env, but both are \
                missing
                plimsoll.probe.targets[1].checks: expected a list of sections [ { ... } ], was '3'
                plimsoll.probe.targets[1].api-key: unknown key; known here: api-key-env, api-key-file, base-url, ca-file, \
                checks, contract, fail-over, name, next-api-key-file
                plimsoll.probe.targets[2].api-key-file: the API key file DIR/blank holds no key: API key must not be blank
                plimsoll.probe.targets[2].api-key-env: the environment variable NOT_SET is not set
                plimsoll.probe.targets[2].api-key-file: expected no file beside api-key-env, was 'blank'
                plimsoll.probe.targets[2].next-api-key-file: cannot read the API key file DIR/none: there is no such file
                plimsoll.probe.targets[2].ca-file: cannot read DIR/none: there is no such file
                plimsoll.probe.targets[2].checks[4]: expected a section { ... }, was '3'
                plimsoll.probe.targets[2].checks[0].kind: expected one of health, key, journey, operation, was 'ping'
                plimsoll.probe.targets[2].checks[1].session-id: expected the id of a session for get_session, but it is missing
                plimsoll.probe.targets[2].checks[2].session-id: expected none, since list_sessions is not about one session, \
                was 'x'
                plimsoll.probe.targets[2].checks[3].depth: unknown key; known here: deadline, failing-interval, interval, \
                kind, name, objective, orphan-age, repeat-writes, retries, smart-chat, timeout
                plimsoll.probe.targets[2].checks[3].intervall: unknown key; did you mean interval?
                plimsoll.probe.targets[2].checks: expected calls that the deployed contract offers, and it has no get_session
                plimsoll.probe.targets[2].checks: expected names of their own, but two checks are named 'get_session'
                plimsoll.probe.targets[2].name: expected a name that no other target has, was 'staging'
                plimsoll.probe.user-id: user id must be 3 to 50 letters, digits, '_' or '-', was 'a b'
                plimsoll.probe.web.listen: expected HOST:PORT such as 127.0.0.1:7546, was '7546'
                plimsoll.probe.web.tls.certificate-file: cannot read DIR/none: there is no such file
                plimsoll.probe.web.tls.key-file: expected a path, but it is missing
                plimsoll.probe.web.basic-auth.user: expected a user name without ':', was 'a:b'
                plimsoll.probe.web.basic-auth.password-file: cannot read the password file DIR/none: there is no such file
                plimsoll.probe.grace: expected a duration such as 30s, was 'long'
                plimsoll.probe.target: unknown key; did you mean targets?
                plimsoll.prob: unknown key; did you mean probe?
                """);
    }

    @Test
    void wantsAtLeastOneTarget() throws IOException {
        assertProblems("plimsoll.probe.targets = []", """
                plimsoll.probe.targets: expected at least one target { name, base-url, api-key-file }
                """);
    }

    @Test
    void refusesAnIntervalThatCannotHoldItsAttempts() throws IOException {
        assertProblems(target("""
                checks = [
                  { kind = health, interval = 13s }
                  { kind = journey, interval = 30s, retries { policy = none }, timeout = 25s }
                  { kind = key, deadline = 10s, failing-interval = 6m }
                  { kind = operation, deadline = 50m, retries { policy = exponential, count = 3, base = 2s } }
                  { kind = health, failing-interval = 5s, name = quick }
                ]
                """), """
                plimsoll.probe.targets[0].checks[0].interval: expected at least 13.75s, since four fifths of it must hold 2 \
                attempts of 5s and waits of 1s, was '13s'
                plimsoll.probe.targets[0].checks[1].interval: expected at least 31.25s, since four fifths of it must hold an \
                attempt of 25s, was '30s'
                plimsoll.probe.targets[0].checks[2].failing-interval: expected at most the interval (5m), was '6m'
                plimsoll.probe.targets[0].checks[2].deadline: expected at least 11s for 2 attempts of 5s and waits of 1s, \
                was '10s'
                plimsoll.probe.targets[0].checks[3].deadline: expected at most the shortest interval (1m), was '50m'
                plimsoll.probe.targets[0].checks[4].failing-interval: expected at least 13.75s, since four fifths of it must \
                hold 2 attempts of 5s and waits of 1s, was '5s'
                """);
    }

    @Test
    void doesNotRepeatAKeyThatWasWrittenForAName() throws IOException {
        assertProblems("""
                plimsoll.probe.targets = [ { name = staging, base-url = "https://chat", api-key-env = "sk-hush-1234" } ]
                """, """
                plimsoll.probe.targets[0].api-key-env: expected the name of an environment variable such as CHAT_API_KEY
                """);
    }

    private void assertProblems(String text, String problems) throws IOException {
        Path file = file(text);
        List<String> lines = problems.lines().toList();

        assertThatThrownBy(() -> ProbeConfig.read(file, "alpha", secrets()))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(file + " has " + lines.size() + (lines.size() == 1 ? " problem" : " problems") + ":\n  "
                        + String.join("\n  ", lines).replace("DIR", directory.toString()));
    }

    private static String target(String more) {
        return """
                plimsoll.probe.targets = [ {
                  name = staging, base-url = "https://chat.example.org/api", api-key-file = key
                  %s
                } ]
                """.formatted(more);
    }

    private ProbeConfig read(String text) throws IOException {
        return ProbeConfig.read(file(text), "alpha", secrets());
    }

    private static SecretReader secrets() {
        return new SecretReader(Map.of("CHAT_KEY", "of-the-variable"), secret -> {});
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("probe.conf"), text);
    }
}
