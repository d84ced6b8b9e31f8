package org.kapocs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.shared.sheet.Block;
import org.kapocs.shared.sheet.SheetWords;
import org.kapocs.shared.sheet.Template;

/** Every version of every template of a letter, each with a digest of what it says in all languages. */
public final class Templates {
    private static final Path LIST = Path.of("src/test/resources/sheet/templates.tsv");

    /** Words of lists that grow, of which a letter names one: they do not make another template. */
    private static final String NAMES = "(topic|matter|authority|clientpoint|unmet|urgency)\\..*";

    private Templates() {}

    /** Holds the template to the words of its version. A version that was handed over once stays in the list. */
    public static void hold(Template template, Function<SheetWords, List<Block>> told) throws IOException {
        String digest = digest(told);
        List<String[]> known = Files.readAllLines(LIST).stream()
                .map(line -> line.split("\t"))
                .filter(line -> line[0].equals(template.name()))
                .toList();
        for (int at = 0; at < known.size(); at++) {
            assertThat(known.get(at)[1]).isEqualTo("" + (at + 1));
        }
        assertThat(known).as("the list has the versions of " + template.name()).isNotEmpty();
        assertThat(template.version()).isEqualTo(known.size());
        assertThat(digest)
                .as("%s says something else now: give it the next version, and add that with this digest to %s"
                        .formatted(template.name(), LIST))
                .isEqualTo(known.getLast()[2]);
    }

    private static String digest(Function<SheetWords, List<Block>> told) throws IOException {
        var said = new StringBuilder();
        for (Language language : new Languages().open()) {
            var keys = new TreeSet<String>();
            var messages = new Messages() {
                @Override
                public String text(Language in, String key, Object... namesAndValues) {
                    keys.add(key);
                    return super.text(in, key, namesAndValues);
                }
            };
            told.apply(new SheetWords(messages, language, ZoneOffset.UTC))
                    .forEach(block ->
                            said.append(block.getClass().getSimpleName()).append('\n'));
            var plain = new Messages();
            keys.stream()
                    .filter(key -> !key.matches(NAMES))
                    .forEach(key -> said.append(plain.text(language, key)).append('\n'));
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(said.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
