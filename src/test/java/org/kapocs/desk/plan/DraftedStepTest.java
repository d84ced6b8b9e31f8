package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** A step from the draft of its plan to the day on which its client says that it is done. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class DraftedStepTest {
    @Autowired
    MockMvc http;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Drafted.open(cases, officer);
    }

    @Test
    void a_step_is_begun_with_the_press_that_saves_the_draft() throws Exception {
        String next = drafted();
        assertThat(next).startsWith("/staff/cases/" + file + "/tasks/new?plan=yes&doer=CLIENT&serves=");
        assertThat(page(officer, next)).contains("value=\"" + goal(next) + "\" selected");
        assertThat(page(officer, "/staff/cases/" + file + "/plan"))
                .contains("Munkát találni", "Hirdetések", "Önéletrajz");
    }

    @Test
    void a_step_that_is_begun_with_two_presses_serves_the_goal_that_was_saved() throws Exception {
        String once = UUID.randomUUID().toString();
        String first = drafted(once);
        String again = drafted(once);
        assertThat(again).isEqualTo(first);
        assertThat(page(officer, again)).contains("value=\"" + goal(again) + "\" selected");
    }

    @Test
    void whose_case_it_is_is_told_too_when_a_colleague_looks_after_the_step() throws Exception {
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        var step = List.of(
                "title", "Iskolába vinni",
                "said", "إلى المدرسة",
                "language", "ar",
                "doer", "CLIENT",
                "serves", goal(drafted()),
                "owner", colleague.account().toString(),
                "due", "2026-11-20",
                "plan", "yes",
                "once", UUID.randomUUID().toString());
        send(officer, "/staff/cases/" + file + "/tasks", step);
        String plan = page(officer, "/staff/cases/" + file + "/plan");
        String agreement = plan.replaceFirst("(?s).*action=\"([^\"]*/agreement)\".*", "$1");
        var agreed = List.of("version", "1", "on", "2026-11-16", "how", "SPOKEN", "interpreter", "", "though", "yes");
        assertThat(send(officer, agreement, agreed).getStatus()).isEqualTo(303);

        var newcomer = new Who.CodeHolder(Objects.requireNonNull(
                Standing.as(officer, () -> cases.get(officer, file, Purpose.CASEWORK))
                        .contact()));
        String tick = page(newcomer, "/ar/my/file").replaceFirst("(?s).*action=\"(/ar/my/file/steps/[^\"]*)\".*", "$1");
        send(newcomer, tick, List.of("done", "true"));
        String seen = "/staff/tasks/" + tick.substring(tick.lastIndexOf('/') + 1) + "/seen";
        assertThat(page(officer, "/staff")).contains(seen);
        assertThat(page(colleague, "/staff")).contains(seen);
        assertThat(page(staff.inCity(Role.DESK_OFFICER), "/staff")).doesNotContain(seen);
        send(officer, seen, List.of("back", "day"));
        assertThat(page(colleague, "/staff")).doesNotContain(seen);
    }

    /** Leads to where the next step of the second goal is written. */
    private String drafted() throws Exception {
        return drafted(UUID.randomUUID().toString());
    }

    private String drafted(String once) throws Exception {
        var draft = List.of(
                "aim", "Munkát találni",
                "language", "ar",
                "review", "2027-02-16",
                "text-0", "Hirdetések",
                "text-1", "Önéletrajz",
                "step", "1",
                "once", once);
        return String.valueOf(
                send(officer, "/staff/cases/" + file + "/plan/draft", draft).getRedirectedUrl());
    }

    private static String goal(String next) {
        return next.replaceFirst(".*serves=", "");
    }

    private MockHttpServletResponse send(Who who, String address, List<String> fields) throws Exception {
        var request = post(address).with(Staff.as(who));
        for (int n = 0; n < fields.size(); n += 2) {
            request.param(fields.get(n), fields.get(n + 1));
        }
        return http.perform(request).andReturn().getResponse();
    }

    private String page(Who who, String path) throws Exception {
        var response = http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
