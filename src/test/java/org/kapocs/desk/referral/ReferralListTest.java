package org.kapocs.desk.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kapocs.desk.referral.Asking.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.referral.ReferralQuery.View;
import org.kapocs.facts.directory.Directory;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.privacy.Section;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

/** The referrals that an organization has sent: found, narrowed, saved and taken along, by those of the organization. */
@HouseTest
class ReferralListTest {
    @Autowired
    Asking asking;

    @Autowired
    ReferralList list;

    @Autowired
    Referrals referrals;

    @Autowired
    Directory directory;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Test
    void mine_ours_and_what_is_over_are_told_apart_and_drafts_are_in_none() {
        var story = story();
        UUID going = asking.sent(story, Section.NAME);
        UUID over = asking.sent(story, Section.NAME);
        as(story.officer(), () -> referrals.cancel(story.officer(), over));
        asking.draft(story, Section.NAME);
        Who.Staff colleague = staff.inCity(Role.DESK_OFFICER);
        assertThat(ids(story.officer(), View.MINE, to(story))).containsExactly(going);
        assertThat(ids(colleague, View.MINE, to(story))).isEmpty();
        assertThat(ids(colleague, View.OURS, to(story))).containsExactly(going);
        assertThat(ids(colleague, View.OVER, to(story))).containsExactly(over);
    }

    @Test
    void another_organization_finds_none_of_them() {
        var story = story();
        asking.sent(story);
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        for (View view : View.values()) {
            assertThat(ids(stranger, view, to(story))).isEmpty();
        }
        assertThat(as(stranger, () -> list.shelf(stranger)).recipients()).isEmpty();
    }

    @Test
    void the_list_is_narrowed_by_state_topic_language_days_and_silence() {
        var story = story();
        UUID id = asking.sent(story);
        Who.Staff officer = story.officer();
        UUID recipient = to(story).recipient();
        assertThat(ids(officer, View.OURS, filter(ReferralState.REQUESTED, recipient, "school", "fa", 30, false)))
                .containsExactly(id);
        assertThat(ids(officer, View.OURS, filter(ReferralState.ACCEPTED, recipient, "", "", 0, false)))
                .isEmpty();
        assertThat(ids(officer, View.OURS, filter(null, recipient, "housing", "", 0, false)))
                .isEmpty();
        assertThat(ids(officer, View.OURS, filter(null, recipient, "", "uk", 0, false)))
                .isEmpty();
        assertThat(ids(officer, View.OURS, filter(null, recipient, "", "", 0, true)))
                .isEmpty();
        clock.forward(java.time.Duration.ofDays(8));
        assertThat(ids(officer, View.OURS, filter(null, recipient, "", "", 0, true)))
                .containsExactly(id);
        assertThat(ids(officer, View.OURS, filter(null, recipient, "", "", 7, false)))
                .isEmpty();
    }

    @Test
    void one_is_found_by_the_number_of_its_case_and_by_the_name_of_its_client() {
        var story = story();
        UUID id = asking.sent(story);
        Who.Staff officer = story.officer();
        String number = lines(officer, View.OURS, "", to(story)).getFirst().number();
        assertThat(lines(officer, View.SEARCH, number, ReferralFilter.NONE))
                .extracting(line -> line.referral().id())
                .containsExactly(id);
        assertThat(lines(officer, View.SEARCH, "sentinel-given sentinel-family", ReferralFilter.NONE))
                .isNotEmpty()
                .allMatch(line -> line.client().name().spoken().contains("sentinel-family"));
        assertThat(lines(officer, View.SEARCH, "K-1999-0001", ReferralFilter.NONE))
                .isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_without_a_double() {
        var story = story();
        var sent = new ArrayList<UUID>();
        for (int each = 0; each < 7; each++) {
            sent.addFirst(asking.sent(story));
        }
        for (ReferralFilter filter : List.of(to(story), filter(null, to(story).recipient(), "school", "", 0, false))) {
            var found = new ArrayList<UUID>();
            String after = null;
            do {
                var query = new ReferralQuery(View.OURS, "", filter, Optional.ofNullable(after));
                ReferralLines page = as(story.officer(), () -> list.batch(story.officer(), query, 3));
                page.lines().forEach(line -> found.add(line.referral().id()));
                after = page.next();
            } while (after != null);
            assertThat(found).isEqualTo(sent);
        }
    }

    @Test
    void every_cell_of_the_file_stands_in_the_list_and_there_are_as_many_lines() throws Exception {
        var story = story();
        asking.sent(story);
        asking.sent(story);
        String query = "view=ours&recipient=" + to(story).recipient();
        String page = HtmlUtils.htmlUnescape(
                        http.perform(get("/staff/referrals?" + query).with(Staff.as(story.officer())))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .replaceAll("\\s+", " ");
        List<CSVRecord> lines = csv(sheet(story.officer(), query));
        assertThat(lines).hasSize(3);
        for (CSVRecord line : lines.subList(1, lines.size())) {
            for (String cell : line) {
                assertThat(cell.matches("\\d{4}-\\d\\d-\\d\\d") || page.contains(cell))
                        .as(cell)
                        .isTrue();
            }
        }
        assertThat(csv(sheet(staff.with(Role.SUPERVISOR), query))).hasSize(1);
    }

    private MockHttpServletResponse sheet(Who.Staff who, String query) throws Exception {
        return http.perform(post("/staff/referrals/sheet?" + query)
                        .param("as", "CSV")
                        .param("why", "CASEWORK")
                        .with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }

    private static List<CSVRecord> csv(MockHttpServletResponse sent) throws Exception {
        String text = sent.getContentAsString(StandardCharsets.UTF_8).substring(1);
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private Asking.Story story() {
        return asking.story(staff.inCity(Role.DESK_OFFICER));
    }

    private ReferralFilter to(Asking.Story story) {
        return filter(
                null,
                directory
                        .referralAddressOf(story.service())
                        .orElseThrow()
                        .organizationId()
                        .orElseThrow(),
                "",
                "",
                0,
                false);
    }

    private static ReferralFilter filter(
            ReferralState state, UUID recipient, String topic, String language, int days, boolean late) {
        return new ReferralFilter(state, recipient, topic, language, days, late, false);
    }

    private List<UUID> ids(Who.Staff who, View view, ReferralFilter filter) {
        return lines(who, view, "", filter).stream()
                .map(line -> line.referral().id())
                .toList();
    }

    private List<ReferralLine> lines(Who.Staff who, View view, String text, ReferralFilter filter) {
        return as(
                who,
                () -> list.find(who, new ReferralQuery(view, text, filter, Optional.empty()))
                        .lines());
    }
}
