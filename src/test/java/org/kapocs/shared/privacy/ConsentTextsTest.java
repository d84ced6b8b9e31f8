package org.kapocs.shared.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;

/** What people agreed to stays what they agreed to: a text that was read to somebody is never changed. */
class ConsentTextsTest {
    private static final Path KNOWN = Path.of("src/test/resources/privacy/consent-texts.sha256");

    @Test
    void every_version_of_every_text_is_as_it_was_first_read_in_every_language() throws Exception {
        assertThat(texts())
                .as("a changed text needs a new version in ConsentPurpose and messages; a new one its line in " + KNOWN)
                .containsExactlyElementsOf(new TreeSet<>(Files.readAllLines(KNOWN)));
    }

    private static TreeSet<String> texts() throws IOException, NoSuchAlgorithmException {
        var messages = new Messages();
        var lines = new TreeSet<String>();
        for (Language language : new Languages().open()) {
            for (ConsentPurpose purpose : ConsentPurpose.values()) {
                for (int version = 1; version <= purpose.version(); version++) {
                    String key = purpose.textKey(version);
                    byte[] text = messages.text(language, key).getBytes(StandardCharsets.UTF_8);
                    String hash = HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(text));
                    lines.add(hash + "  " + key + "." + language.tag());
                }
            }
        }
        return lines;
    }
}
