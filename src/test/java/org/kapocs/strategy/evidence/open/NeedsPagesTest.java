package org.kapocs.strategy.evidence.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kapocs.facts.need.Needs;
import org.kapocs.strategy.evidence.Voices;
import org.kapocs.testing.HouseTest;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
@TestPropertySource(properties = "a-house-of-its-own=NeedsPagesTest") // it counts what is there
class NeedsPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Needs needs;

    private void july() throws Exception {
        if (page("/en/needs/2025-07/topics").getStatus() == 404) {
            var july = new Voices(needs, Instant.parse("2025-07-10T10:00:00Z"));
            july.voice("housing.rent", "ar", 8, 9, 20, 7);
            july.voice("housing.find", "uk", null, 5, 5, 8);
            july.voice("work.permit", "mn", 9, 6, 12, 5);
            july.voice("health.doctor", "mn", 23, 1, 0, 0);
            page("/en/needs");
        }
    }

    @Test
    void what_was_most_often_unmet_is_said_in_a_sentence() throws Exception {
        july();
        assertThat(page("/en/needs/2025-07/topics").getContentAsString())
                .contains(
                        "Many needs found no answer: Housing (15). Other topics may have some too; their numbers are not")
                .contains("Other topics together")
                .contains("July 2025")
                .contains("Counted on Nov 16, 2026");
    }

    @Test
    void it_says_what_is_not_shown_and_why() throws Exception {
        july();
        assertThat(page("/en/needs/2025-07/topics").getContentAsString())
                .contains("Numbers from 1 to 4 are not shown, to protect people.")
                .doesNotContain("too few");
    }

    @Test
    void a_topic_can_be_seen_in_detail_and_one_that_has_none_cannot() throws Exception {
        july();
        assertThat(page("/hu/needs/2025-07/topics").getContentAsString())
                .contains("href=\"/hu/needs/2025-07/topics/housing\"");
        assertThat(page("/hu/needs/2025-07/topics/housing").getStatus()).isEqualTo(200);
        assertThat(page("/hu/needs/2025-07/topics/health").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "topics/housing", "districts", "languages"})
    void no_page_leads_to_a_record(String view) throws Exception {
        july();
        String page = page("/ar/needs/2025-07/" + view).getContentAsString();
        assertThat(page).contains("dir=\"rtl\"").doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}");
        assertThat(Pattern.compile("href=\"([^\"]*)\"").matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(
                        link -> link.matches(
                                "#main|/static/(open|icon)-[^/]*|/staff|/[a-z]{2}(/(about|privacy|topics))?"
                                        + "|/[a-z]{2}/needs(/months|/[0-9]{4}-[0-9]{2}/(topics(/[a-z]+)?|districts|languages))?"));
    }

    @Test
    void months_stand_beside_each_other() throws Exception {
        july();
        assertThat(page("/fa/needs/months").getContentAsString()).contains("href=\"/fa/needs/2025-07/topics\"");
    }

    @Test
    void everybody_on_the_way_may_keep_it() throws Exception {
        july();
        assertThat(page("/ar/needs/2025-07/districts").getHeader("Cache-Control"))
                .startsWith("public");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-13/topics", "2024-12/topics", "2026-10/topics", "1900-01/topics", "2025-07/persons"})
    void what_was_not_published_is_not_there(String address) throws Exception {
        assertThat(page("/en/needs/" + address).getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/months", "/2025-07/topics", "/2025-07/topics/housing", "/2025-07/districts"})
    void a_page_asks_the_database_at_most_three_times_however_many_needs_there_are(String address) throws Exception {
        july();
        assertThat(statements("/vi/needs" + address)).hasSizeBetween(1, 3);
    }

    private List<String> statements(String path) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var seen = new ListAppender<ILoggingEvent>();
        Level before = logger.getLevel();
        seen.start();
        logger.setLevel(Level.DEBUG);
        logger.addAppender(seen);
        try {
            assertThat(page(path).getStatus()).isEqualTo(200);
        } finally {
            logger.detachAppender(seen);
            logger.setLevel(before);
        }
        return seen.list.stream()
                .filter(event ->
                        event.getThreadName().equals(Thread.currentThread().getName()))
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }

    private MockHttpServletResponse page(String path) throws Exception {
        var response = http.perform(get(path)).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
