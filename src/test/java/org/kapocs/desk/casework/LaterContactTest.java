package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Replied;
import org.kapocs.facts.need.NeedState;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody writes again, with a new code, while their case is open. */
@HouseTest
class LaterContactTest {
    private static final String ASKED = "هل يمكنني العمل الآن؟";

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    CasesOf casesOf;

    @Autowired
    OwnCase own;

    @Autowired
    LaterContacts later;

    @Autowired
    Contacts contacts;

    @Autowired
    Needs needs;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    private Who.Staff officer = Invented.officer(UUID.randomUUID());
    private UUID open = UUID.randomUUID();
    private UUID again = UUID.randomUUID();

    @BeforeEach
    void a_case_is_open_and_its_client_writes_again() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID first = Invented.contact(contacts);
        open = Standing.as(officer, () -> cases.open(officer, wish("Újra Író " + key(), first), key()));
        again = asks("work.find", Reach.NONE);
    }

    @Test
    void what_was_asked_comes_into_the_open_case_by_one_press_and_is_answered_there() throws Exception {
        String name = file().client().person().name().spoken();
        assertThat(text(get("/staff/cases/new").param("contact", again.toString())))
                .contains(ASKED);
        var pressed = post("/staff/cases/new")
                .param("once", key())
                .param("contact", again.toString())
                .param("given-0", name)
                .param("order-0", "SINGLE")
                .param("basis", "PUBLIC_TASK")
                .param("into", open.toString());
        for (int twice = 0; twice < 2; twice++) {
            http.perform(pressed.with(Staff.as(officer))).andExpect(redirectedUrl("/staff/cases/" + open));
        }

        assertThat(text(get("/staff/cases/" + open)))
                .contains(ASKED, "Újra írt, másik kóddal", "/staff/contacts/" + again + "#reply");
        assertThat(file().needs())
                .extracting(each -> each.need().voiced().topic())
                .contains("school.primary", "work.find")
                .hasSize(2);
        assertThat(line().waits()).isTrue();
        assertThat(text(get("/staff/contacts/" + again))).contains("/staff/cases/" + open);
        http.perform(get("/staff/cases/new").param("contact", again.toString()).with(Staff.as(officer)))
                .andExpect(redirectedUrl("/staff/cases/" + open));
        replied(again);
        assertThat(contact(again).account()).isEqualTo(officer.account());
        replied(first());
        assertThat(line().waits()).isFalse();
    }

    @Test
    void the_new_code_opens_its_own_conversation_and_nothing_of_the_case() {
        join();
        var second = new Who.CodeHolder(again);
        assertThat(Standing.as(second, () -> contacts.get(second, again, Purpose.OWN_FILE))
                        .messages())
                .hasSize(1);
        assertThat(Standing.as(second, () -> own.of(second))).isEmpty();
        assertThat(Standing.as(second, () -> later.came(second))).isTrue();
        assertThatThrownBy(() -> Standing.as(second, () -> contacts.get(second, first(), Purpose.OWN_FILE)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(seen(second, "casework.case_file")
                        + seen(second, "casework.case_need")
                        + seen(second, "client.client"))
                .isZero();
    }

    @Test
    void the_first_code_reads_nothing_of_what_was_voiced_with_the_second() {
        join();
        var holder = new Who.CodeHolder(first());
        assertThat(Standing.as(holder, () -> own.of(holder)).orElseThrow().needs())
                .extracting(each -> each.need().voiced().topic())
                .containsExactly("school.primary");
        assertThat(Standing.as(holder, () -> own.needs(holder))).hasSize(1);
        assertThat(Standing.as(holder, () -> later.came(holder))).isFalse();
        assertThat(seen(holder, "casework.case_need")).isEqualTo(1);
        assertThat(seen(holder, "casework.later_contact")).isZero();
        assertThatThrownBy(() -> Standing.as(holder, () -> contacts.get(holder, again, Purpose.OWN_FILE)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_number_that_came_with_the_new_code_is_not_told_to_the_first() {
        UUID reached = asks("work.find", new Reach(Reach.Kind.PHONE, "+36 1 555 0142", ""));
        var now = file().client().person();
        var completed = new org.kapocs.facts.client.Person(
                now.names(),
                now.birth(),
                now.languages(),
                List.of(new org.kapocs.facts.client.Reach(
                        org.kapocs.facts.client.ReachKind.PHONE, "+36 1 555 0142", "")),
                now.district());
        Standing.as(officer, () -> later.complete(officer, open, 1, completed));
        Standing.as(officer, () -> {
            later.join(officer, open, reached, key());
            return true;
        });
        assertThat(file().client().person().reach()).hasSize(1);
        assertThat(contact(first()).reach()).isEqualTo(Reach.NONE);
    }

    @Test
    void what_was_joined_by_mistake_is_taken_apart_and_stands_as_before() throws Exception {
        Contact before = contact(again);
        join();
        assertThat(contact(again).account()).isEqualTo(officer.account());
        UUID need = before.need();
        Standing.as(officer, () -> {
            cases.needAnswered(officer, open, need, null);
            return true;
        });
        http.perform(post("/staff/cases/" + open + "/contacts/" + again + "/apart")
                        .with(Staff.as(officer)))
                .andExpect(redirectedUrl("/staff/contacts/" + again));

        Contact now = contact(again);
        assertThat(now.caseId()).isNull();
        assertThat(now.account()).isNull();
        assertThat(now.state()).isEqualTo(ContactState.NEW);
        assertThat(needs.byIds(Set.of(need)).get(need).state()).isEqualTo(NeedState.OPEN);
        assertThat(file().needs()).hasSize(1);
        var second = new Who.CodeHolder(again);
        assertThat(Standing.as(second, () -> later.came(second))).isFalse();
        join();
        assertThat(file().needs()).as("and may come again").hasSize(2);
    }

    @Test
    void what_came_of_one_case_comes_into_no_other_and_only_an_open_one_takes_it() {
        UUID other = Standing.as(officer, () -> cases.open(officer, wish("Más " + key(), again), key()));
        assertThatThrownBy(this::join).isInstanceOf(Problem.Conflict.class);
        UUID free = asks("work.find", Reach.NONE);
        close(other);
        assertThatThrownBy(() -> Standing.as(officer, () -> {
                    later.join(officer, other, free, key());
                    return true;
                }))
                .isInstanceOf(Problem.Conflict.class);
        assertThatThrownBy(() -> Standing.as(officer, () -> {
                    later.apart(officer, open, first());
                    return true;
                }))
                .as("the first contact is the case's own")
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void it_is_closed_and_opened_with_the_case_and_seen_by_no_other_organization() throws Exception {
        join();
        replied(again);
        close(open);
        assertThat(contact(again).state()).isEqualTo(ContactState.CLOSED);
        Who.Staff elsewhere = staff.with(Role.DESK_OFFICER);
        assertThat(seen(elsewhere, "casework.later_contact")).isZero();
        http.perform(post("/staff/cases/" + open + "/contacts/" + again + "/apart")
                        .with(Staff.as(elsewhere)))
                .andExpect(status().isNotFound());
        assertThat(Standing.as(
                        officer,
                        () -> casesOf.subjects(officer, Set.of(file().client().id()))))
                .as("what closes their file closes it too")
                .allSatisfy((client, ids) -> assertThat(ids).contains(open, first(), again));
    }

    private void join() {
        Standing.as(officer, () -> {
            later.join(officer, open, again, key());
            return true;
        });
    }

    private void close(UUID id) {
        Standing.as(officer, () -> {
            Map<UUID, Outcome> outcomes = cases.needs(officer, id).stream()
                    .collect(Collectors.toMap(each -> each.need().id(), each -> new Outcome.Answered(null)));
            return cases.close(officer, id, 1, CloseReason.FINISHED, outcomes);
        });
    }

    private UUID asks(String topic, Reach reach) {
        return contacts.ask(new NewContact(topic, Urgency.SOON, "ar", null, 8, null, reach, ASKED), key())
                .contact();
    }

    private void replied(UUID contact) {
        var reply = new NewReply(key(), contact(contact).version(), "ar", "نعم", null, false);
        assertThat(Standing.as(officer, () -> contacts.reply(officer, contact, reply)))
                .isInstanceOf(Replied.Done.class);
    }

    private CaseFile file() {
        return Standing.as(officer, () -> cases.file(officer, open));
    }

    private UUID first() {
        return Objects.requireNonNull(Standing.as(officer, () -> cases.get(officer, open, Purpose.CASEWORK))
                .contact());
    }

    private Contact contact(UUID id) {
        return Standing.as(officer, () -> contacts.get(officer, id, Purpose.CASEWORK))
                .contact();
    }

    private CaseLine line() {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        return Standing.as(officer, () -> list.find(officer, mine)).lines().stream()
                .filter(each -> each.id().equals(open))
                .findFirst()
                .orElseThrow();
    }

    private int seen(Who who, String table) {
        return Standing.as(
                who,
                () -> transaction.execute(t -> sql.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    private String text(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
