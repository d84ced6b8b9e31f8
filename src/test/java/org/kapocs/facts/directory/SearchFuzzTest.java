package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.Topics;
import org.kapocs.shared.language.Languages;
import org.kapocs.shared.language.Messages;
import org.kapocs.testing.Fuzz;

/** What somebody looks for, in an index that holds many words which are nearly alike. */
class SearchFuzzTest {
    private static final Index INDEX = new Index();

    private static final class Index {
        final Languages languages;
        final SearchIndex services;
        final TopicWords topics;

        Index() {
            try {
                languages = new Languages();
                services = new SearchIndex(new Topics(), languages, new Messages());
                topics = new TopicWords(new Topics(), languages, new Messages());
                fill();
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }

        /** Each word of four letters around "kaba" and each Hangul syllable of a row. */
        private void fill() {
            var words = new StringBuilder();
            for (char letter = 'a'; letter <= 'z'; letter++) {
                words.append(" k")
                        .append(letter)
                        .append("ba ka")
                        .append(letter)
                        .append("a kab")
                        .append(letter);
                words.append(" kab")
                        .append(letter)
                        .append("a ka")
                        .append(letter)
                        .append("ba");
            }
            for (int n = 0; n < 60; n++) {
                words.append((char) ('\uAC00' + n)).append((char) ('\uAC01' + n));
            }
            var json = Samples.service("Szó").json();
            json.put("description", words.toString());
            json.put("id", new UUID(1, 1).toString());
            var document = new Document(json);
            Spot spot = Spot.of(document, ZoneId.of("Europe/Budapest"), com.ibm.icu.text.Collator.getInstance());
            services.replace(List.of(), List.of(new SearchIndex.Entry(document, true, List.of(), spot)));
        }

        int found(String text) {
            var reader = languages.house();
            return services.match(ServiceQuery.in(reader).text(text), topics.meant(text, reader))
                    .size();
        }
    }

    @FuzzTest
    void any_text_can_be_looked_for(byte[] input) {
        String text = Fuzz.text(input);
        assertThat(INDEX.found(text)).isBetween(0, 1);
        assertThat(INDEX.found(Normalizer.normalize(text, Normalizer.Form.NFD))).isBetween(0, 1);
    }

    @Test
    void words_of_many_parts_and_words_that_are_like_many_others_are_looked_for_too() {
        var hangul = new StringBuilder();
        for (int n = 0; n < 24; n++) {
            hangul.append(("" + (char) ('\uAC00' + n) + (char) ('\uAC01' + n)).repeat(29))
                    .append(' ');
        }
        assertThat(INDEX.found(hangul.toString())).isBetween(0, 1);
        var alike = new StringBuilder();
        for (char letter = 'a'; letter <= 'x'; letter++) {
            alike.append("ka").append(letter).append("a ");
        }
        assertThat(INDEX.found(alike.toString())).isEqualTo(1);
    }
}
