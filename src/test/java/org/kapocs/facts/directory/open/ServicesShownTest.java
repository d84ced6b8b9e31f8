package org.kapocs.facts.directory.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.directory.Imports;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a newcomer is told of services in a list, and where each stands. */
@HouseTest
class ServicesShownTest {
    @Autowired
    MockMvc http;

    @Autowired
    Clock clock;

    @Autowired
    Imports imports;

    private String page(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private UUID put(String name, String topic, String language, String schedule, String assured) {
        UUID made = UUID.randomUUID();
        String json = """
                {"id": "%s", "name": "%s", "status": "active", "content_language": "hu", "assured_date": "%s",
                 "organization": {"id": "%s", "name": "Minta Ház", "description": "minta"},
                 "languages": [{"id": "%s", "code": "%s"}],
                 "schedules": [{"id": "%s", "freq": "WEEKLY", %s}],
                 "attributes": [{"id": "%s", "taxonomy_term": {"id": "%s", "code": "%s", "name": "n",
                                 "description": "d", "taxonomy": "Kapocs need"}}]}""".formatted(
                        made,
                        name,
                        assured,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        language,
                        UUID.randomUUID(),
                        schedule,
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        topic);
        var done = imports.now(
                new Who.Machine("test"),
                "egy.json",
                "hu",
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(done.failure()).isEmpty();
        return made;
    }

    private static final String ALWAYS = "\"opens_at\": \"00:00\", \"closes_at\": \"23:59\"";

    private String today() {
        return LocalDate.now(clock).toString();
    }

    /** Open on the day that comes in so many days, and on no other. */
    private String openIn(int days) {
        String day = LocalDate.now(clock).plusDays(days).getDayOfWeek().name().substring(0, 2);
        return "\"byday\": \"" + day + "\", \"opens_at\": \"00:00\", \"closes_at\": \"23:00\"";
    }

    @Test
    void every_page_that_shows_a_service_for_safety_begins_with_112_and_can_be_left_at_once() throws Exception {
        UUID safe = put("Oltalom Minta", "safety.violence", "hu", ALWAYS, "2026-01-01");
        for (String path : List.of(
                "/topics/safety",
                "/topics/safety.violence",
                "/services/" + safe,
                "/services?q=oltalom",
                "/services?q=megvert&free=1")) {
            assertThat(page("/hu" + path))
                    .as(path)
                    .contains("class=\"exit\"")
                    .containsPattern("(?s)<main[^>]*>\\s*<div class=\"note bad\"[^>]*><p><b>[^<]*112");
        }
        UUID id = put("Gyerekkuckó Minta Duna", "family.nursery", "hu", ALWAYS, "2026-01-01");
        assertThat(page("/hu/services/" + id)).doesNotContain("class=\"exit\"");
        assertThat(page("/hu/services?q=gyerekkucko+duna")).doesNotContain("class=\"exit\"", "112");
    }

    @Test
    void everyday_words_lead_to_the_services_of_their_topic_and_to_the_topic() throws Exception {
        UUID safe = put("Oltalom Minta", "safety.violence", "hu", ALWAYS, "2026-01-01");
        assertThat(page("/ar/services?q=عنف")).contains("/ar/services/" + safe, "/ar/topics/safety.violence");
    }

    @Test
    void a_search_that_finds_nothing_offers_topics_and_a_person() throws Exception {
        assertThat(page("/hu/services?q=xyzzyq")).doesNotContain("class=\"exit\"");
        assertThat(page("/hu/services?q=xyzzyq")).contains("/hu/topics/housing\"", "/hu/topics/safety\"", "/hu/ask");
    }

    @Test
    void who_does_not_speak_the_language_stands_apart_and_open_before_closed() throws Exception {
        UUID closed = put("Aaa zárt Minta", "money.debt", "mn", openIn(1), "2026-01-01");
        UUID open = put("Bbb nyitott Minta", "money.debt", "mn", openIn(0), "2026-01-01");
        UUID other = put("Ccc nem Minta", "money.debt", "hu", openIn(0), "2026-01-01");
        String page = page("/en/topics/money.debt?speaks=mn");
        assertThat(page).contains("2 services speak this language: Mongolian");
        assertThat(page.indexOf(open.toString())).isBetween(0, page.indexOf(closed.toString()));
        assertThat(page.indexOf("not speak this language: Mongolian"))
                .isBetween(page.indexOf(closed.toString()), page.indexOf(other.toString()));
    }

    @Test
    void one_that_is_named_and_does_not_speak_the_language_stands_above_those_who_do_and_not_among_the_others()
            throws Exception {
        UUID named = put("Kerecsenvár", "participation.culture", "hu", ALWAYS, "2026-01-01");
        UUID speaking = put("Esték a Kerecsenvár alatt", "participation.culture", "mn", ALWAYS, "2026-01-01");
        assertThat(page("/en/services?q=kerecsenvar&speaks=mn"))
                .containsSubsequence("With this name", named.toString(), "1 service speaks this", speaking.toString())
                .doesNotContain("not speak this language");
        UUID other = put("Napok a Kerecsenvár alatt", "participation.culture", "hu", ALWAYS, "2026-01-01");
        assertThat(page("/en/services?q=kerecsenvar&speaks=mn"))
                .containsSubsequence(named.toString(), speaking.toString(), "not speak this language", other.toString())
                .containsOnlyOnce("/en/services/" + named);
    }

    @Test
    void what_never_closes_is_open_day_and_night() throws Exception {
        UUID always = put("Mindig Minta", "health.hospital", "hu", ALWAYS, "2026-01-01");
        assertThat(page("/en/topics/health.hospital"))
                .contains("Open day and night")
                .doesNotContain("11:59");
        assertThat(page("/en/services/" + always))
                .contains("every day", "day and night")
                .doesNotContain("23:59");
        UUID noon = put("Nappal Minta", "health.hospital", "hu", openIn(0), "2026-01-01");
        assertThat(page("/en/services/" + noon)).contains("12:00\u202fAM – 11:00\u202fPM");
    }

    @Test
    void what_was_confirmed_half_a_year_ago_may_have_changed() throws Exception {
        UUID old = put(
                "Régi Minta",
                "money.tax",
                "hu",
                openIn(0),
                LocalDate.now(clock).minusMonths(8).toString());
        assertThat(page("/en/services/" + old)).contains("It may have changed: call first");
        assertThat(page("/en/topics/money.tax")).contains("It may have changed: call first");
        UUID fresh = put("Friss Minta", "money.bank", "hu", openIn(0), today());
        assertThat(page("/en/services/" + fresh)).doesNotContain("It may have changed");
    }

    @Test
    void persian_pages_have_one_calendar_and_one_set_of_digits() throws Exception {
        UUID fresh = put("Friss Minta", "money.bank", "fa", openIn(0), today());
        assertThat(page("/fa/services/" + fresh) + page("/fa/topics/money.bank"))
                .doesNotContainPattern("[۰-۹]");
        assertThat(page("/fa/services/" + fresh)).contains(today().substring(0, 4));
    }
}
