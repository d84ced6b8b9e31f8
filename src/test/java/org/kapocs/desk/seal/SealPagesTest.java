package org.kapocs.desk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kapocs.desk.seal.Guarded.as;
import static org.kapocs.desk.seal.Guarded.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Subject;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** The pages of sealed files: what they answer, and what they keep of what was written. */
class SealPagesTest extends InDanger {
    private static final String WORDS = "Közben sokat írtam arról, amit mondott.";

    @Autowired
    MockMvc http;

    @Autowired
    TransactionTemplate transactions;

    private ResultActions send(Who.Staff who, String path, String... sent) throws Exception {
        var body = new StringJoiner("&");
        for (int i = 0; i < sent.length; i += 2) {
            body.add(sent[i] + "=" + URLEncoder.encode(sent[i + 1], StandardCharsets.UTF_8));
        }
        return http.perform(post(path)
                .contentType("application/x-www-form-urlencoded")
                .content(body.toString())
                .header("Sec-Fetch-Site", "same-origin")
                .with(Staff.as(who)));
    }

    private String address() {
        return "/staff/cases/" + file;
    }

    @Test
    void who_writes_into_a_file_that_was_sealed_meanwhile_gets_their_words_back() throws Exception {
        house.seal(officer, file);
        send(colleague, address() + "/note", "text", WORDS, "once", key())
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void who_sees_the_file_reads_in_its_story_that_it_was_sealed_and_opened_in_an_emergency() throws Exception {
        house.seal(officer, file);
        house.smash(supervisor, number());
        http.perform(get(address()).with(Staff.as(officer)))
                .andExpect(content().string(containsString("Az akta védett</b>")))
                .andExpect(content().string(containsString("Vészhelyzetben megnyitva: ")));
        http.perform(get(address()).with(Staff.as(colleague))).andExpect(status().isNotFound());
    }

    @Test
    void a_password_never_comes_back() throws Exception {
        send(colleague, "/staff/cases/" + UUID.randomUUID() + "/note", "text", WORDS, "once", key(), "password", "x")
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString(WORDS))));
    }

    @Test
    void what_cannot_be_used_is_said_at_the_field_with_the_text_kept() throws Exception {
        send(officer, address() + "/seal", "note", WORDS, "once", key())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#danger\"")))
                .andExpect(content().string(containsString(WORDS)));
        send(colleague, "/staff/seals/glass", "number", "K-1999-1", "why", "OTHER", "words", WORDS, "once", key())
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("href=\"#number\"")))
                .andExpect(content().string(containsString(WORDS)));
    }

    @Test
    void who_tries_one_number_after_the_other_has_to_wait_and_a_right_one_costs_nothing() throws Exception {
        house.seal(officer, file);
        String right = number();
        for (int tried = 0; tried < 2; tried++) {
            send(colleague, "/staff/seals/glass", "number", right, "why", "OTHER", "words", "Baj.", "once", key())
                    .andExpect(status().isSeeOther());
        }
        for (int tried = 0; tried < 10; tried++) {
            send(colleague, "/staff/seals/glass", "number", "K-1999-1", "why", "OTHER", "words", "x", "once", key())
                    .andExpect(status().isBadRequest());
        }
        send(colleague, "/staff/seals/glass", "number", right, "why", "OTHER", "words", "Baj.", "once", key())
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void who_tries_one_seal_after_the_other_has_to_wait_too() throws Exception {
        for (int tried = 0; tried < 10; tried++) {
            String any = UUID.randomUUID().toString();
            send(supervisor, "/staff/seals/glass", "seal", any, "why", "OTHER", "words", "x", "once", key())
                    .andExpect(status().isBadRequest());
        }
        String any = UUID.randomUUID().toString();
        send(supervisor, "/staff/seals/glass", "seal", any, "why", "OTHER", "words", "x", "once", key())
                .andExpect(status().isTooManyRequests());
    }

    @Test
    void who_opens_one_file_after_the_other_has_to_wait_and_supervisors_are_told() throws Exception {
        int before = letters("often");
        for (int opened = 0; opened < 4; opened++) {
            UUID each = house.open(officer);
            String number = house.file(officer, each).number();
            house.seal(officer, each);
            send(colleague, "/staff/seals/glass", "number", number, "why", "OTHER", "words", "Baj.", "once", key())
                    .andExpect(opened < 3 ? status().isSeeOther() : status().isTooManyRequests());
        }
        assertThat(letters("often") - before).isEqualTo(1);
    }

    @Test
    void the_trail_names_nothing_by_which_a_sealed_client_could_be_known_again() throws Exception {
        UUID client = house.file(officer, file).client();
        String end = "…" + client.toString().substring(30);
        String caseEnd = "…" + file.toString().substring(30);
        house.seal(officer, file);
        http.perform(get("/staff/audit").with(Staff.as(supervisor)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(end))))
                .andExpect(content().string(not(containsString(caseEnd))));
    }

    @Test
    void whoever_seals_is_offered_a_new_pin_for_the_client_and_nobody_else_is() throws Exception {
        String offer = "action=\"" + address() + "/code\"";
        http.perform(get(address() + "/seal").with(Staff.as(officer)))
                .andExpect(content().string(not(containsString(offer))));
        send(officer, address() + "/seal", "danger", "VIOLENCE", "once", key()).andExpect(status().isSeeOther());
        http.perform(get(address() + "/seal").with(Staff.as(officer)))
                .andExpect(content().string(containsString(offer)));
        UUID contact = house.newcomer(officer, file).contact();
        int before = pinVersion(contact);
        send(officer, address() + "/code", "once", key()).andExpect(status().isOk());
        assertThat(pinVersion(contact)).isEqualTo(before + 1);
        house.smash(colleague, number());
        http.perform(get(address() + "/seal").with(Staff.as(colleague)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(offer))));
    }

    private int pinVersion(UUID contact) {
        return as(
                officer,
                () -> java.util.Objects.requireNonNull(
                        transactions.execute(_ -> jdbc.sql("select pin_version from contact.contact where id = :id")
                                .param("id", contact)
                                .query(Integer.class)
                                .single())));
    }

    @Test
    void nor_does_it_of_what_hangs_on_a_sealed_case() throws Exception {
        var ends = new ArrayList<String>();
        as(
                officer,
                () -> transactions.executeWithoutResult(_ -> {
                    for (String kind :
                            List.of("referral", "document", "paper", "consultation", "right", "question", "need")) {
                        var hanging = new Subject(kind, UUID.randomUUID());
                        ends.add(hanging.id().toString().substring(30));
                        trail.wrote(officer, hanging, kind + ".tried");
                    }
                }));
        String page = http.perform(get("/staff/audit").with(Staff.as(supervisor)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("referral.tried").doesNotContain(ends);
    }

    @Test
    void who_dismisses_or_locks_out_themselves_is_sent_to_the_list() throws Exception {
        house.seal(officer, file);
        as(officer, () -> house.seals.name(officer, file, colleague.account()));
        send(colleague, address() + "/seal/keepers/" + colleague.account() + "/removal")
                .andExpect(header().string("Location", "/staff/cases"));
        send(officer, address() + "/seal/lock-out", "known", "yes")
                .andExpect(header().string("Location", "/staff/cases"));
        http.perform(get(address()).with(Staff.as(officer))).andExpect(status().isNotFound());
    }
}
