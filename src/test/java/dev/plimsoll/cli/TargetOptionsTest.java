package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.config.ContractChoice;
import dev.plimsoll.config.TargetSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class TargetOptionsTest {
    private static final TargetSettings NOTHING = settings(Optional.empty(), List.of());

    @TempDir
    private Path directory;

    @Test
    void takesTheTargetOfTheOptionBeforeThatOfTheSetting() {
        TargetSettings settings = settings(Optional.of("http://127.0.0.1:1/setting"), List.of());

        assertThat(options("--target", "http://127.0.0.1:2/option/").target(settings))
                .hasToString("http://127.0.0.1:2/option");
        assertThat(options().target(settings)).hasToString("http://127.0.0.1:1/setting");
    }

    @Test
    void saysHowToNameATarget() {
        assertThatThrownBy(() -> options().target(NOTHING))
                .isInstanceOf(UserMistake.class)
                .hasMessage("no target: name the service's base URL with --target or plimsoll.target.base-url");
    }

    @Test
    void refusesWhatIsNoBaseUrl() {
        assertThatThrownBy(() -> options("--target", "chat").target(NOTHING))
                .isInstanceOf(UserMistake.class)
                .hasMessage("target must be an http or https URL such as"
                        + " http://127.0.0.1:8080/chats-service/api/v1, was 'chat'");
    }

    @Test
    void refusesAnotherMachineAndSaysBothWaysOut() {
        assertThatThrownBy(
                        () -> options("--target", "https://Chat.example.org/x").target(NOTHING))
                .isInstanceOf(UserMistake.class)
                .hasMessage("the target chat.example.org is not on this machine; to put it under load give --yes, or"
                        + " add \"chat.example.org\" to plimsoll.allowed-targets");
    }

    @Test
    void takesAnotherMachineThatSomebodyAllowed() {
        TargetSettings allowing = settings(Optional.empty(), List.of("chat.example.org"));

        assertThat(options("--target", "https://chat.example.org/x", "--yes")
                        .target(NOTHING)
                        .host())
                .isEqualTo("chat.example.org");
        assertThat(options("--target", "https://chat.example.org:8443/x")
                        .target(allowing)
                        .host())
                .isEqualTo("chat.example.org");
    }

    @Test
    void takesTheContractOfTheOptionBeforeThatOfTheSetting() {
        assertThat(options().contract(NOTHING)).isEqualTo(ContractChoice.AUTO);
        assertThat(options("--contract", "GUIDE").contract(NOTHING)).isEqualTo(ContractChoice.GUIDE);
    }

    @Test
    void namesACertificateFileThatIsMissing() throws IOException {
        Path present = Files.createFile(directory.resolve("ca.pem"));
        Path missing = directory.resolve("none.pem");

        assertThat(options("--ca-file", present.toString()).authorities(NOTHING))
                .contains(present);
        assertThatThrownBy(() -> options("--ca-file", missing.toString()).authorities(NOTHING))
                .isInstanceOf(UserMistake.class)
                .hasMessage("cannot read the certificate file " + missing + ": there is no such file");
    }

    private static TargetSettings settings(Optional<String> baseUrl, List<String> allowed) {
        return new TargetSettings(baseUrl, ContractChoice.AUTO, Optional.empty(), Optional.empty(), allowed);
    }

    private static TargetOptions options(String... arguments) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(arguments);
        return holder.options;
    }

    @Command
    private static final class Holder {
        @Mixin
        private final TargetOptions options = new TargetOptions();
    }
}
