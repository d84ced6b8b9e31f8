package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.casework.Invented.key;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.facts.client.LanguageLevel;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.SpokenLanguage;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

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
    TestClock clock;

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
    void a_closed_case_is_found_by_the_topic_of_a_need_that_is_settled() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        UUID school = open(officer, "school.primary", "uk");
        UUID rent = open(officer, "housing.rent", "ar");
        close(officer, school);
        close(officer, rent);
        var about = new CaseFilter("school", "", 0, 0, Set.of());
        assertThat(found(officer, CaseState.CLOSED, about)).containsExactly(school);
        assertThat(found(officer, about)).isEmpty();
    }

    private void close(Who.Staff officer, UUID id) {
        Standing.as(officer, () -> {
            Map<UUID, Outcome> outcomes = cases.needs(officer, id).stream()
                    .collect(Collectors.toMap(each -> each.need().id(), each -> new Outcome.Answered(null)));
            return cases.close(officer, id, 1, CloseReason.FINISHED, outcomes);
        });
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
                "view=open&quiet=30&after=%2B1000000000-12-31T23:59:59Z_" + UUID.randomUUID(),
                "view=open&mark=overdue&mark=partner&mark=partnerlate&after=" + UUID.randomUUID())) {
            var page = http.perform(get("/staff/cases?" + query).with(Staff.as(officer)))
                    .andReturn();
            assertThat(page.getResponse().getStatus()).as(query).isEqualTo(200);
        }
    }

    /** All pages of the list. */
    private List<UUID> found(Who.Staff who, CaseFilter filter) {
        return found(who, CaseState.OPEN, filter);
    }

    private List<UUID> found(Who.Staff who, CaseState state, CaseFilter filter) {
        var found = new ArrayList<UUID>();
        Optional<String> after = Optional.empty();
        do {
            var query = new CaseQuery(false, null, state, "", filter, after);
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
