package org.kapocs.shared.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.audit.Subject;
import org.kapocs.shared.audit.Trace;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.audit.Wanted;
import org.kapocs.shared.audit.Wanted.Deed;
import org.kapocs.shared.table.Sieve;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.Statements;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** In an organization of its own, so that what others do does not count. */
@HouseTest
class TrailListTest {
    @Autowired
    TrailList list;

    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Autowired
    TransactionTemplate transactions;

    private final Subject file = new Subject("case", UUID.randomUUID());

    @Test
    void it_is_narrowed_by_deed_kind_purpose_person_and_days_and_searched_by_names() {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        Who.Staff colleague = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        var contact = new Subject("contact", UUID.randomUUID());
        within(colleague, () -> trail.read(colleague, file, Purpose.CASEWORK));
        within(colleague, () -> trail.wrote(colleague, contact, "contact.closed"));
        within(supervisor, () -> trail.took(supervisor, file, "copy.handed", Purpose.RIGHTS));
        within(supervisor, () -> trail.refused(supervisor, file));
        assertThat(said(supervisor, wanted(Deed.SAW, "", null, null), "")).containsExactly("read");
        assertThat(said(supervisor, wanted(Deed.TOOK, "", null, null), "")).containsExactly("copy.handed");
        assertThat(said(supervisor, wanted(Deed.REFUSED, "", null, null), "")).containsExactly("refused");
        assertThat(said(supervisor, wanted(Deed.CHANGED, "contact", null, null), ""))
                .containsExactly("contact.closed");
        assertThat(said(supervisor, wanted(null, "case", Purpose.RIGHTS, null), ""))
                .containsExactly("copy.handed");
        assertThat(said(supervisor, wanted(null, "case", null, colleague.account()), ""))
                .containsExactly("read");
        assertThat(said(supervisor, wanted(null, "case", null, null), colleague.name()))
                .containsExactly("read");
        LocalDate today = LocalDate.now(clock);
        var before = new Wanted(
                Long.MAX_VALUE,
                Optional.of(today.minusDays(9)),
                Optional.of(today.minusDays(1)),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
        assertThat(said(supervisor, before, "")).isEmpty();
    }

    @Test
    void pages_follow_one_another_narrowed_or_not() {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        for (int n = 0; n < 5; n++) {
            within(supervisor, () -> trail.read(supervisor, file, Purpose.SUPERVISION));
            within(supervisor, () -> trail.wrote(supervisor, file, "case.closed"));
        }
        for (Deed deed : new Deed[] {null, Deed.SAW}) {
            Wanted all = wanted(deed, "case", null, null);
            List<Long> whole = numbers(supervisor, all, 500).lines().stream()
                    .map(each -> each.trace().seq())
                    .toList();
            var told = new ArrayList<Long>();
            String after = null;
            do {
                Wanted from = after == null ? all : all.before(Long.parseLong(after));
                var page = numbers(supervisor, from, 2);
                page.lines().forEach(each -> told.add(each.trace().seq()));
                after = page.next();
            } while (after != null);
            assertThat(told).isEqualTo(whole).hasSize(deed == null ? 10 : 5);
        }
    }

    @Test
    void a_page_asks_as_often_for_many_entries_as_for_few() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        within(supervisor, () -> trail.read(supervisor, file, Purpose.SUPERVISION));
        List<String> few = Statements.of(() -> asked(get("/staff/audit"), supervisor));
        for (int n = 0; n < 20; n++) {
            within(supervisor, () -> trail.read(supervisor, file, Purpose.SUPERVISION));
        }
        List<String> many = Statements.of(() -> asked(get("/staff/audit"), supervisor));
        assertThat(many).hasSameSizeAs(few);
    }

    @Test
    void the_file_holds_each_entry_with_its_hash_and_that_it_was_taken_stands_in_the_trail() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        within(supervisor, () -> trail.read(supervisor, file, Purpose.SUPERVISION));
        Trace entry = numbers(supervisor, wanted(Deed.SAW, "case", null, null), 1)
                .lines()
                .getFirst()
                .trace();
        String sheet = asked(post("/staff/audit/sheet?deed=SAW&kind=case&as=CSV&why=SUPERVISION"), supervisor)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(sheet).contains(String.valueOf(entry.seq()), entry.hash(), supervisor.name());
        assertThat(said(supervisor, wanted(Deed.TOOK, "", null, null), "")).contains("list.begun.trail");
        assertThat(asked(post("/staff/audit/sheet?as=CSV&why=SUPERVISION"), staff.with(Role.DESK_OFFICER))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatever_an_entry_is_about_the_page_tells_of_it() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        for (String kind : List.of("attachment", "document", "glass", "right", "takeover", "transfer", "webhook")) {
            within(
                    supervisor,
                    () -> trail.read(supervisor, new Subject(kind, UUID.randomUUID()), Purpose.DOCUMENT_CHECK));
        }
        assertThat(asked(get("/staff/audit"), supervisor).getStatus()).isEqualTo(200);
    }

    @Test
    void a_look_at_one_colleague_is_not_saved() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        var form = post("/staff/filters?kind=case&account=" + supervisor.account())
                .param("list", "trail")
                .param("name", "Őt figyelem")
                .param("once", UUID.randomUUID().toString());
        assertThat(asked(form, supervisor).getStatus()).isEqualTo(400);
        String page = asked(get("/staff/audit?account=" + supervisor.account()), supervisor)
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).doesNotContain("action=\"/staff/filters\"").contains(supervisor.name());
    }

    @Test
    void it_is_searched_for_every_word_of_a_line_and_ends_on_a_day_without_one_to_begin() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        within(supervisor, () -> trail.wrote(supervisor, new Subject("contact", UUID.randomUUID()), "contact.closed"));
        within(supervisor, () -> trail.wrote(supervisor, file, "case.closed"));
        assertThat(lines(supervisor, "q=megkeres")).as("by its kind").isEqualTo(1);
        assertThat(lines(supervisor, "")).isEqualTo(2);
        LocalDate today = LocalDate.now(clock);
        assertThat(lines(supervisor, "until=" + today)).isEqualTo(2);
        assertThat(lines(supervisor, "until=" + today.minusDays(1))).isZero();
    }

    private int lines(Who.Staff who, String query) throws Exception {
        String page = asked(get("/staff/audit?" + query), who).getContentAsString(StandardCharsets.UTF_8);
        return page.split("<td class=\"n\"", -1).length - 1;
    }

    private static Wanted wanted(@Nullable Deed deed, String kind, @Nullable Purpose purpose, @Nullable UUID account) {
        return new Wanted(
                Long.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(account),
                Optional.ofNullable(deed),
                kind,
                Optional.ofNullable(purpose));
    }

    private Sieve.Sieved<Told> numbers(Who.Staff who, Wanted wanted, int most) {
        return Standing.as(who, () -> list.find(who, wanted, "", Trace::what, most));
    }

    private List<String> said(Who.Staff who, Wanted wanted, String words) {
        return Standing.as(who, () -> list.find(who, wanted, words, Trace::what)).lines().stream()
                .map(each -> each.trace().what())
                .toList();
    }

    private void within(Who who, Runnable work) {
        Standing.as(who, () -> transactions.executeWithoutResult(_ -> work.run()));
    }

    private MockHttpServletResponse asked(MockHttpServletRequestBuilder request, Who.Staff who) throws Exception {
        return http.perform(request.header("Sec-Fetch-Site", "same-origin").with(Staff.as(who)))
                .andReturn()
                .getResponse();
    }
}
