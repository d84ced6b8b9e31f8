package org.kapocs.desk.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Handed;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class ProcedurePagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private String file = "";
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID id = Taken.open(cases, officer, "address-card");
        file = "/staff/cases/" + id;
        newcomer = new Who.CodeHolder(Objects.requireNonNull(
                Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                        .contact()));
    }

    @Test
    void a_matter_is_gone_on_with_and_the_newcomer_reads_in_their_own_file_how_far_it_is() throws Exception {
        assertThat(page(officer, file)).contains("Address registration", "What to do");
        String matter = file + "/matters/address-card";
        assertThat(page(officer, matter)).contains("Consent of the owner, or the rent contract.", "working days from:");
        assertThat(send(matter + "/steps/owner", "done", "yes").getStatus()).isEqualTo(303);
        assertThat(send(matter + "/deadlines/report", "from-report", "2026-11-16")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(officer, matter)).contains("Nov 19, 2026", officer.name(), "value=\"2026-11-16\"");
        assertThat(page(officer, file))
                .contains("What to do: 1 step done", "last day: Nov 19, 2026", "A lakcím bejelentése")
                .contains("A step is done: Address registration", "A deadline counts from here: Address registration");

        assertThat(page(newcomer, "/ar/my/file"))
                .contains(
                        "تمّ:",
                        "بقي:",
                        "<bdi lang=\"ar\">موافقة المالك أو عقد الإيجار.</bdi>",
                        "آخر يوم",
                        "Budapest Főváros Kormányhivatala",
                        "هذه ترجمة آلية")
                .doesNotContain(officer.name(), "اطلب منا أن نقرأه لك");
        assertThat(page(newcomer, "/hu/my/file"))
                .contains("Megvan:", "A tulajdonos hozzájárulása vagy a bérleti szerződés.")
                .doesNotContain("Ami nincs meg az Ön nyelvén");
    }

    @Test
    void a_client_takes_home_in_their_language_and_in_that_of_the_office_what_to_bring_and_to_do() throws Exception {
        String matter = file + "/matters/address-card";
        assertThat(page(officer, matter)).contains(matter + "/print");
        assertThat(page(officer, matter + "/print"))
                .contains(
                        "dir=\"rtl\"", "موافقة المالك أو عقد الإيجار.", "A tulajdonos hozzájárulása", "هذه ترجمة آلية");
        assertThat(page(officer, matter + "/print?in=hu"))
                .contains("A tulajdonos hozzájárulása")
                .doesNotContain("dir=\"rtl\"", "موافقة");
        byte[] letter = http.perform(get(matter + "/sheet/pdf").with(Staff.as(officer)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Handed.pdf(letter)).contains("موافقة المالك", "A tulajdonos hozzájárulása", "matter, 1.");
    }

    @Test
    void what_cannot_be_a_day_is_said_at_its_field_and_kept() throws Exception {
        String matter = file + "/matters/address-card";
        var wrong = send(matter + "/deadlines/report", "from-report", "holnap");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8))
                .contains("value=\"holnap\"", "Give a day from which this can really count");
        assertThat(send(matter + "/deadlines/other", "from-other", "2026-11-16").getStatus())
                .isEqualTo(404);
    }

    @Test
    void the_page_of_a_case_does_not_ask_more_when_it_has_more_matters() throws Exception {
        page(officer, file);
        int one = Statements.of(() -> page(officer, file)).size();
        for (String code : new String[] {"school", "taj-card", "tax-id", "bank-account"}) {
            assertThat(send(file + "/matters", "code", code).getStatus()).isEqualTo(303);
        }
        page(officer, file);
        assertThat(Statements.of(() -> page(officer, file)).size()).isEqualTo(one);
    }

    private String page(Who who, String path) throws Exception {
        var response = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var request = post(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(officer));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
