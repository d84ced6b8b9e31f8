package org.kapocs.desk.contact.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A reply that is not in the language of the newcomer. */
@HouseTest
class UntranslatedReplyTest {
    private static final String WRITTEN = "Jöjjön be kedden";

    @Autowired
    MockMvc http;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    private Who.Staff anna;
    private Receipt receipt;
    private String here;

    @BeforeEach
    void asked() {
        anna = staff.inCity(Role.DESK_OFFICER);
        receipt = contacts.ask(
                new NewContact("work.permit", Urgency.SOON, "ar", null, null, null, Reach.NONE, "سؤال"), Asked.key());
        here = "/staff/contacts/" + receipt.contact();
    }

    @Test
    void how_they_get_to_read_it_is_asked_before_it_is_sent() throws Exception {
        assertThat(send(get(here)).getContentAsString())
                .contains("Az ügyfél ezen a nyelven olvas: arab")
                .containsPattern("name=\"reads\" value=\"TRANSLATED\"\\s+required")
                .containsPattern("name=\"reads\" value=\"UNTRANSLATED\"\\s+required");
    }

    @Test
    void nothing_is_asked_anew_of_whoever_writes_in_the_language_of_both() throws Exception {
        var asked = new NewContact("work.permit", Urgency.SOON, "hu", null, null, null, Reach.NONE, "kérdés");
        here = "/staff/contacts/" + contacts.ask(asked, Asked.key()).contact();
        assertThat(send(get(here)).getContentAsString()).containsPattern("name=\"reads\" value=\"THEIRS\"\\s+checked");
    }

    @Test
    void sent_without_a_choice_it_does_not_go_out_and_what_was_typed_stays() throws Exception {
        var asked = replied("translation", "");
        assertThat(asked.getStatus()).isEqualTo(400);
        assertThat(asked.getContentAsString()).contains(">" + WRITTEN + "</textarea>", "reads-error");
        assertThat(file()).doesNotContain(WRITTEN);
    }

    @Test
    void without_the_translation_that_was_announced_it_does_not_go_out() throws Exception {
        var asked = replied("reads", "TRANSLATED");
        assertThat(asked.getStatus()).isEqualTo(400);
        assertThat(asked.getContentAsString())
                .contains(">" + WRITTEN + "</textarea>", "translation-error")
                .containsPattern("value=\"TRANSLATED\"\\s+checked");
    }

    @Test
    void a_translation_that_the_choice_would_leave_out_is_not_lost_without_a_word() throws Exception {
        for (String choice : List.of("UNTRANSLATED", "THEIRS")) {
            var asked = replied("reads", choice, "translation", "تعال يوم الثلاثاء");
            assertThat(asked.getStatus()).as(choice).isEqualTo(400);
            assertThat(asked.getContentAsString())
                    .contains(">تعال يوم الثلاثاء</textarea>", "href=\"#translation\"", "Fordítást is írt");
            assertThat(file()).doesNotContain(WRITTEN);
        }
    }

    @Test
    void written_in_their_own_language_it_is_told_as_that_whatever_the_hidden_field_says() throws Exception {
        assertThat(replied("reads", "THEIRS", "text", "تعال إلينا يوم الثلاثاء").getStatus())
                .isEqualTo(303);
        assertThat(file()).contains("lang=\"ar\">تعال إلينا يوم الثلاثاء").doesNotContain("نقرؤها لك");
    }

    @Test
    void sent_so_on_purpose_the_newcomer_reads_in_their_language_who_reads_it_to_them() throws Exception {
        assertThat(replied("reads", "UNTRANSLATED").getStatus()).isEqualTo(303);
        assertThat(file()).contains(WRITTEN, "هذه الرسالة مكتوبة باللغة: الهنغارية", "نقرؤها لك بلغتك مجانًا");
    }

    @Test
    void what_was_sent_so_can_be_translated_later() throws Exception {
        replied("reads", "UNTRANSLATED");
        String page = send(get(here)).getContentAsString();
        String translation = page.replaceAll(
                "(?s).*action=\"(/staff/contacts/[^\"]+/translation)\">\\s*<input[^>]*value=\"ar\".*", "$1");
        assertThat(send(post(translation).param("language", "ar").param("text", "تعال يوم الثلاثاء"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(file()).contains("تعال يوم الثلاثاء").doesNotContain("نقرؤها لك");
    }

    @Test
    void with_its_translation_it_goes_out_at_once() throws Exception {
        assertThat(replied("translation", "تعال يوم الثلاثاء").getStatus()).isEqualTo(303);
        assertThat(file()).contains("تعال يوم الثلاثاء");
    }

    private MockHttpServletResponse replied(String... fields) throws Exception {
        String version = send(get(here))
                .getContentAsString()
                .replaceAll("(?s).*name=\"version\" value=\"(\\d+)\">\\s*<div class=\"field.*", "$1");
        var reply = post(here + "/replies")
                .param("once", Asked.key())
                .param("version", version)
                .param("language", "hu");
        if (!List.of(fields).contains("text")) {
            reply.param("text", WRITTEN);
        }
        for (int n = 0; n < fields.length; n += 2) {
            reply.param(fields[n], fields[n + 1]);
        }
        return send(reply);
    }

    private String file() throws Exception {
        return http.perform(get("/ar/my/file").with(Staff.as(new Who.CodeHolder(receipt.contact()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(anna))).andReturn().getResponse();
    }
}
