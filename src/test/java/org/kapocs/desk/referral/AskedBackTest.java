package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What who was asked asks back stands where the day of who asked begins. */
@HouseTest
class AskedBackTest extends AtDesk {
    private static final String MINE = "/staff/referrals?view=mine&amp;asked=1";

    @Autowired
    MockMvc http;

    @Test
    void a_question_of_who_was_asked_waits_where_the_day_begins_until_it_is_answered() throws Exception {
        UUID id = asking.sent(story);
        assertThat(page(story.officer(), "/staff")).doesNotContain(MINE);
        as(worker, () -> conversations.answer(worker, id, "Hány éves a gyerek?", Asked.key(), List.of()));

        assertThat(page(story.officer(), "/staff")).contains(MINE, "Partner vár az Ön válaszára");
        assertThat(page(story.officer(), "/staff/referrals?view=mine&asked=1"))
                .contains("/staff/cases/" + asking.get(id).caseFile(), "a partner írt");
        assertThat(page(staff.inCity(Role.DESK_OFFICER), "/staff"))
                .as("a colleague who did not send it")
                .doesNotContain(MINE);

        as(story.officer(), () -> conversations.ask(story.officer(), id, "Hét.", Asked.key(), List.of()));
        assertThat(page(story.officer(), "/staff")).doesNotContain(MINE);
        assertThat(page(story.officer(), "/staff/referrals?view=mine&asked=1"))
                .doesNotContain("/staff/cases/" + asking.get(id).caseFile());
    }

    @Test
    void a_mere_thanks_is_dismissed_without_a_word_and_leaves_where_the_day_begins() throws Exception {
        UUID id = asking.sent(story);
        as(worker, () -> conversations.answer(worker, id, "Köszönjük!", Asked.key(), List.of()));
        UUID thanks = last(id);
        Who.Staff elsewhere = staff.with(Role.DESK_OFFICER);
        assertThatThrownBy(() -> as(elsewhere, () -> conversations.dismiss(elsewhere, id, thanks)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(page(story.officer(), "/staff")).contains(MINE);

        String dismissal = "/staff/cases/" + story.caseFile() + "/referrals/" + id + "/turn/dismissal";
        assertThat(page(story.officer(), "/staff/cases/" + story.caseFile())).contains(dismissal, "Nem kell rá válasz");
        http.perform(post(dismissal).param("turn", thanks.toString()).with(Staff.as(story.officer())))
                .andExpect(status().isSeeOther());
        assertThat(page(story.officer(), "/staff")).doesNotContain(MINE);
        assertThat(page(story.officer(), "/staff/cases/" + story.caseFile()))
                .contains("Köszönjük!")
                .doesNotContain(dismissal);
        as(story.officer(), () -> conversations.dismiss(story.officer(), id, thanks));
    }

    @Test
    void what_was_written_after_the_thanks_still_waits() throws Exception {
        UUID id = asking.sent(story);
        as(worker, () -> conversations.answer(worker, id, "Köszönjük!", Asked.key(), List.of()));
        UUID thanks = last(id);
        as(worker, () -> conversations.answer(worker, id, "Mikor jöhet?", Asked.key(), List.of()));
        assertThatThrownBy(() -> as(story.officer(), () -> conversations.dismiss(story.officer(), id, thanks)))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(page(story.officer(), "/staff")).contains(MINE);
    }

    private UUID last(UUID id) {
        return as(
                Asking.HOUSE,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(
                                        "select id from referral.turn where referral = :id order by seq desc limit 1")
                                .param("id", id)
                                .query(UUID.class)
                                .single()));
    }

    private String page(Who.Staff who, String address) throws Exception {
        return http.perform(get(address).with(Staff.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
