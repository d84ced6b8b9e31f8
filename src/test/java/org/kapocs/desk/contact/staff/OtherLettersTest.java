package org.kapocs.desk.contact.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Asked;
import org.kapocs.desk.contact.Contacts;
import org.kapocs.desk.contact.NewContact;
import org.kapocs.desk.contact.Reach;
import org.kapocs.desk.contact.Receipt;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reply whose letters are not those of the language that it is said to be in. */
@HouseTest
class OtherLettersTest {
    private static final String HUNGARIAN = "Jöjjön be kedden, hozza az útlevelét";
    private static final String ARABIC = "تعال إلينا يوم الثلاثاء";

    @Autowired
    MockMvc http;

    @Autowired
    Contacts contacts;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

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
    void hungarian_that_is_said_to_be_arabic_is_asked_about_before_it_is_sent_and_the_words_stay() throws Exception {
        var asked = replied("text", HUNGARIAN, "reads", "THEIRS");
        assertThat(asked.getStatus()).isEqualTo(400);
        assertThat(asked.getContentAsString())
                .contains("Nem úgy látszik, hogy ez arab nyelvű.", ">" + HUNGARIAN + "</textarea>")
                .containsPattern("name=\"instead\" value=\"hu\">Küldés magyar nyelvűként")
                .containsPattern("name=\"sure\" value=\"text\">Ez arab nyelvű: küldés így");
        assertThat(file()).doesNotContain(HUNGARIAN);
    }

    @Test
    void one_press_sends_it_as_what_it_is() throws Exception {
        assertThat(replied("text", HUNGARIAN, "reads", "THEIRS", "instead", "hu")
                        .getStatus())
                .isEqualTo(303);
        assertThat(file()).contains("lang=\"hu\">" + HUNGARIAN, "نقرؤها لك بلغتك مجانًا");
    }

    @Test
    void one_press_sends_it_as_it_was_said() throws Exception {
        assertThat(replied("text", HUNGARIAN, "reads", "THEIRS", "sure", "text").getStatus())
                .isEqualTo(303);
        assertThat(file()).contains("lang=\"ar\">" + HUNGARIAN);
    }

    @Test
    void a_translation_in_other_letters_is_asked_about_too_and_can_be_left_out_by_one_press() throws Exception {
        var asked = replied("text", HUNGARIAN, "reads", "TRANSLATED", "translation", "Come on Tuesday with it");
        assertThat(asked.getStatus()).isEqualTo(400);
        assertThat(asked.getContentAsString())
                .contains("Nem úgy látszik, hogy a fordítás arab nyelvű.", ">Come on Tuesday with it</textarea>");
        var sent = replied(
                "text", HUNGARIAN, "reads", "TRANSLATED", "translation", "Come on Tuesday with it", "without", "yes");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(file()).contains("lang=\"hu\">" + HUNGARIAN).doesNotContain("Come on Tuesday");
    }

    @Test
    void words_and_translation_that_were_put_into_each_others_field_are_not_sent_and_not_lost() throws Exception {
        var asked = replied("text", ARABIC, "reads", "TRANSLATED", "translation", HUNGARIAN);
        assertThat(asked.getContentAsString()).contains("Nem úgy látszik, hogy ez magyar nyelvű.");
        var again = replied("text", ARABIC, "reads", "TRANSLATED", "translation", HUNGARIAN, "instead", "ar");
        assertThat(again.getStatus()).isEqualTo(400);
        assertThat(again.getContentAsString()).contains("translation-error", ">" + HUNGARIAN + "</textarea>");
    }

    @Test
    void asked_before_it_is_sent_nothing_is_kept_and_nothing_is_asked_where_there_is_no_doubt() throws Exception {
        assertThat(doubt(HUNGARIAN, "THEIRS")).contains("name=\"instead\" value=\"hu\"");
        assertThat(doubt(HUNGARIAN, "UNTRANSLATED")).isBlank();
        assertThat(doubt(ARABIC, "THEIRS")).isBlank();
        assertThat(doubt("", "THEIRS")).isBlank();
        assertThat(file()).doesNotContain(HUNGARIAN);
    }

    @Test
    void who_wrote_it_corrects_the_language_and_the_text_stays_and_can_be_translated() throws Exception {
        replied("text", HUNGARIAN, "reads", "THEIRS", "sure", "text");
        assertThat(send(anna, get(here)).getContentAsString()).doesNotContain("Még nincs meg az ügyfél nyelvén");
        assertThat(corrected(anna, "hu").getStatus()).isEqualTo(303);
        assertThat(file()).contains("lang=\"hu\">" + HUNGARIAN, "نقرؤها لك بلغتك مجانًا");
        assertThat(send(anna, get(here)).getContentAsString()).contains("/translation\"");
        List<String> traces = Standing.as(
                new Who.Machine("test"),
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select what from audit.entry where subject_id = :id")
                                .param("id", receipt.contact())
                                .query(String.class)
                                .list()));
        assertThat(traces).contains("contact.language-corrected");
    }

    @Test
    void nobody_else_corrects_it_and_no_language_is_made_up() throws Exception {
        replied("text", HUNGARIAN, "reads", "THEIRS", "sure", "text");
        Who.Staff bela = staff.inCity(Role.DESK_OFFICER);
        assertThat(send(bela, get(here)).getContentAsString()).doesNotContain("/language\"");
        assertThat(corrected(bela, "hu").getStatus()).isEqualTo(404);
        assertThat(corrected(anna, "xx").getStatus()).isEqualTo(400);
        assertThat(file()).contains("lang=\"ar\">" + HUNGARIAN);
    }

    private MockHttpServletResponse corrected(Who.Staff who, String language) throws Exception {
        var form = Pattern.compile("action=\"(/staff/contacts/[^\"]+/language)\"")
                .matcher(send(anna, get(here)).getContentAsString());
        assertThat(form.find()).isTrue();
        return send(who, post(form.group(1)).param("language", language));
    }

    private String doubt(String text, String reads) throws Exception {
        var answer = send(
                anna,
                post(here + "/doubt")
                        .param("theirs", "ar")
                        .param("language", "hu")
                        .param("text", text)
                        .param("reads", reads));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse replied(String... fields) throws Exception {
        var version = Pattern.compile("name=\"version\" value=\"(\\d+)\"")
                .matcher(send(anna, get(here)).getContentAsString());
        assertThat(version.find()).isTrue();
        var reply = post(here + "/replies")
                .param("once", Asked.key())
                .param("version", version.group(1))
                .param("language", "hu");
        for (int n = 0; n < fields.length; n += 2) {
            reply.param(fields[n], fields[n + 1]);
        }
        return send(anna, reply);
    }

    private String file() throws Exception {
        return http.perform(get("/ar/my/file").with(Staff.as(new Who.CodeHolder(receipt.contact()))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse send(Who.Staff who, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(Staff.as(who))).andReturn().getResponse();
    }
}
