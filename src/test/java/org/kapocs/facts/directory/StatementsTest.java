package org.kapocs.facts.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.testing.Staff.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.testing.Staff;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** How often a page asks the database: never once for each line that it shows. */
class StatementsTest extends ImportTests {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Mappings mappings;

    @Autowired
    TransactionTemplate transactions;

    private final Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    @BeforeEach
    void listen() {
        transactions.executeWithoutResult(status -> {
            shelf.lock();
            for (int i = 0; i < 25; i++) {
                shelf.put(
                        List.of(Samples.service("Sorban " + i)
                                .topic("social.elderly")
                                .document()),
                        mappings.current());
            }
        });
        logger.setLevel(Level.DEBUG);
        heard.start();
        logger.addAppender(heard);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(heard);
        logger.setLevel(null);
    }

    private long statements(MockHttpServletRequestBuilder request) throws Exception {
        http.perform(request);
        heard.list.clear();
        assertThat(http.perform(request).andReturn().getResponse().getStatus()).isEqualTo(200);
        String thread = Thread.currentThread().getName();
        return List.copyOf(heard.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .filter(event -> event.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }

    @Test
    void a_page_of_twenty_services_takes_a_handful_of_statements() throws Exception {
        assertThat(statements(get("/hu/topics/social.elderly"))).isBetween(2L, 4L);
        assertThat(statements(get("/staff/directory?topic=social.elderly").with(as(staff.with(Role.EDITOR)))))
                // Three of them ask what waits of official business and of information pages.
                .isBetween(2L, 9L);
        assertThat(statements(get("/api/hsds/services?per_page=100&full=true"))).isBetween(2L, 3L);
    }
}
