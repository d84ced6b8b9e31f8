package org.kapocs.desk.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.disclosure.AuthorityKind.COURT;
import static org.kapocs.desk.disclosure.AuthorityKind.IMMIGRATION;
import static org.kapocs.desk.disclosure.AuthorityKind.OTHER;
import static org.kapocs.desk.disclosure.AuthorityKind.POLICE;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@HouseTest
class YearlyCountsTest {
    @Autowired
    YearlyCounts counts;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Decisions decisions;

    @Autowired
    Staff staff;

    @Autowired
    Clock clock;

    @Autowired
    MockMvc http;

    /** Years that no other test writes to. */
    @Test
    void a_year_tells_what_was_refused_by_somebody_or_by_nobody_and_what_was_granted() {
        Who.Staff one = staff.inCity(Role.SUPERVISOR);
        Who.Staff other = staff.with(Role.DATA_PROTECTION_OFFICER, Role.SUPERVISOR);
        for (int n = 0; n < 5; n++) {
            record(one, POLICE, 1993);
        }
        record(other, COURT, 1993);
        grant(record(other, COURT, 1993), other.organization(), true);
        grant(record(one, POLICE, 1993), one.organization(), false);
        assertThat(year(1993)).satisfies(year -> {
            assertThat(List.of(year.received(), year.refused(), year.inPart(), year.granted()))
                    .containsExactly(8L, 6L, 1L, 1L);
            assertThat(year.kinds())
                    .as("two of a court would give away that one was granted")
                    .isEmpty();
        });
        assertThat(year(1994)).isEqualTo(new YearCount(1994, true, 0, 0, 0, 0, List.of()));
    }

    @Test
    void no_kind_of_authority_is_told_of_which_there_are_few_and_none_can_be_worked_out() {
        assertThat(YearlyCounts.kinds(Map.of(POLICE, 7L, IMMIGRATION, 5L)))
                .containsExactly(new YearCount.OfKind(POLICE, 7), new YearCount.OfKind(IMMIGRATION, 5));
        assertThat(YearlyCounts.kinds(Map.of(POLICE, 7L, IMMIGRATION, 5L, COURT, 1L)))
                .as("a court that is left over is not told alone")
                .containsExactly(new YearCount.OfKind(POLICE, 7), new YearCount.OfKind(null, 6));
        assertThat(YearlyCounts.kinds(Map.of(POLICE, 7L, COURT, 3L, OTHER, 4L)))
                .containsExactly(new YearCount.OfKind(POLICE, 7), new YearCount.OfKind(null, 7));
        assertThat(YearlyCounts.kinds(Map.of(POLICE, 4L, COURT, 4L))).isEmpty();
        assertThat(YearlyCounts.kinds(Map.of())).isEmpty();
    }

    @Test
    void the_year_that_goes_on_is_told_without_kinds() {
        int now = Year.now(clock).getValue();
        Who.Staff officer = staff.inCity(Role.DESK_OFFICER);
        for (int n = 0; n < 6; n++) {
            record(officer, IMMIGRATION, now);
        }
        assertThat(year(now)).satisfies(year -> {
            assertThat(year.over()).isFalse();
            assertThat(year.received()).isGreaterThanOrEqualTo(6);
            assertThat(year.kinds()).isEmpty();
        });
    }

    @Test
    void everybody_reads_it_in_their_language_and_finds_it_from_the_privacy_page() throws Exception {
        for (String language : List.of("hu", "en", "uk", "ru", "ar", "fa", "zh", "vi", "tr", "mn")) {
            assertThat(page("/" + language + "/privacy")).contains("/" + language + "/authority-requests");
            assertThat(page("/" + language + "/authority-requests"))
                    .contains(Year.now(clock).toString())
                    .doesNotContain("Minta Kapitányság");
        }
        assertThat(page("/en/about")).contains("/en/authority-requests");
        assertThat(page("/en/authority-requests")).contains("Requests received", "so far");
    }

    private YearCount year(int year) {
        return counts.years().stream()
                .filter(each -> each.year() == year)
                .findFirst()
                .orElseThrow();
    }

    private UUID record(Who.Staff who, AuthorityKind kind, int year) {
        return Standing.as(
                who,
                () -> disclosures.record(who, Letters.of(kind, "", LocalDate.of(year, 1, 1)), null, Letters.key()));
    }

    private void grant(UUID id, UUID organization, boolean whole) {
        Who.Staff first = staff.in(organization, Role.SUPERVISOR);
        Who.Staff second = staff.in(organization, Role.DATA_PROTECTION_OFFICER);
        Standing.as(
                first,
                () -> decisions.propose(first, id, 1, new Extent(whole, List.of(Field.NAME), "A név."), "Törvény."));
        Standing.as(second, () -> decisions.approve(second, id, 2, "Törvény."));
    }

    private String page(String path) throws Exception {
        return http.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
