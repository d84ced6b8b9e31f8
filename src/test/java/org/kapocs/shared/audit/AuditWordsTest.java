package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

/** Whoever reads the trail reads words. */
class AuditWordsTest {
    private static final Pattern WROTE =
            Pattern.compile("\\bwrote\\([^;]*?\"([a-z]+\\.[a-z-]+)\"\\s*\\)", Pattern.DOTALL);
    private static final Pattern TOLD =
            Pattern.compile("new AccessChanged\\([^;]*?\"([a-z]+\\.[a-z-]+)\"", Pattern.DOTALL);

    @Test
    void every_verb_that_the_house_writes_into_the_trail_has_words_for_staff() throws IOException {
        var languages = new Languages();
        var messages = new Messages();
        Set<String> verbs = verbs();
        assertThat(verbs).contains("contact.asked", "account.joined", "referral.message");
        for (String tag : Set.of("hu", "en")) {
            assertThat(verbs)
                    .allSatisfy(
                            verb -> assertThat(messages.has(languages.of(tag).orElseThrow(), "audit.did." + verb))
                                    .as("audit.did.%s in %s", verb, tag)
                                    .isTrue());
        }
    }

    private static Set<String> verbs() throws IOException {
        var verbs = new TreeSet<String>(Set.of("refused", "read", "entered"));
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                WROTE.matcher(text).results().map(found -> found.group(1)).forEach(verbs::add);
                TOLD.matcher(text).results().map(found -> found.group(1)).forEach(verbs::add);
            }
        }
        return verbs;
    }
}
