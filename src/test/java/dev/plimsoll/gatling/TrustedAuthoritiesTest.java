package dev.plimsoll.gatling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.testing.Certificates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedAuthoritiesTest {
    @TempDir
    private Path folder;

    @Test
    void areAKeyStoreForAsLongAsTheyAreUsed() throws IOException, GeneralSecurityException, InterruptedException {
        Path pem = Certificates.selfSigned(folder, "IP:127.0.0.1").pem(folder.resolve("ca.pem"));
        Path file;
        try (TrustedAuthorities authorities = TrustedAuthorities.of(Optional.of(pem))) {
            file = authorities.store().orElseThrow();
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                store.load(in, TrustedAuthorities.PASSWORD.toCharArray());
            }

            assertThat(store.size()).isEqualTo(1);
        }

        assertThat(file).doesNotExist();
    }

    @Test
    void areThoseOfTheMachineWhenNoneAreGiven() {
        assertThat(TrustedAuthorities.of(Optional.empty()).store()).isEmpty();
    }

    @Test
    void areRefusedWhenTheFileHoldsNone() throws IOException {
        Path pem = Files.writeString(folder.resolve("ca.pem"), "no certificate at all");

        assertThatThrownBy(() -> TrustedAuthorities.of(Optional.of(pem)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(pem + ": expected certificates in PEM, was No certificate data found");
    }

    @Test
    void areRefusedWhenTheFileIsNotThere() {
        Path pem = folder.resolve("nowhere.pem");

        assertThatThrownBy(() -> TrustedAuthorities.of(Optional.of(pem)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(pem + " cannot be read");
    }
}
