package dev.plimsoll.config;

import com.typesafe.config.ConfigValue;
import dev.plimsoll.chat.Operation;
import dev.plimsoll.workload.Burstiness;
import dev.plimsoll.workload.LineShape;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a setting may hold.
 *
 * @param expected in words, for messages
 * @param sample stands in for a wrong value, so that reading goes on and finds the other problems too
 * @param reader empty for a wrong value; or it throws an {@link IllegalArgumentException} whose message tells the user
 *     more than what was expected, or less than what was written
 */
record Kind<T>(String expected, T sample, Function<String, Optional<T>> reader) {
    static final Kind<String> TEXT = new Kind<>("some text", "text", Optional::of).when(it -> !it.isBlank());
    static final Kind<Duration> DURATION =
            new Kind<>("a duration such as 30s", Duration.ofSeconds(30), Durations::parse);
    static final Kind<Duration> POSITIVE_DURATION =
            DURATION.named("a duration longer than 0, such as 30s").when(it -> !it.isZero());
    static final Kind<Double> NUMBER = new Kind<>("a number", 1.0, Written::number);
    static final Kind<Double> POSITIVE = NUMBER.named("a number greater than 0").when(it -> it > 0);
    static final Kind<Double> CV =
            NUMBER.named("a number above 0 and up to 50").when(it -> it > 0 && it <= Burstiness.MOST);
    static final Kind<Double> NOT_NEGATIVE = NUMBER.named("a number from 0 up").when(it -> it >= 0);
    static final Kind<Double> SHARE =
            new Kind<>("a share such as 5 % or 0.05, from 0 to 1", 0.05, Written::share).when(it -> it >= 0 && it <= 1);
    static final Kind<Double> POSITIVE_SHARE =
            SHARE.named("a share such as 5 % or 0.05, above 0 and up to 1").when(it -> it > 0);
    static final Kind<Double> FRACTION =
            new Kind<>("a number between 0 and 1", 0.5, Written::number).when(it -> it > 0 && it < 1);
    static final Kind<Long> WHOLE = new Kind<>("a whole number", 1L, Written::whole);
    static final Kind<Integer> COUNT = new Kind<>(
            "a whole number from 1 to 1000000",
            1,
            it -> Written.whole(it).filter(n -> n >= 1 && n <= 1_000_000).map(Long::intValue));
    static final Kind<LineShape.Point> SHAPE_POINT = new Kind<>(
            "a time of the run and a multiple of the rate, such as \"20 %: 3\"",
            new LineShape.Point(0, 1), Kind::point);
    static final Kind<Path> PATH = new Kind<>("a path", Path.of("path"), Written::path);
    static final Kind<Operation> OPERATION = new Kind<>(
            "an operation (" + words(Operation.values(), Operation::label) + ")",
            Operation.HEALTH,
            Operation::labelled);

    /** One of an enum's constants by the word that stands for it. */
    static <E extends Enum<E>> Kind<E> oneOf(E[] constants, Function<E, String> word) {
        return new Kind<>(
                "one of " + words(constants, word),
                constants[0],
                text -> Arrays.stream(constants)
                        .filter(it -> word.apply(it).equals(text))
                        .findFirst());
    }

    /** What a value means; when it means nothing, that is noted and the sample stands in. */
    T read(ConfigValue value, Place at) {
        try {
            return ValueText.scalar(value)
                    .flatMap(reader)
                    .orElseGet(() -> at.note("expected " + expected + ", was " + ValueText.shown(value), sample));
        } catch (IllegalArgumentException unusable) {
            return at.note(String.valueOf(unusable.getMessage()), sample);
        }
    }

    Kind<T> named(String other) {
        return new Kind<>(other, sample, reader);
    }

    Kind<T> when(Predicate<T> condition) {
        return new Kind<>(expected, sample, text -> reader.apply(text).filter(condition));
    }

    /** The same value as something else. */
    <U> Kind<U> as(Function<T, U> form) {
        return new Kind<>(
                expected, form.apply(sample), text -> reader.apply(text).map(form));
    }

    /** One that also passes a check, which throws an {@link IllegalArgumentException} for the user when it fails. */
    Kind<T> checked(Consumer<T> check) {
        return new Kind<>(
                expected,
                sample,
                text -> reader.apply(text).map(it -> {
                    check.accept(it);
                    return it;
                }));
    }

    private static <E> String words(E[] constants, Function<E, String> word) {
        return Arrays.stream(constants).map(word).collect(Collectors.joining(", "));
    }

    private static Optional<LineShape.Point> point(String text) {
        String[] parts = text.split(":", -1);
        return parts.length != 2
                ? Optional.empty()
                : SHARE.reader()
                        .apply(parts[0])
                        .flatMap(share -> NOT_NEGATIVE
                                .reader()
                                .apply(parts[1])
                                .map(multiple -> new LineShape.Point(share, multiple)));
    }
}
