package org.kapocs.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.need.District;
import org.kapocs.facts.need.Districts;
import org.kapocs.facts.need.Topic;
import org.kapocs.facts.need.Topics;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.language.Language;
import org.kapocs.shared.language.Languages;

/** What the demo fills itself with is believable, whole, and nobody can take it for real. */
class InventedBudapestTest {
    private static final Pattern TIMES = Pattern.compile("[A-Z][A-Za-z,-]* (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

    private final Topics topics = new Topics();
    private final Districts districts = new Districts();
    private final List<Map<String, String>> providers = rows("providers");
    private final List<Map<String, String>> services = rows("services");
    private final List<Map<String, String>> people = rows("people");
    private final List<Map<String, String>> messages = rows("messages");

    InventedBudapestTest() throws IOException {}

    @Test
    void every_provider_can_be_seen_to_be_invented() {
        assertThat(providers).hasSizeGreaterThanOrEqualTo(40).allSatisfy(provider -> {
            assertThat(provider.get("name_hu").toLowerCase(Locale.ROOT)).contains("minta");
            assertThat(provider.get("name_en").toLowerCase(Locale.ROOT)).contains("sample");
        });
        assertThat(List.of(providers, services).stream().flatMap(List::stream)).allSatisfy(row -> {
            assertThat(row.get("email")).matches(".+[@.]example\\.org");
            assertThat(row.get("phone")).startsWith("+36 1 555 ");
        });
    }

    @Test
    void every_service_has_a_provider_and_every_need_of_the_second_level_a_service() {
        assertThat(services).hasSizeGreaterThanOrEqualTo(170);
        assertThat(keys(services)).hasSameSizeAs(services);
        assertThat(keys(providers))
                .containsAll(services.stream().map(row -> row.get("provider")).toList());
        var answered = services.stream()
                .flatMap(row -> words(row.get("topics")).stream())
                .collect(Collectors.toSet());
        assertThat(answered)
                .containsExactlyInAnyOrderElementsOf(topics.all().stream()
                        .filter(topic -> topic.parent().isPresent())
                        .map(Topic::code)
                        .toList());
    }

    @Test
    void every_service_lies_in_the_district_that_it_names() {
        assertThat(services).allSatisfy(row -> {
            District district =
                    districts.of(Integer.parseInt(row.get("district"))).orElseThrow();
            assertThat(row.get("postcode")).startsWith("1%02d".formatted(district.number()));
            assertThat(kilometres(row, district)).as(row.get("street")).isLessThan(6);
        });
    }

    @Test
    void every_opening_ends_after_it_begins() {
        assertThat(services).allSatisfy(row -> {
            for (String part : row.get("hours").split("; ")) {
                Matcher times = TIMES.matcher(part);
                assertThat(times.matches()).as(part).isTrue();
                assertThat(LocalTime.parse(times.group(2))).isAfter(LocalTime.parse(times.group(1)));
            }
        });
    }

    @Test
    void people_live_in_a_district_and_read_a_language_of_the_house() throws IOException {
        assertThat(people).hasSizeGreaterThanOrEqualTo(60).allSatisfy(row -> {
            assertThat(districts.of(Integer.parseInt(row.get("district")))).isPresent();
            assertThat(openTags()).contains(row.get("language"));
            assertThat(row.get("reach_value")).matches("|\\+36 1 555 \\d{4}|p\\d\\d@example\\.org");
        });
    }

    @Test
    void messages_come_from_those_people_in_their_language() throws IOException {
        assertThat(messages.stream().map(row -> row.get("language")).collect(Collectors.toSet()))
                .isEqualTo(openTags());
        assertThat(messages).hasSizeGreaterThanOrEqualTo(80).allSatisfy(row -> {
            assertThat(topics.of(row.get("topic"))).isPresent();
            assertThat(Urgency.valueOf(row.get("urgency"))).isNotNull();
            people.stream()
                    .filter(person -> person.get("key").equals(row.get("person")))
                    .forEach(person -> assertThat(person.get("language")).isEqualTo(row.get("language")));
        });
    }

    @Test
    void every_answer_can_be_given_in_every_language() throws IOException {
        for (String tag : openTags()) {
            assertThat(rows("replies"))
                    .allSatisfy(row -> assertThat(row.get(tag)).isNotBlank());
        }
    }

    private static Set<String> openTags() throws IOException {
        return new Languages().open().stream().map(Language::tag).collect(Collectors.toSet());
    }

    private static List<Map<String, String>> rows(String table) {
        return Tables.read(table).stream().map(CSVRecord::toMap).toList();
    }

    private static Set<String> keys(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("key")).collect(Collectors.toSet());
    }

    private static List<String> words(String cell) {
        return Arrays.asList(cell.split(" "));
    }

    /** Good enough for a city: a degree of latitude is 111 km, one of longitude there 75 km. */
    private static double kilometres(Map<String, String> row, District district) {
        return Math.hypot(
                (Double.parseDouble(row.get("latitude")) - district.latitude()) * 111,
                (Double.parseDouble(row.get("longitude")) - district.longitude()) * 75);
    }
}
