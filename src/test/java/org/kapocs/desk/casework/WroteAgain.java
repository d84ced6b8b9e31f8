package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.kapocs.desk.casework.Invented.wish;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Replied;
import org.kapocs.facts.need.Needs;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody has an open case and writes again, with a new code. */
@HouseTest
abstract class WroteAgain {
    static final String ASKED = "هل يمكنني العمل الآن؟";

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

    Who.Staff officer = Invented.officer(UUID.randomUUID());
    UUID open = UUID.randomUUID();
    UUID again = UUID.randomUUID();

    @BeforeEach
    void a_case_is_open_and_its_client_writes_again() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID first = Invented.contact(contacts);
        open = Standing.as(officer, () -> cases.open(officer, wish("Újra Író " + key(), first), key()));
        again = asks("work.find", Reach.NONE);
    }

    void join() {
        Standing.as(officer, () -> {
            later.join(officer, open, again, key());
            return true;
        });
    }

    void close(UUID id) {
        Standing.as(officer, () -> {
            Map<UUID, Outcome> outcomes = cases.needs(officer, id).stream()
                    .collect(Collectors.toMap(each -> each.need().id(), each -> new Outcome.Answered(null)));
            return cases.close(officer, id, 1, CloseReason.FINISHED, outcomes);
        });
    }

    UUID asks(String topic, Reach reach) {
        return contacts.ask(new NewContact(topic, Urgency.SOON, "ar", null, 8, null, reach, ASKED), key())
                .contact();
    }

    void replied(UUID contact) {
        var reply = new NewReply(key(), contact(contact).version(), "ar", "نعم", null, false);
        assertThat(Standing.as(officer, () -> contacts.reply(officer, contact, reply)))
                .isInstanceOf(Replied.Done.class);
    }

    CaseFile file() {
        return Standing.as(officer, () -> cases.file(officer, open));
    }

    UUID first() {
        return Objects.requireNonNull(Standing.as(officer, () -> cases.get(officer, open, Purpose.CASEWORK))
                .contact());
    }

    Contact contact(UUID id) {
        return Standing.as(officer, () -> contacts.get(officer, id, Purpose.CASEWORK))
                .contact();
    }

    CaseLine line() {
        var mine = new CaseQuery(true, null, CaseState.OPEN, "", Optional.empty());
        return Standing.as(officer, () -> list.find(officer, mine)).lines().stream()
                .filter(each -> each.id().equals(open))
                .findFirst()
                .orElseThrow();
    }

    int seen(Who who, String table) {
        return Standing.as(
                who,
                () -> transaction.execute(t -> sql.sql("select count(*) from " + table)
                        .query(Integer.class)
                        .single()));
    }

    String text(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
