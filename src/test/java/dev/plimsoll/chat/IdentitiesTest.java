package dev.plimsoll.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private final InstantSource clock = InstantSource.fixed(Instant.ofEpochMilli(1_767_225_600_000L));
    private final SplittableRandom random = new SplittableRandom(4);

    @Test
    void giveEachRequestAReferenceCodeOfItsOwn() {
        var codes = IntStream.range(0, 10_000)
                .mapToObj(i -> ReferenceCode.next(clock, random).toString())
                .toList();

        assertThat(codes).doesNotHaveDuplicates().allMatch(it -> it.matches("urc-1767225600000-[0-9a-z]{1,9}"));
    }

    @Test
    void giveAnAnonymousUserANameThatBothContractsAccept() {
        assertThat(UserId.anonymous(clock, random).toString()).matches("anon-1767225600000-[0-9a-z]{1,9}");
    }

    @Test
    void refuseABlankReferenceCode() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReferenceCode(" "))
                .withMessage("reference code must not be blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "has space", "new\nline", "ümlaut"})
    void refuseAUserIdThatAContractWouldRefuse(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UserId(value))
                .withMessage("user id must be 3 to 50 letters, digits, '_' or '-', was '" + value + "'");
    }

    @Test
    void acceptTheGuidesOwnUserId() {
        assertThat(new UserId("anonymous-user")).hasToString("anonymous-user");
    }
}
