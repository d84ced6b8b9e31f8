package org.kapocs.desk.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class TransferPagesTest extends Given {
    @Autowired
    MockMvc http;

    @Test
    void a_case_is_offered_and_accepted_and_its_client_reads_who_keeps_it() throws Exception {
        String form = page(officer, "/staff/cases/" + file + "/transfer");
        assertThat(form).contains("Hivatalt felhívni");
        MockHttpServletResponse sent = send(
                officer,
                "/staff/cases/" + file + "/transfer",
                "to",
                other.organization().toString(),
                "why",
                "LANGUAGE",
                "asked",
                "Arabul kell",
                "basis",
                "PUBLIC_TASK",
                "once",
                key());
        assertThat(sent.getStatus()).isEqualTo(303);
        String address = java.util.Objects.requireNonNull(sent.getHeader("Location"));
        assertThat(page(officer, address)).contains("Sentinel Dara", "/withdraw");
        assertThat(page(other, "/staff")).contains("/staff/transfers?view=TO_US");
        assertThat(page(other, "/staff/transfers")).contains(address).doesNotContain("Sentinel");
        assertThat(page(other, address)).contains("Arabul kell", "/accept").doesNotContain("Sentinel", "K-20");
        assertThat(send(other, address + "/decline", "words", "Mert").getStatus())
                .isEqualTo(400);
        UUID contact = java.util.Objects.requireNonNull(seen(officer, file).contact());
        assertThat(send(other, address + "/accept", "owner", other.account().toString())
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(other, "/staff/cases/" + file)).contains("Sentinel Dara");
        assertThat(http.perform(get("/staff/cases/" + file).with(Staff.as(officer)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(page(officer, "/staff/transfers?view=OVER"))
                .contains(address)
                .doesNotContain("Sentinel");
        assertThat(page(new Who.CodeHolder(contact), "/en/my/file")).contains("keeps your case");
        assertThat(send(officer, address + "/withdraw").getStatus()).isEqualTo(409);
    }

    @Test
    void what_was_typed_stays_and_what_is_missing_is_said_at_its_field() throws Exception {
        MockHttpServletResponse wrong = send(
                officer,
                "/staff/cases/" + file + "/transfer",
                "to",
                other.organization().toString(),
                "why",
                "OTHER",
                "asked",
                "",
                "once",
                key());
        assertThat(wrong.getStatus()).isEqualTo(400);
        MockHttpServletResponse without = send(
                officer,
                "/staff/cases/" + file + "/transfer",
                "to",
                other.organization().toString(),
                "why",
                "LANGUAGE",
                "asked",
                "Arabul kell",
                "basis",
                "CONSENT",
                "once",
                key());
        assertThat(without.getStatus()).isEqualTo(400);
        assertThat(without.getContentAsString())
                .contains("Arabul kell", "consents/new?purpose=CASEWORK&amp;organization=" + other.organization())
                .as(
                        "what was typed of the client stands in no address, and is not lost while the consent is recorded beside")
                .doesNotContainPattern("href=\"[^\"]*(Arabul|LANGUAGE)")
                .containsPattern("<a target=\"_blank\" href=\"[^\"]*purpose=CASEWORK");
    }

    @Test
    void too_many_words_of_who_declines_are_said_at_their_field_and_stay() throws Exception {
        String address = "/staff/transfers/" + offeredAcross();
        String words = "b".repeat(2_001);
        MockHttpServletResponse declined = send(other, address + "/decline", "reason", "OTHER", "words", words);
        assertThat(declined.getStatus()).isEqualTo(400);
        assertThat(declined.getContentAsString()).contains(words);
    }

    private String page(Who who, String path) throws Exception {
        MockHttpServletResponse answer =
                http.perform(get(path).with(Staff.as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(Who who, String path, String... fields) throws Exception {
        var request = post(path).with(Staff.as(who)).header("Sec-Fetch-Site", "same-origin");
        for (int each = 0; each < fields.length; each += 2) {
            request.param(fields[each], fields[each + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
