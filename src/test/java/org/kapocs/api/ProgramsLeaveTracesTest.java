package org.kapocs.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Worklist;
import org.kapocs.shared.access.ApiTokens;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a program was told is known afterwards, and what nobody has seen yet is not passed off as seen. */
@HouseTest
class ProgramsLeaveTracesTest {
    @Autowired
    Staff staff;

    @Autowired
    ApiTokens tokens;

    @Autowired
    Contacts contacts;

    @Autowired
    Trail trail;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    Who.Staff officer;
    Program program;

    @BeforeEach
    void aProgram() {
        clock.forward(Duration.ofHours(1));
        officer = staff.with(Role.DESK_OFFICER);
        program = new Program(port, tokens, officer, ApiTokens.FOR_PROGRAMS);
    }

    private List<Trace> told() {
        var all = new Wanted(Long.MAX_VALUE, Optional.empty(), Optional.empty());
        return Standing.as(officer, () -> trail.of(officer, all)).stream()
                .filter(each -> each.what().startsWith("list.told."))
                .toList();
    }

    @Test
    void each_piece_of_a_list_that_a_program_is_told_stands_in_the_trail_with_how_much_it_was() throws Exception {
        var made = program.open();
        program.make(
                made.location() + "/tasks",
                "{\"title\":\"Felhivni\",\"note\":\"\",\"dueOn\":\""
                        + LocalDate.now(clock).plusWeeks(4) + "\"}",
                UUID.randomUUID().toString());
        asks(UUID.fromString(made.body().get("contact").asString()));
        for (String list : List.of("cases", "tasks", "contacts", "cases")) {
            assertThat(program.get("/api/v1/" + list).status()).isEqualTo(200);
        }
        assertThat(told())
                .extracting(Trace::what)
                .containsExactly("list.told.cases.1", "list.told.contacts.1", "list.told.tasks.1", "list.told.cases.1");
        assertThat(told()).allMatch(each -> each.program() && each.purpose().isPresent());
    }

    @Test
    void a_page_of_a_list_leaves_no_such_entry() throws Exception {
        program.open();
        var browser = staff.browser(port, officer);
        for (String page : List.of("/staff/cases", "/staff/tasks", "/staff")) {
            assertThat(browser.get(page).status()).isEqualTo(200);
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void what_a_newcomer_wrote_is_not_read_because_a_program_fetched_it() throws Exception {
        UUID contact = UUID.fromString(program.open().body().get("contact").asString());
        asks(contact);
        assertThat(program.get("/api/v1/contacts/" + contact).status()).isEqualTo(200);
        assertThat(unread(contact)).isTrue();
        assertThat(staff.browser(port, officer)
                        .get("/staff/contacts/" + contact)
                        .status())
                .isEqualTo(200);
        assertThat(unread(contact)).isFalse();
    }

    private void asks(UUID contact) {
        var newcomer = new Who.CodeHolder(contact);
        Standing.as(
                newcomer,
                () -> contacts.write(newcomer, UUID.randomUUID().toString(), "en", "Is anybody there?", List.of()));
    }

    private boolean unread(UUID contact) {
        var open = new Worklist.Filter(Worklist.View.OPEN, null, null);
        return Standing.as(officer, () -> contacts.worklist(officer, open, null)).lines().stream()
                .filter(each -> each.id().equals(contact))
                .anyMatch(Contact::unread);
    }
}
