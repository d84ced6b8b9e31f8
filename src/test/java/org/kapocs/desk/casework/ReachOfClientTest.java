package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.Reach.Kind;
import org.kapocs.facts.client.Client;
import org.kapocs.facts.client.Clients;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.Reach;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** How a client may be reached is what the client said last, wherever it is read. */
@HouseTest
class ReachOfClientTest {
    private static final String REMOVED = "+36 1 555 0142";

    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Clients clients;

    @Autowired
    Contacts contacts;

    private Who.Staff officer;
    private Who.CodeHolder holder;
    private UUID file;

    @BeforeEach
    void a_case_with_a_number_that_somebody_else_answers() {
        officer = staff.inCity(Role.DESK_OFFICER);
        holder = new Who.CodeHolder(Invented.contact(contacts));
        NewCase wish = Invented.wish("Dara", holder.contact());
        var known = new NewCase(
                wish.contact(), null, reachable(wish.person()), wish.legalBasis(), wish.needs(), wish.matters(), "");
        file = Standing.as(officer, () -> cases.open(officer, known, key()));
    }

    @Test
    void what_the_client_removes_is_gone_from_the_record_and_the_caseworker_is_told() throws Exception {
        assertThat(page()).contains(REMOVED);
        say(org.kapocs.desk.contact.Reach.NONE);
        assertThat(client().person().reach()).isEmpty();
        assertThat(page()).doesNotContain(REMOVED).contains("Az ügyfél megváltoztatta, hogyan érhető el");
    }

    @Test
    void what_the_client_says_instead_stands_in_the_case() throws Exception {
        String safe = "csak délelőtt ".repeat(30).strip();
        say(new org.kapocs.desk.contact.Reach(org.kapocs.desk.contact.Reach.Kind.EMAIL, "uj-minta@example.org", safe));
        assertThat(client().person().reach()).containsExactly(new Reach(ReachKind.EMAIL, "uj-minta@example.org", safe));
        assertThat(page()).contains("uj-minta@example.org").doesNotContain(REMOVED);
    }

    @Test
    void a_correction_begun_before_does_not_bring_the_removed_number_back() {
        Client before = client();
        say(org.kapocs.desk.contact.Reach.NONE);
        assertThat(Standing.as(officer, () -> cases.correct(officer, file, before.version(), before.person())))
                .isInstanceOf(Correction.Outdated.class);
        assertThat(client().person().reach()).isEmpty();
    }

    @Test
    void what_the_caseworker_corrects_stands_in_the_clients_own_file() throws Exception {
        say(new org.kapocs.desk.contact.Reach(Kind.PHONE, REMOVED, ""));
        correct(new Reach(ReachKind.PHONE, "+36 1 555 0199", "este"));
        assertThat(own()).contains("+36 1 555 0199", "este").doesNotContain(REMOVED);
    }

    @Test
    void who_wanted_to_be_reached_in_no_way_is_not_because_of_a_correction() throws Exception {
        say(org.kapocs.desk.contact.Reach.NONE);
        correct(new Reach(ReachKind.EMAIL, "valaki-minta@example.org", ""));
        assertThat(own()).doesNotContain("valaki-minta@example.org");
    }

    @Test
    void every_number_that_is_kept_stands_in_the_own_file_and_beside_what_replaces_it() throws Exception {
        say(new org.kapocs.desk.contact.Reach(Kind.PHONE, REMOVED, ""));
        correct(new Reach(ReachKind.PHONE, REMOVED, ""), new Reach(ReachKind.PHONE, "+36 1 555 0199", "este"));
        assertThat(own().split("555 0199", -1))
                .as("where they are told, and where they are replaced")
                .hasSize(3);
        assertThat(own()).contains(REMOVED, "este");
        assertThat(page()).as("the head and the side of the case").containsPattern("(?s)555 0199.*555 0199");
    }

    private void correct(Reach... reach) {
        Client before = client();
        Person person = before.person();
        var corrected =
                new Person(person.names(), person.birth(), person.languages(), List.of(reach), person.district());
        Standing.as(officer, () -> cases.correct(officer, file, before.version(), corrected));
    }

    private String own() throws Exception {
        return http.perform(get("/en/my/file").with(Staff.as(holder)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void say(org.kapocs.desk.contact.Reach reach) {
        Standing.as(holder, () -> contacts.reachBy(holder, reach));
    }

    private Client client() {
        return Standing.as(officer, () -> {
            UUID id = cases.get(officer, file, Purpose.CASEWORK).client();
            return clients.get(officer, id, Purpose.CASEWORK);
        });
    }

    private String page() throws Exception {
        return http.perform(get("/staff/cases/" + file).with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Person reachable(Person person) {
        return new Person(
                person.names(),
                person.birth(),
                person.languages(),
                List.of(new Reach(ReachKind.PHONE, REMOVED, ""), new Reach(ReachKind.OTHER, "minta-otthon", "")),
                person.district());
    }
}
