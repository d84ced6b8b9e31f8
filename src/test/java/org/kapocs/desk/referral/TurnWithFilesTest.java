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
import org.kapocs.desk.contact.Enclosures;
import org.kapocs.desk.contact.Enclosures.Talk;
import org.kapocs.desk.document.Attachments;
import org.kapocs.desk.document.Files;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.Section;
import org.kapocs.shared.web.Problem;
import org.kapocs.shared.web.SentFile;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Files that go with what who refers and who is asked write to each other. */
@HouseTest
class TurnWithFilesTest extends AtDesk {
    @Autowired
    Attachments attachments;

    @Autowired
    Enclosures enclosures;

    @Autowired
    MockMvc http;

    @Test
    void both_sides_read_what_the_other_sent_and_nobody_else_does() throws Exception {
        UUID id = asking.sent(story);
        UUID file = sends(worker, id);
        assertThat(seen(worker, id)).containsExactly(file);
        assertThat(seen(story.officer(), id)).containsExactly(file);
        assertThat(seen(story.newcomer(), id)).as("the client reads none of it").isEmpty();
        assertThat(seen(staff.in(worker.organization(), Role.DESK_OFFICER), id)).containsExactly(file);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThat(seen(stranger, id)).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> attachments.open(stranger, talk(id), file, Purpose.REFERRAL)))
                .isInstanceOf(Problem.Missing.class);
        var reading = as(worker, () -> attachments.open(worker, talk(id), file, Purpose.REFERRAL));
        assertThat(as(worker, () -> attachments.next(worker, reading))).startsWith((byte) 0xff, (byte) 0xd8);
        assertThat(number("select count(*) from audit.entry where what = 'read' and organization = '"
                        + worker.organization() + "' and subject_id = '" + file + "'"))
                .isEqualTo(1);
        UUID other = asking.sent(story);
        assertThatThrownBy(() -> as(worker, () -> attachments.open(worker, talk(other), file, Purpose.REFERRAL)))
                .as("under another referral")
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void after_the_consent_is_taken_back_who_was_asked_opens_none() throws Exception {
        UUID consent = asking.consent(story, Section.NAME);
        UUID id = asking.draft(story, Section.NAME);
        asking.send(story, id);
        UUID file = sends(story.officer(), id);
        assertThat(as(worker, () -> conversations.demandAtDesk(worker, id)))
                .isEqualTo(asking.get(id).caseFile());
        as(story.officer(), () -> consents.withdraw(story.officer(), consent));
        assertThatThrownBy(() -> as(worker, () -> conversations.demandAtDesk(worker, id)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(seen(worker, id)).isEmpty();
        assertThat(seen(story.officer(), id)).containsExactly(file);
    }

    /** What the database itself allows. */
    @Test
    void a_file_is_filled_by_who_sent_it_alone_and_goes_with_its_person_only() throws Exception {
        UUID id = asking.sent(story);
        UUID file = sends(worker, id);
        String more = "insert into document.attachment_piece (attachment, number, content) values (:id, 9, 'x')";
        assertThatThrownBy(() -> change(story.officer(), file, more)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> change(colleague, file, more)).isInstanceOf(DataAccessException.class);
        assertThat(change(worker, file, more)).isOne();
        assertThat(change(Asking.HOUSE, file, "delete from document.attachment where id = :id"))
                .as("nobody is being erased")
                .isZero();
    }

    @Test
    void a_file_that_was_chosen_beside_another_button_is_told_of_and_not_lost_in_silence() throws Exception {
        UUID id = asking.sent(story);
        String page = http.perform(post("/staff/inbox/" + id + "/accept")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(worker))
                        .param("once", Asked.key())
                        .param("message", "")
                        .param("in", "hu")
                        .param("text", "")
                        .param("file", "levél.jpg"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(asking.get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(page).contains("<bdi>levél.jpg</bdi>", "még nem mentek el");
    }

    @Test
    void who_refers_keeps_among_the_documents_what_who_is_asked_sent_and_reads_there_that_it_is_kept()
            throws Exception {
        UUID id = asking.sent(story);
        UUID file = sends(worker, id);
        String page = "/staff/cases/" + asking.get(id).caseFile();
        String keep = page + "/referrals/" + id + "/attachments/" + file + "/document";
        assertThat(read(story.officer(), page)).contains(keep);
        assertThat(keeps(worker, keep).getStatus()).as("whose case it is not").isEqualTo(404);
        var kept = keeps(story.officer(), keep);
        assertThat(kept.getStatus()).isEqualTo(303);
        assertThat(kept.getHeader("Location")).isEqualTo(page + "#file-" + file);
        assertThat(read(story.officer(), page))
                .containsPattern("(?s)id=\"file-" + file + "\">.{0,300}" + page + "/documents/")
                .doesNotContain(keep);
        assertThat(read(worker, "/staff/inbox/" + id)).doesNotContain("/documents/");
    }

    private String read(Who.Staff who, String page) throws Exception {
        return http.perform(get(page).with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse keeps(Who.Staff who, String address) throws Exception {
        return http.perform(post(address)
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(who))
                        .param("once", Asked.key())
                        .param("kind", "LETTER"))
                .andReturn()
                .getResponse();
    }

    private int change(Who who, UUID id, String statement) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(statement).param("id", id).update()));
    }

    /** Returns the file that went. */
    private UUID sends(Who.Staff who, UUID id) throws Exception {
        var looked = enclosures.look(List.of(new SentFile("a.jpg", Files.jpeg(7), false)));
        String key = Asked.key();
        for (int times = 0; times < 2; times++) {
            as(who, () -> {
                if (who.equals(worker)) {
                    conversations.answer(who, id, "Itt van.", key, looked.fit());
                } else {
                    conversations.ask(who, id, "Itt van.", key, looked.fit());
                }
            });
        }
        List<UUID> seen = seen(who, id);
        assertThat(seen).as("the same form twice").hasSize(1);
        return seen.getFirst();
    }

    private List<UUID> seen(Who who, UUID id) {
        return as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(
                                        "select a.id from document.attachment a"
                                                + " join document.attachment_piece p on p.attachment = a.id where referral = :id")
                                .param("id", id)
                                .query(UUID.class)
                                .list()));
    }

    private Talk talk(UUID id) {
        return Talk.about(id, asking.get(id).caseFile());
    }
}
