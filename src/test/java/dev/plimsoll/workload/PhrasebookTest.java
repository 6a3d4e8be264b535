package dev.plimsoll.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhrasebookTest {
    @TempDir
    private Path folder;

    private final RandomGenerator random = new SplittableRandom(5);

    @Test
    void speaksManyScriptsAndWhatEncodersBreakOn() {
        MessageText text = new MessageText(Phrasebook.shipped());

        String said = IntStream.range(0, 2_000)
                .mapToObj(i -> text.ofLength(200, random))
                .collect(Collectors.joining());

        Set<UnicodeScript> scripts =
                said.codePoints().mapToObj(UnicodeScript::of).collect(Collectors.toSet());
        assertThat(scripts)
                .contains(UnicodeScript.LATIN, UnicodeScript.HAN, UnicodeScript.CYRILLIC, UnicodeScript.ARABIC)
                .contains(UnicodeScript.HEBREW, UnicodeScript.DEVANAGARI, UnicodeScript.HANGUL, UnicodeScript.THAI)
                .contains(UnicodeScript.HIRAGANA, UnicodeScript.INHERITED);
        assertThat(said).contains("\"", "\\", "\n", "\t", "\\u0000", "\u2028", "\u200F", "\uFEFF", "👩‍💻", "e\u0301");
    }

    @Test
    void saysWholeCodePointsOfTheExactLength() {
        MessageText text = new MessageText(Phrasebook.shipped());

        for (int characters = 1; characters < 3_000; characters += 7) {
            String said = text.ofLength(characters, random);

            assertThat(said).hasSize(characters).isEqualTo(said.strip());
            assertThat(new String(said.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(said);
        }
    }

    @Test
    void speaksLanguagesByTheirWeight() throws IOException {
        Phrasebook book = book("[a 3]\naa\n[b 1]\nbb\n[c 0]\ncc\n");

        List<String> names = IntStream.range(0, 10_000)
                .mapToObj(i -> book.language(random).name())
                .toList();

        assertThat(names).containsOnly("a", "b");
        assertThat(names.stream().filter("a"::equals).count()).isBetween(7_300L, 7_700L);
    }

    @Test
    void readsEscapesAndSkipsComments() throws IOException {
        Phrasebook book = book("# comment\n\n[english 1]\n  two\\nlines and a \\\\ \n");

        assertThat(book.phrase(book.language(random), random)).isEqualTo("two\nlines and a \\");
    }

    @Test
    void namesTheLineThatItCannotUse() {
        refuses("hello\n", " line 1: expected a section such as [english 50] first, was 'hello'");
        refuses("[a 1]\nx\n[a 2]\n", " line 3: section [a] is there already");
        refuses(
                "[a 1]\nc:\\users\n",
                " line 2: expected no backslash but in \\n, \\t, \\r, \\\" or \\\\, was" + " 'c:\\users'");
        refuses("[a 1]\nends \\n\n", " line 2: expected a phrase without blanks around it, was 'ends \\n'");
        refuses("[a 1]\n", ": expected a section such as [english 50] with at least one phrase");
    }

    @Test
    void refusesWhatIsNotTextOrNotThere() throws IOException {
        Path binary = Files.write(folder.resolve("binary"), new byte[] {'a', 0, 'b'});
        Path missing = folder.resolve("missing");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrasebook.read(binary))
                .withMessage(binary + ": expected text in UTF-8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrasebook.read(missing))
                .withMessage(missing + ": no such file");
    }

    private void refuses(String text, String problem) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> book(text))
                .withMessage(folder.resolve("phrases.txt") + problem);
    }

    private Phrasebook book(String text) throws IOException {
        return Phrasebook.read(Files.writeString(folder.resolve("phrases.txt"), text));
    }
}
