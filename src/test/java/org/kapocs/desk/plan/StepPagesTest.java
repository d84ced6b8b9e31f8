package org.kapocs.desk.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.HowGiven;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Steps as they are typed by staff, and as their client has them before them. On Monday 16 November 2026. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class StepPagesTest {
    @Autowired
    MockMvc http;

    @Autowired
    Plans plans;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Who.Staff officer = new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), Set.of(), Set.of());
    private Who.CodeHolder newcomer = new Who.CodeHolder(UUID.randomUUID());
    private UUID file = UUID.randomUUID();
    private String goal = "";

    @BeforeEach
    void a_plan() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Drafted.open(cases, officer);
        newcomer = new Who.CodeHolder(Objects.requireNonNull(
                Standing.as(officer, () -> cases.get(officer, file, Purpose.CASEWORK))
                        .contact()));
        var outline = Drafted.outline("Lakást találni");
        goal = outline.goals().getFirst().line().toString();
        var spoken = new Agreement(LocalDate.parse("2026-11-16"), HowGiven.SPOKEN, "");
        Standing.as(officer, () -> {
            UUID id = plans.draft(officer, file, outline, UUID.randomUUID().toString());
            return plans.agree(officer, file, id, 1, spoken);
        });
    }

    @Test
    void a_step_whose_words_change_is_not_told_in_those_of_another() throws Exception {
        assertThat(page(officer, "/staff/cases/" + file + "/tasks/new?plan=yes&doer=CLIENT&serves=" + goal))
                .contains(
                        "value=\"CLIENT\" selected",
                        "name=\"language\" value=\"ar\"",
                        "in the client’s language (Arabic)");
        assertThat(make("Szobát nézni", "زيارة الغرفة").getStatus()).isEqualTo(303);
        String address = "/staff/tasks/" + step() + "/revision";
        String form = page(officer, address);
        assertThat(form)
                .contains("name=\"was-title\" value=\"Szobát nézni\"", "name=\"was-said\" value=\"زيارة الغرفة\"");

        var stale = revise(address, "Szerződést kötni", "زيارة الغرفة");
        assertThat(stale.getStatus()).isEqualTo(400);
        assertThat(stale.getContentAsString(StandardCharsets.UTF_8))
                .contains("its translation has not", "value=\"Szerződést kötni\"", "name=\"fits\"");
        assertThat(page(newcomer, "/ar/my/file")).contains("زيارة الغرفة");
        assertThat(revise(address, "Szobát nézni szombaton", "زيارة الغرفة", "fits", "yes")
                        .getStatus())
                .isEqualTo(303);
        assertThat(revise("/staff/tasks/" + step() + "/revision", "Mást", "", "version", "2")
                        .getStatus())
                .isEqualTo(303);
        assertThat(page(newcomer, "/ar/my/file")).contains("lang=\"hu\">Mást<").doesNotContain("زيارة الغرفة");
    }

    @Test
    void their_client_finds_them_with_a_button_for_what_is_theirs_and_the_stream_tells_what_they_said()
            throws Exception {
        make("Szobát nézni", "زيارة الغرفة");
        String step = step();
        String mine = "/ar/my/file/steps/" + step;
        assertThat(page(newcomer, "/ar/my/file"))
                .contains("action=\"" + mine + "\"", "href=\"#plan\"", "id=\"plan\"")
                .doesNotContain("kanarireszlet");
        assertThat(send(newcomer, mine, "done", "true").getStatus()).isEqualTo(303);
        assertThat(page(officer, "/staff")).contains("Szobát nézni", "/staff/tasks/" + step + "/seen");
        assertThat(page(officer, "/staff/cases/" + file)).contains("The client says that they have done it");
        assertThat(send(officer, "/staff/tasks/" + step + "/seen", "back", "day")
                        .getRedirectedUrl())
                .isEqualTo("/staff");
        assertThat(page(officer, "/staff")).doesNotContain("Szobát nézni");
        assertThat(page(newcomer, "/ar/my/file")).contains("value=\"false\"");
        var other = new Who.CodeHolder(UUID.randomUUID());
        assertThat(send(other, mine, "done", "false").getStatus())
                .as("answered as one that is theirs")
                .isEqualTo(303);
        assertThat(page(officer, "/staff/tasks/" + step)).contains("The client says it is done");
    }

    @Test
    void what_they_took_back_stays_told_and_what_they_say_is_done_stands_at_the_head_until_somebody_saw_it()
            throws Exception {
        make("Szobát nézni", "زيارة الغرفة");
        String step = step();
        String mine = "/ar/my/file/steps/" + step;
        String page = "/staff/cases/" + file;
        for (String done : List.of("true", "false", "true")) {
            send(newcomer, mine, "done", done);
            clock.forward(Duration.ofMinutes(20));
        }
        String told = page(officer, page);
        assertThat(told).contains("id=\"said\"", "The client took it back");
        assertThat(told.split("The client says that they have done it", -1)).hasSize(3);
        send(newcomer, mine, "done", "false");
        assertThat(page(officer, page))
                .doesNotContain("id=\"said\"")
                .contains("The client says that they have done it");
        send(newcomer, mine, "done", "true");
        assertThat(send(officer, "/staff/tasks/" + step + "/seen", "back", "case")
                        .getRedirectedUrl())
                .isEqualTo(page);
        assertThat(page(officer, page)).doesNotContain("id=\"said\"");
    }

    @Test
    void what_the_client_cannot_read_is_agreed_on_only_where_somebody_says_that_it_was_told_them() throws Exception {
        var outline = Drafted.outline("Munkát találni");
        goal = outline.goals().getFirst().line().toString();
        UUID draft = Standing.as(
                officer,
                () -> plans.draft(officer, file, outline, UUID.randomUUID().toString()));
        make("Önéletrajzot írni", "");
        String plan = "/staff/cases/" + file + "/plan";
        String revision = "/staff/tasks/" + step() + "/revision";
        assertThat(page(officer, plan)).contains("not yet in the client’s language", revision + "?plan=yes#said");
        var refused = agree(plan + "/" + draft + "/agreement");
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8))
                .contains("href=\"#though\"", "Önéletrajzot írni", "value=\"Minta Farid\"");
        assertThat(page(officer, revision + "?plan=yes")).contains("href=\"" + plan + "\"");
        assertThat(revise(revision, "Önéletrajzot írni", "كتابة السيرة", "plan", "yes")
                        .getRedirectedUrl())
                .isEqualTo(plan);
        assertThat(page(officer, plan)).contains("lang=\"ar\">كتابة السيرة<").doesNotContain(revision);
        assertThat(agree(plan + "/" + draft + "/agreement", "though", "yes").getStatus())
                .isEqualTo(303);
    }

    private MockHttpServletResponse agree(String address, String... more) throws Exception {
        var fields = new ArrayList<String>(List.of(more));
        fields.addAll(List.of("version", "1", "on", "2026-11-16", "how", "SPOKEN", "interpreter", "Minta Farid"));
        return send(officer, address, fields.toArray(String[]::new));
    }

    private MockHttpServletResponse make(String title, String said) throws Exception {
        return send(
                officer,
                "/staff/cases/" + file + "/tasks",
                "title",
                title,
                "said",
                said,
                "language",
                "ar",
                "doer",
                "CLIENT",
                "serves",
                goal,
                "owner",
                officer.account().toString(),
                "due",
                "2026-11-20",
                "note",
                "kanarireszlet",
                "plan",
                "yes",
                "once",
                UUID.randomUUID().toString());
    }

    private MockHttpServletResponse revise(String address, String title, String said, String... more) throws Exception {
        var fields = new ArrayList<String>(List.of(more));
        fields.addAll(List.of(
                "title", title,
                "said", said,
                "was-title", "Szobát nézni",
                "was-said", "زيارة الغرفة",
                "language", "ar",
                "doer", "CLIENT",
                "serves", goal,
                "owner", officer.account().toString(),
                "due", "2026-11-20"));
        if (!fields.contains("version")) {
            fields.addAll(List.of("version", "1"));
        }
        return send(officer, address, fields.toArray(String[]::new));
    }

    /** The only task of the case. */
    private String step() throws Exception {
        var link = Pattern.compile("/staff/tasks/([0-9a-f-]{36})")
                .matcher(page(officer, "/staff/cases/" + file + "/plan"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String page(Who who, String path) throws Exception {
        return http.perform(get(path).header("Accept-Language", "en").with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(Who who, String path, String... fields) throws Exception {
        var request = post(path)
                .header("Sec-Fetch-Site", "same-origin")
                .header("Accept-Language", "en")
                .with(Staff.as(who));
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return http.perform(request).andReturn().getResponse();
    }
}
