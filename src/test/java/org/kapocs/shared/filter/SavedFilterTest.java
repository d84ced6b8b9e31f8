package org.kapocs.shared.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class SavedFilterTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    SavedFilters filters;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_filter_is_saved_for_oneself_or_for_the_organization_and_found_over_the_list() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        save(officer, "Csak az enyém <b>", "");
        save(officer, "Mindenkié", "1");
        String own = page(officer, "/staff/cases");
        assertThat(own)
                .contains(
                        "Csak az enyém &lt;b&gt;", "Mindenkié", "/staff/cases?view=open&amp;older=90&amp;mark=overdue");
        assertThat(page(colleague, "/staff/cases")).contains("Mindenkié").doesNotContain("Csak az enyém");
        assertThat(page(staff.with(Role.SUPERVISOR), "/staff/cases")).doesNotContain("Mindenkié");
    }

    @Test
    void the_database_too_hides_from_colleagues_what_somebody_saved_for_themselves() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.SUPERVISOR);
        save(officer, "Magán", "");
        save(officer, "Közös", "1");
        assertThat(named(officer)).containsExactly("Közös", "Magán");
        assertThat(named(colleague)).containsExactly("Közös");
        assertThat(named(staff.with(Role.SUPERVISOR))).isEmpty();
    }

    /** All that the database shows to them. */
    private List<String> named(Who.Staff who) {
        return Standing.as(
                who,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql("select name from filter.saved_filter order by name")
                                .query(String.class)
                                .list()));
    }

    @Test
    void only_who_saved_it_and_for_a_shared_one_a_supervisor_renames_and_removes_it_and_not_by_an_old_version()
            throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        Who.Staff supervisor = staff.in(officer.organization(), Role.SUPERVISOR);
        save(officer, "Magán", "");
        save(officer, "Közös", "1");
        SavedFilter secret = named(officer, "Magán");
        SavedFilter shared = named(officer, "Közös");
        assertThat(change(colleague, secret, "", "Más").getStatus()).isEqualTo(404);
        assertThat(change(supervisor, secret, "/removal", "").getStatus()).isEqualTo(404);
        assertThat(change(colleague, shared, "", "Más").getStatus()).isEqualTo(403);
        assertThat(change(staff.with(Role.SUPERVISOR), shared, "", "Más").getStatus())
                .isEqualTo(404);
        assertThat(change(supervisor, shared, "", "Új név").getStatus()).isEqualTo(303);
        assertThat(change(officer, shared, "", "Régi").getStatus()).isEqualTo(409);
        assertThat(change(officer, shared, "/removal", "").getStatus()).isEqualTo(409);
        assertThat(change(officer, named(officer, "Új név"), "", " ").getStatus())
                .isEqualTo(400);
        assertThat(change(officer, named(officer, "Új név"), "/removal", "").getStatus())
                .isEqualTo(303);
        assertThat(Standing.as(officer, () -> filters.all(officer)))
                .extracting(SavedFilter::name)
                .containsExactly("Magán");
    }

    @Test
    void how_many_somebody_saves_is_not_counted_with_what_colleagues_share() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        for (int n = 0; n < 50; n++) {
            String name = "Közös " + n;
            Standing.as(officer, () -> filters.save(officer, "cases", name, "view=open", true, key()));
        }
        assertThatThrownBy(() ->
                        Standing.as(officer, () -> filters.save(officer, "cases", "Sok", "view=open", true, key())))
                .isInstanceOf(Problem.Invalid.class);
        Standing.as(colleague, () -> filters.save(colleague, "cases", "Az első", "view=open", false, key()));
        assertThat(named(colleague, "Az első").account()).isEqualTo(colleague.account());
    }

    @Test
    void who_looks_for_a_name_saves_nothing() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var answer = sent(
                post("/staff/filters")
                        .param("list", "cases")
                        .param("q", "Minta Dara")
                        .param("name", "x")
                        .param("once", key()),
                officer);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Standing.as(officer, () -> filters.all(officer))).isEmpty();
    }

    @Test
    void a_filter_of_each_list_leads_back_to_it_and_keeps_no_place_and_nothing_that_the_list_does_not_know()
            throws Exception {
        Who.Staff officer = staff.with(Role.SUPERVISOR, Role.EDITOR, Role.EXPERT);
        for (String each : List.of(
                "tasks|/staff/tasks|view=TEAM&team=whole",
                "contacts|/staff|view=OPEN&language=ar",
                "consultations|/staff/consultations|view=BY_US&field=LAW&mine=1&late=1",
                "inbox|/staff/inbox|view=WAITING&late=1&asked=1",
                "matters|/staff/matters|view=UNCHECKED&topic=housing",
                "directory|/staff/directory|topic=housing&speaks=uk&inactive=1",
                "duplicates|/staff/duplicates|view=JOINED&sign=REACH",
                "disclosures|/staff/disclosures|view=all&kind=POLICE",
                "transfers|/staff/transfers|view=OVER&reason=MOVED&state=DECLINED&across=1&days=30",
                "asked|/staff/transfers/requests|view=BY_US&reason=MOVED&state=DECLINED&days=30",
                "erasures|/staff/rights/erasures|stage=DONE&ground=REQUESTED&days=90",
                "trail|/staff/audit|deed=SAW&kind=case&purpose=CASEWORK",
                "takeovers|/staff/takeovers|state=DONE&days=90",
                "glasses|/staff/seals/glasses|stands=WAITING&reason=DANGER&days=90",
                "rights|/staff/rights/requests|view=all&kind=COPY&state=REFUSED&days=90",
                "knowledge|/staff/knowledge|topic=housing&due=1")) {
            String[] list = each.split("\\|");
            var form =
                    post("/staff/filters?" + list[2] + "&after=1_2_3&other=x").param("list", list[0]);
            var answer = sent(form.param("name", "N" + list[0]).param("once", key()), officer);
            assertThat(answer.getRedirectedUrl()).isEqualTo(list[1] + "?" + list[2]);
            assertThat(page(officer, list[1])).contains("N" + list[0]);
            assertThat(page(officer, "/staff/filters")).contains((list[1] + "?" + list[2]).replace("&", "&amp;"));
        }
    }

    @Test
    void what_somebody_saved_for_themselves_goes_with_their_account_and_what_they_shared_stays() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        save(officer, "Magamnak", "");
        save(officer, "Mindenkinek", "1");
        save(colleague, "Az enyém", "");
        Account leaves = Standing.as(administrator, () -> accounts.all(administrator)).stream()
                .filter(each -> each.id().equals(officer.account()))
                .findFirst()
                .orElseThrow();
        Standing.as(administrator, () -> accounts.change(administrator, leaves.with(false)));
        assertThat(Standing.as(officer, () -> filters.all(officer)))
                .extracting(SavedFilter::name)
                .containsExactly("Mindenkinek");
        assertThat(Standing.as(colleague, () -> filters.all(colleague)))
                .extracting(SavedFilter::name)
                .containsExactly("Az enyém", "Mindenkinek");
    }

    @Test
    void who_may_not_see_a_list_finds_no_filter_of_it_and_saves_none() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff administrator = staff.in(officer.organization(), Role.ADMINISTRATOR);
        save(officer, "Mindenkié", "1");
        SavedFilter shared = named(officer, "Mindenkié");
        assertThat(page(administrator, "/staff/filters")).doesNotContain("Mindenkié");
        assertThat(change(administrator, shared, "/removal", "").getStatus()).isEqualTo(404);
        var form = post("/staff/filters").param("list", "tasks").param("name", "x");
        assertThat(sent(form.param("view", "TEAM").param("team", "whole").param("once", key()), administrator)
                        .getStatus())
                .isEqualTo(404);
    }

    private SavedFilter named(Who.Staff who, String name) {
        return Standing.as(who, () -> filters.all(who)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void save(Who.Staff who, String name, String shared) throws Exception {
        var form = post("/staff/filters")
                .param("list", "cases")
                .param("view", "open")
                .param("older", "90")
                .param("mark", "overdue");
        var answer = sent(form.param("name", name).param("shared", shared).param("once", key()), who);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/staff/cases?view=open&older=90&mark=overdue");
    }

    private MockHttpServletResponse change(Who.Staff who, SavedFilter filter, String verb, String name)
            throws Exception {
        return sent(
                post("/staff/filters/" + filter.id() + verb)
                        .param("version", "" + filter.version())
                        .param("name", name),
                who);
    }

    private MockHttpServletResponse sent(MockHttpServletRequestBuilder form, Who.Staff who) throws Exception {
        return http.perform(form.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }

    private String page(Who.Staff who, String path) throws Exception {
        return http.perform(get(path).with(Staff.as(who)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
