package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
@ExtendWith(OnTheFirstDay.class)
class CaseFilterTest {
    @Autowired
    MockMvc http;

    @Autowired
    Staff staff;

    @Autowired
    Cases cases;

    @Autowired
    CaseList list;

    @Autowired
    SavedFilters filters;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void cases_are_narrowed_by_topic_with_all_below_it_and_by_the_language_of_the_client() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        UUID school = open(officer, "school.primary", "uk");
        UUID rent = open(officer, "housing.rent", "ar");
        assertThat(found(officer, new CaseFilter("school", "", 0, 0, Set.of()))).containsExactly(school);
        assertThat(found(officer, new CaseFilter("housing.rent", "", 0, 0, Set.of())))
                .containsExactly(rent);
        assertThat(found(officer, new CaseFilter("school", "ar", 0, 0, Set.of())))
                .isEmpty();
        assertThat(found(officer, new CaseFilter("", "ar", 0, 0, Set.of()))).containsExactly(rent);
        assertThat(found(staff.with(Role.SUPERVISOR), new CaseFilter("school", "", 0, 0, Set.of())))
                .isEmpty();
    }

    @Test
    void those_that_are_old_or_were_left_alone_come_with_the_oldest_first() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        UUID first = open(officer, "school.primary", "uk");
        clock.forward(Duration.ofDays(1));
        UUID second = open(officer, "school.primary", "uk");
        clock.forward(Duration.ofDays(60));
        UUID young = open(officer, "school.primary", "uk");
        Standing.as(officer, () -> cases.note(officer, first, "Feljegyzés", key()));
        assertThat(found(officer, new CaseFilter("", "", 30, 0, Set.of()))).containsExactly(first, second);
        assertThat(found(officer, new CaseFilter("", "", 0, 30, Set.of()))).containsExactly(second);
        clock.forward(Duration.ofDays(31));
        assertThat(found(officer, new CaseFilter("", "", 0, 30, Set.of())))
                .contains(second, first, young)
                .startsWith(second);
        assertThat(found(officer, new CaseFilter("", "", 90, 30, Set.of("overdue"))))
                .isEmpty();
    }

    @Test
    void page_by_page_every_case_comes_once_in_whatever_order_and_through_whatever_filter() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var all = new ArrayList<UUID>();
        for (int n = 0; n < 60; n++) {
            all.add(open(officer, n % 2 == 0 ? "school.primary" : "housing.rent", "uk"));
        }
        clock.forward(Duration.ofDays(40));
        for (CaseFilter filter : List.of(
                CaseFilter.NONE,
                new CaseFilter("", "", 30, 0, Set.of()),
                new CaseFilter("", "", 0, 30, Set.of()),
                new CaseFilter("", "uk", 30, 0, Set.of()))) {
            assertThat(found(officer, filter)).as(filter.toString()).containsExactlyInAnyOrderElementsOf(all);
        }
        assertThat(found(officer, new CaseFilter("school", "", 0, 30, Set.of())))
                .hasSize(30);
    }

    @Test
    void an_address_that_somebody_tampered_with_shows_the_list_and_no_error() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        for (String query : List.of(
                "view=open&older=-1&quiet=99999&topic=nope&language=zz&mark=nope",
                "view=open&older=30&after=x",
                "view=open&quiet=30&after=2026-11-30T00:00:00Z_x",
                "view=open&mark=overdue&mark=partner&mark=partnerlate&after=" + UUID.randomUUID())) {
            var page = http.perform(get("/staff/cases?" + query).with(Staff.as(officer)))
                    .andReturn();
            assertThat(page.getResponse().getStatus()).as(query).isEqualTo(200);
        }
    }

    @Test
    void a_filter_is_saved_for_oneself_or_for_the_organization_and_found_over_the_list() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        Who.Staff colleague = staff.in(officer.organization(), Role.DESK_OFFICER);
        save(officer, "Csak az enyém <b>", "");
        save(officer, "Mindenkié", "1");
        String own = page(officer, "/staff/cases");
        assertThat(own)
                .contains("Csak az enyém &lt;b&gt;", "Mindenkié", "/staff/cases?view=open&amp;older=90&amp;mark=overdue");
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
        return Standing.as(who, () -> new TransactionTemplate(transactions)
                .execute(_ -> sql.sql("select name from casework.saved_filter order by name")
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
    void who_looks_for_a_name_saves_nothing() throws Exception {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var answer = sent(
                post("/staff/cases/filters")
                        .param("q", "Minta Dara")
                        .param("name", "x")
                        .param("once", key()),
                officer);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(Standing.as(officer, () -> filters.all(officer))).isEmpty();
    }

    private SavedFilter named(Who.Staff who, String name) {
        return Standing.as(who, () -> filters.all(who)).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void save(Who.Staff who, String name, String shared) throws Exception {
        var form = post("/staff/cases/filters")
                .param("view", "open")
                .param("older", "90")
                .param("mark", "overdue");
        var answer = sent(form.param("name", name).param("shared", shared).param("once", key()), who);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/staff/cases?view=open&older=90&mark=overdue");
    }

    private MockHttpServletResponse change(Who.Staff who, SavedFilter filter, String verb, String name)
            throws Exception {
        return sent(
                post("/staff/cases/filters/" + filter.id() + verb)
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

    /** All pages of the list. */
    private List<UUID> found(Who.Staff who, CaseFilter filter) {
        var found = new ArrayList<UUID>();
        Optional<String> after = Optional.empty();
        do {
            var query = new CaseQuery(false, null, CaseState.OPEN, "", filter, after);
            CaseLines page = Standing.as(who, () -> list.find(who, query));
            page.lines().forEach(line -> found.add(line.id()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    private UUID open(Who.Staff officer, String topic, String language) {
        var person = new Person(
                List.of(Name.pseudonym("Minta Dara")),
                null,
                List.of(new SpokenLanguage(language, LanguageLevel.MOTHER_TONGUE, false)),
                List.of(),
                null);
        var need = new NewNeed(topic, Urgency.SOON, "");
        var wish = new NewCase(null, null, person, LegalBasis.PUBLIC_TASK, List.of(need), List.of(), "");
        return Standing.as(officer, () -> cases.open(officer, wish, key()));
    }
}
