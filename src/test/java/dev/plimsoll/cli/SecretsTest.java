package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretsTest {
    private final Secrets secrets = new Secrets();

    @Test
    void masksEverySecretWhereverItStands() {
        secrets.add("alpha-1");
        secrets.add("beta-22");

        assertThat(secrets.redact("alpha-1,xalpha-1x beta-22")).isEqualTo("***,x***x ***");
    }

    @Test
    void masksTheLongerOfTwoThatBeginAlike() {
        secrets.add("abcd");
        secrets.add("abcdefgh");

        assertThat(secrets.redact("abcdefgh")).isEqualTo("***");
    }

    @Test
    void masksASecretAsUrlsAndJsonWriteIt() {
        secrets.add("a+b/\"c\"");

        assertThat(secrets.redact("?k=a%2Bb%2F%22c%22 {\"k\":\"a+b/\\\"c\\\"\"}"))
                .isEqualTo("?k=*** {\"k\":\"***\"}");
    }

    @Test
    void leavesTextAloneForWhatIsTooShortToBeASecret() {
        secrets.add("a");
        secrets.add("");

        assertThat(secrets.redact("a banana")).isEqualTo("a banana");
    }
}
