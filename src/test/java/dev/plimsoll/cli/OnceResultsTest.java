package dev.plimsoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.probe.CheckRun;
import dev.plimsoll.testing.SampleProbes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OnceResultsTest {
    private final StringWriter out = new StringWriter();

    @ParameterizedTest
    @MethodSource
    void endsWithTheCodeOfTheWorstRunThatSaysSomething(int code, List<CheckRun> runs) {
        assertThat(print(OnceResults.Reader.PERSON, runs)).isEqualTo(code);
    }

    static Stream<Arguments> endsWithTheCodeOfTheWorstRunThatSaysSomething() {
        CheckRun success = SampleProbes.success();
        CheckRun failure = SampleProbes.failure("");
        CheckRun inconclusive = SampleProbes.inconclusive();
        return Stream.of(
                Arguments.of(0, List.of(success)),
                Arguments.of(0, List.of(success, SampleProbes.recovered())),
                Arguments.of(1, List.of(success, failure)),
                Arguments.of(1, List.of(inconclusive, failure)),
                Arguments.of(4, List.of(success, inconclusive)));
    }

    @Test
    void printsATableForAPerson() {
        print(OnceResults.Reader.PERSON, List.of(SampleProbes.success()));

        assertThat(out.toString()).isEqualToNormalizingNewlines("""
                        target   check   outcome  time   reference code  what was wrong
                        staging  health  success  42 ms  urc-1-good
                        """);
    }

    @Test
    void printsNothingButJsonForAScript() {
        print(OnceResults.Reader.SCRIPT, List.of(SampleProbes.success()));

        assertThat(out.toString()).startsWith("{\n").endsWith("}\n");
    }

    private int print(OnceResults.Reader reader, List<CheckRun> runs) {
        return new OnceResults(new PrintWriter(out), reader).print(runs);
    }
}
