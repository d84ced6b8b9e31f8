package org.kapocs.desk.referral;

import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.contact.Asked;
import org.kapocs.facts.client.Households;
import org.kapocs.facts.client.Relation;
import org.kapocs.facts.client.Tie;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Consents;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An invented couple who can be referred together, and what one does with them. */
abstract class Couple {
    @Autowired
    Asking asking;

    @Autowired
    Together together;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    PartnerDesks desks;

    @Autowired
    Households households;

    @Autowired
    Consents consents;

    @Autowired
    Staff staff;

    @Autowired
    Family family;

    @Autowired
    Places places;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    Who.Staff officer;
    Asking.Story story;
    UUID wife;

    @BeforeEach
    void a_couple() {
        officer = staff.inCity(Role.DESK_OFFICER);
        story = asking.story(officer);
        wife = family.person(story, "Minta Feleség", 1992);
        family.takes(story, wife, Tie.of(Relation.SPOUSE));
    }

    String page(UUID id) throws Exception {
        return http.perform(get("/staff/cases/" + story.caseFile() + "/referrals/" + id)
                        .with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    UUID id(UUID client) {
        return as(
                Asking.HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select id from referral.referral where client = :client")
                                .param("client", client)
                                .query(UUID.class)
                                .single()));
    }

    /** As if the household had changed behind our back. */
    void bound(UUID id, UUID somebody) {
        as(
                Asking.HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(
                                        "update referral.referral set party = :party where client = :other or id = :id")
                                .param("party", UUID.randomUUID())
                                .param("other", somebody)
                                .param("id", id)
                                .update()));
    }

    UUID sentTogether() {
        UUID id = draft();
        join(id, wife);
        family.consent(story, story.client());
        family.consent(story, wife);
        asking.send(story, id);
        return id;
    }

    Who.Staff worker() {
        Who.Staff worker = staff.with(Role.DESK_OFFICER);
        Who.Staff editor = staff.inCity(Role.EDITOR);
        as(editor, () -> desks.set(editor, story.service(), worker.organization()));
        return worker;
    }

    UUID draft() {
        return asking.draft(story, Section.NAME);
    }

    void join(UUID id, UUID somebody) {
        as(officer, () -> together.join(officer, id, Set.of(somebody), Asked.key()));
    }

    Together.Table table(UUID id) {
        return as(officer, () -> together.table(officer, referrals.get(officer, id)));
    }

    UUID other(UUID id) {
        return table(id).members().getFirst().referral().id();
    }
}
