package org.kapocs.desk.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.kapocs.desk.casework.Cases;
import org.kapocs.facts.form.Forms;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** An officer asks a client by a form, page by page, and the client reads what came of it. */
abstract class AskedByForm {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    String file = "";
    Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        UUID id = Asked.open(cases, officer);
        file = "/staff/cases/" + id;
        UUID contact = Standing.as(officer, () -> cases.get(officer, id, Purpose.CASEWORK))
                .contact();
        newcomer = new Who.CodeHolder(Objects.requireNonNull(contact));
    }

    String begin() throws Exception {
        UUID form = Asked.form(forms, officer, "first_intake");
        var begun = send(file + "/assessments", "form=" + form + "&language=en&once=" + Asked.key());
        assertThat(begun.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(begun.getHeader("Location")).replace("/fill", "");
    }

    /** The page of today, and the one of the wishes with a question that comes up. */
    void answerHalf(String assessment) throws Exception {
        String fill = assessment + "/fill";
        // A note comes up that nobody answers: on to the next page.
        assertThat(send(
                                fill,
                                "version=1&page=1&shown=q.today.tonight&q.today.tonight=no&shown=q.today.safe&shown=q.today.doctor_now")
                        .getHeader("Location"))
                .isEqualTo(fill + "?page=2");
        assertThat(send(fill, "version=2&page=2&shown=q.wishes.needs&q.wishes.needs=work&q.wishes.needs=health")
                        .getHeader("Location"))
                .isEqualTo(fill + "?page=2&more=1");
    }

    static final String LAST =
            "version=3&page=3&shown=q.household.told&shown=q.household.children&q.household.children=";

    String page(Who who, String path) throws Exception {
        return page(who, path, "en");
    }

    String page(Who who, String path, String language) throws Exception {
        var response = http.perform(
                        get(path).header("Accept-Language", language).with(Staff.as(who)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    MockHttpServletResponse send(String path, String fields) throws Exception {
        var request = post(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(officer));
        for (String field : fields.split("&")) {
            request.param(field.split("=", 2)[0], field.split("=", 2)[1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
