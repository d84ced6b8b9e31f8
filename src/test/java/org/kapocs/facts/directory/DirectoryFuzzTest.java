package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kapocs.facts.need.Topics;
import org.kapocs.testing.Fuzz;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Files of services, whatever stands in them. */
class DirectoryFuzzTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ZoneId CITY = ZoneId.of("Europe/Budapest");
    private static final Instant NOW = Instant.parse("2026-10-24T22:30:00Z");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t\\r]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]|\\p{Cs}");
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Shape SHAPE = made(Shape::new);
    private static final Mappings MAPPINGS = made(() -> new Mappings(null, null, new Topics()));

    @FuzzTest
    void a_file_is_read_or_refused_and_what_is_taken_can_be_shown(byte[] file) {
        var records = new Records(new ServicesAdvisor(LocalDate.of(2026, 11, 28)), SHAPE);
        try {
            new HsdsReader(new Taking(), records).read(new ByteArrayInputStream(file), read -> {});
        } catch (Unreadable refused) {
            assertThat(refused.fault.reason()).isNotEmpty();
        }
    }

    /** Does with each record what an import and the pages do. */
    private static final class Taking implements Intake {
        @Override
        public void service(ObjectNode dirty, String place) {
            ObjectNode json = cleaned(dirty);
            if (SHAPE.faultOf(json).isEmpty()) {
                shown(new Document(json));
            }
        }

        @Override
        public void translation(ObjectNode dirty, String language, String place) {
            ObjectNode words = cleaned(dirty);
            var known = JSON.createObjectNode().put("name", "Egy");
            assertThat(Translations.with(known, language, words).path(Document.TRANSLATIONS))
                    .hasSize(1);
        }

        @Override
        public void other(String what, String name, String place) {
            assertThat(what).matches("[a-z-]+");
        }

        @Override
        public void claims(int many) {}

        private static ObjectNode cleaned(ObjectNode dirty) {
            ObjectNode json = Cleaning.of(dirty).json();
            assertThat(Cleaning.of(json).changed()).isEmpty();
            return json;
        }

        private static void shown(Document document) {
            assertThat(document.id()).isNotNull();
            assertThat(document.words()).isNotEmpty();
            assertThat(document.position().filter(at -> !at.exists())).isEmpty();
            document.languages();
            document.phones();
            document.free();
            document.confirmedOn();
            document.eligibleFor();
            document.email();
            MAPPINGS.parse("taxonomy,term,topic\n");
            told(document.hours(CITY));
            assertThat(Fingerprint.of(document)).hasSize(32);
            assertThat(Fingerprint.differing(document.json(), document.json())).isEmpty();
            var fold = new Fold(document.json(), document.json().deepCopy());
            assertThat(fold.differing()).isEmpty();
        }
    }

    private static void told(OpeningHours hours) {
        switch (hours.at(NOW)) {
            case Opening.Open open ->
                assertThat(open.until().filter(end -> !end.isAfter(NOW))).isEmpty();
            case Opening.Opens later -> assertThat(later.at()).isAfter(NOW);
            case Opening.Unknown _ -> assertThat(hours.openAt(NOW)).isFalse();
        }
    }

    @FuzzTest
    void text_is_left_without_tags_and_without_what_is_not_seen(byte[] input) {
        String plain = PlainText.of(Fuzz.text(input));
        assertThat(UNSEEN.matcher(plain).find()).isFalse();
        assertThat(TAG.matcher(plain).find()).isFalse();
        assertThat(PlainText.of(plain)).isEqualTo(plain);
    }

    @FuzzTest
    void hours_are_told_for_any_schedule(byte[] input) {
        JsonNode json;
        try {
            json = JSON.readTree(input);
        } catch (JacksonException noJson) {
            return;
        }
        told(OpeningHours.of(json.isArray() ? List.copyOf(json.valueStream().toList()) : List.of(json), CITY));
    }

    @FuzzTest
    void cells_of_a_table_come_back_and_none_is_a_formula(byte[] input) {
        String[] cells = Fuzz.text(input).split("\u0001", 8);
        String line = Csv.line(cells);
        List<List<String>> read = Csv.read(line);
        if (!line.isBlank() && !line.startsWith("\uFEFF")) {
            assertThat(read).hasSize(1);
            assertThat(read.getFirst()).hasSameSizeAs(cells).noneMatch(Fuzz::isFormula);
        }
        Csv.read(Fuzz.text(input));
    }

    @FuzzTest
    void a_mapping_is_taken_or_its_first_bad_line_named(byte[] input) {
        try {
            List<Mappings.Row> rows = MAPPINGS.parse(Fuzz.text(input));
            assertThat(rows)
                    .allMatch(row -> !row.taxonomy().isBlank() && !row.term().isBlank());
        } catch (Mappings.BadMapping bad) {
            assertThat(bad.line.number()).isPositive();
        }
    }

    @FuzzTest
    void a_token_of_a_page_is_read_only_as_it_was_made(byte[] input) {
        Optional<Rank.End> end = Rank.of(Fuzz.text(input));
        end.ifPresent(read -> told(read.moment().atZone(CITY).toLocalDate()));
        end.ifPresent(
                read -> assertThat(Rank.of(read.rank().token(read.moment()))).contains(read));
    }

    /** A day from which the pages can count on and back. */
    private static void told(LocalDate day) {
        assertThat(day).isBetween(LocalDate.of(1970, 1, 1), LocalDate.of(9999, 12, 31));
    }

    private interface Making<T> {
        T make() throws IOException;
    }

    private static <T> T made(Making<T> making) {
        try {
            return making.make();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
