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
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Contact;
import org.kapocs.desk.contact.ContactState;
import org.kapocs.desk.contact.NewReply;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.need.NeedState;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.Staff;

/** Somebody writes again, with a new code, while their case is open. */
class LaterContactTest extends WroteAgain {
    @Test
    void who_comes_second_keeps_what_was_typed_and_is_led_to_the_case() throws Exception {
        join();
        String name = file().client().person().name().spoken();
        var second = post("/staff/cases/new")
                .param("once", key())
                .param("contact", again.toString())
                .param("given-0", name)
                .param("order-0", "SINGLE")
                .param("basis", "PUBLIC_TASK")
                .param("topic-0", "housing.rent")
                .param("urgency-0", "SOON")
                .param("note-0", "Beírt jegyzet.");
        for (boolean into : new boolean[] {false, true}) {
            var pressed = into ? second.param("into", open.toString()) : second.param("sure", "yes");
            String page = http.perform(pressed.with(Staff.as(officer)))
                    .andExpect(status().isConflict())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains(name, "Beírt jegyzet.", "href=\"/staff/cases/" + open);
        }
        assertThat(file().needs()).hasSize(2);
    }

    @Test
    void whose_holder_has_left_meanwhile_waits_in_line_for_all() {
        Who.Staff before = staff.inCity(Role.DESK_OFFICER);
        Standing.as(
                before,
                () -> contacts.reply(
                        before, again, new NewReply(key(), contact(again).version(), "ar", "x", null, false)));
        assertThat(contact(again).account()).isEqualTo(before.account());
        apart();
        assertThat(contact(again).account()).as("who is there has it again").isEqualTo(before.account());
        join();
        Standing.as(
                new Who.Machine("test"),
                () -> transaction.execute(_ -> sql.sql("update access.account set active = false where id = :id")
                        .param("id", before.account())
                        .update()));
        Standing.as(officer, () -> {
            later.apart(officer, open, again);
            return true;
        });
        assertThat(contact(again).account()).isNull();
    }

    private void apart() {
        join();
        Standing.as(officer, () -> {
            later.apart(officer, open, again);
            return true;
        });
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

    @Test
    void a_message_without_a_name_shows_whose_number_it_is_and_comes_into_their_case_by_one_press() throws Exception {
        String number = "+36 1 " + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 8_999_999));
        var now = file().client();
        var reached = new org.kapocs.facts.client.Person(
                now.person().names(),
                now.person().birth(),
                now.person().languages(),
                java.util.List.of(
                        new org.kapocs.facts.client.Reach(org.kapocs.facts.client.ReachKind.PHONE, number, "")),
                now.person().district());
        Standing.as(officer, () -> cases.correct(officer, open, now.version(), reached));
        UUID wrote = asks("health", new Reach(Reach.Kind.PHONE, number.replace("+36 1 ", "0036/1-"), ""));

        assertThat(text(get("/staff/contacts/" + wrote)))
                .contains("Lehet, hogy már ismerjük", now.person().name().spoken(), "name=\"into\" value=\"" + open);
        assertThat(text(get("/staff/cases/new").param("contact", wrote.toString())))
                .as("and where a case is opened for them")
                .contains("name=\"into\" value=\"" + open);
        assertThat(http.perform(get("/staff/contacts/" + wrote).with(Staff.as(staff.with(Role.DESK_OFFICER))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain(now.person().name().spoken());
        http.perform(post("/staff/cases/new")
                        .param("once", key())
                        .param("contact", wrote.toString())
                        .param("basis", "PUBLIC_TASK")
                        .param("into", open.toString())
                        .with(Staff.as(officer)))
                .andExpect(redirectedUrl("/staff/cases/" + open));
        assertThat(contact(wrote).caseId()).isEqualTo(open);
        assertThat(text(get("/staff/contacts/" + wrote))).doesNotContain("Lehet, hogy már ismerjük");
    }

    @Test
    void each_message_in_the_story_says_with_which_code_it_is_read_where_there_are_two() throws Exception {
        String code = contact(again).code().shown();
        assertThat(text(get("/staff/cases/" + open)))
                .contains("Üzenet az ügyféltől")
                .doesNotContain(" kód)");
        join();
        replied(again);
        assertThat(text(get("/staff/cases/" + open)))
                .contains("Válasz az ügyfélnek (\u2068" + code + "\u2069 kód)")
                .contains(
                        "Üzenet az ügyféltől (\u2068" + contact(first()).code().shown());
        assertThat(text(get("/staff/contacts/" + again))).contains("Látja: az ügyfél a " + code + " kóddal");
    }
}
