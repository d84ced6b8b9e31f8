package org.kapocs.shared.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.kapocs.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class TrailTest {
    @Autowired
    Trail trail;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvc http;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private final Subject file = new Subject("case", UUID.randomUUID());
    private final Subject other = new Subject("client", UUID.randomUUID());

    @Test
    void an_entry_stands_or_falls_with_what_it_tells_about() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        within(officer, () -> trail.read(officer, file, Purpose.CASEWORK));
        assertThatThrownBy(() -> within(officer, () -> {
                    trail.read(officer, file, Purpose.SEARCH);
                    throw new IllegalStateException("and then it failed");
                }))
                .hasMessage("and then it failed");
        assertThatThrownBy(() -> trail.read(officer, file, Purpose.SEARCH))
                .hasMessageContaining("needs the transaction");
        assertThat(openings()).extracting(Opening::purpose).containsExactly(Optional.of(Purpose.CASEWORK));
        assertThat(openings().getFirst().organization()).contains(officer.organization());
    }

    @Test
    void an_entry_that_comes_while_its_transaction_commits_is_refused_and_never_lost() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        assertThatThrownBy(() -> within(officer, () -> {
                    trail.read(officer, file, Purpose.CASEWORK);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            trail.read(officer, file, Purpose.SEARCH);
                        }
                    });
                }))
                .hasMessageContaining("too late");
        assertThat(openings()).isEmpty();
        assertThatThrownBy(() -> Standing.as(officer, () -> {
                    var without = new TransactionTemplate(transactions);
                    without.setPropagationBehavior(TransactionDefinition.PROPAGATION_SUPPORTS);
                    without.executeWithoutResult(_ -> trail.read(officer, file, Purpose.SEARCH));
                }))
                .hasMessageContaining("needs the transaction");
    }

    @Test
    void a_transaction_within_another_writes_its_own_entries_even_when_the_outer_one_fails() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        assertThatThrownBy(() -> within(officer, () -> {
                    trail.read(officer, file, Purpose.SEARCH);
                    apart.executeWithoutResult(_ -> trail.read(officer, file, Purpose.CASEWORK));
                    throw new IllegalStateException("outer");
                }))
                .hasMessage("outer");
        assertThat(openings()).extracting(Opening::purpose).containsExactly(Optional.of(Purpose.CASEWORK));
    }

    @Test
    void what_is_seen_often_on_a_day_is_one_line_and_pushes_nothing_off_the_page() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        var holder = new Who.CodeHolder(file.id());
        var link = new Who.LinkHolder(UUID.randomUUID());
        within(link, () -> {
            trail.read(link, file, Purpose.REFERRAL);
            trail.read(link, other, Purpose.REFERRAL);
        });
        Instant first = clock.instant();
        for (int i = 0; i < 2; i++) {
            within(holder, () -> trail.entered(holder, file));
        }
        for (int i = 0; i < 120; i++) {
            within(officer, () -> trail.read(officer, file, Purpose.CASEWORK));
            within(holder, () -> trail.read(holder, file, Purpose.OWN_FILE));
        }
        within(Who.NOBODY, () -> trail.refused(Who.NOBODY, file));
        assertThat(openings()).hasSize(2);
        assertThat(openings().getFirst().times()).isEqualTo(120);
        assertThat(openings().getFirst().first()).isEqualTo(first.truncatedTo(ChronoUnit.MICROS));
        assertThat(openings().getLast().link()).contains(link.referral());
        assertThat(openings().getLast().times()).as("one look at two parts").isEqualTo(1);
        assertThat(trail.openedWithCode(List.of(file)))
                .singleElement()
                .extracting(Opening::times)
                .as("who comes in twice and turns pages has come twice")
                .isEqualTo(2);
        assertThat(trail.refusedAt(List.of(file)))
                .singleElement()
                .extracting(Opening::purpose)
                .isEqualTo(Optional.empty());
    }

    @Test
    void the_database_itself_shows_a_newcomer_nothing_of_the_trail() {
        Who.Staff officer = staff.with(Role.DESK_OFFICER);
        within(officer, () -> trail.read(officer, file, Purpose.CASEWORK));
        within(new Who.CodeHolder(file.id()), () -> assertThat(rows()).isZero());
        within(officer, () -> assertThat(rows()).isPositive());
    }

    private long rows() {
        return sql.sql("select count(*) from audit.entry").query(Long.class).single();
    }

    @Test
    void a_supervisor_reads_the_trail_of_their_own_organization_and_checks_the_whole() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        var theirs = new Subject("case", UUID.randomUUID());
        within(supervisor, () -> trail.read(supervisor, file, Purpose.SUPERVISION));
        within(stranger, () -> trail.read(stranger, theirs, Purpose.CASEWORK));
        String page = html(get("/staff/audit").with(Staff.as(supervisor)));
        assertThat(page)
                .contains(endOf(file), supervisor.name(), "megnyitotta: az ügyfélpont munkájának ellenőrzése")
                .doesNotContain(endOf(theirs));
        assertThat(html(post("/staff/audit/verify")
                        .header("Sec-Fetch-Site", "same-origin")
                        .with(Staff.as(supervisor))))
                .contains("A napló ép:");
    }

    @Test
    void a_supervisor_filters_by_day_and_person_and_sees_what_repeats_itself_once() throws Exception {
        Who.Staff supervisor = staff.with(Role.SUPERVISOR);
        Who.Staff colleague = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        var theirs = new Subject("case", UUID.randomUUID());
        LocalDate first = LocalDate.now(clock);
        for (int i = 0; i < 3; i++) {
            within(supervisor, () -> trail.read(supervisor, file, Purpose.SUPERVISION));
        }
        clock.forward(Duration.ofDays(1));
        within(colleague, () -> trail.read(colleague, theirs, Purpose.CASEWORK));
        String all = html(get("/staff/audit").with(Staff.as(supervisor)));
        assertThat(all).containsOnlyOnce(endOf(file)).contains(endOf(theirs), "3 alkalommal");
        assertThat(html(get("/staff/audit?day=" + first).with(Staff.as(supervisor))))
                .contains(endOf(file))
                .doesNotContain(endOf(theirs));
        assertThat(html(get("/staff/audit?day=&account=" + colleague.account()).with(Staff.as(supervisor))))
                .contains(endOf(theirs))
                .doesNotContain(endOf(file));
    }

    private static String endOf(Subject subject) {
        String id = subject.id().toString();
        return "…" + id.substring(id.length() - 6);
    }

    private void within(Who who, Runnable work) {
        Standing.as(who, () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run()));
    }

    private List<Opening> openings() {
        return Standing.as(new Who.CodeHolder(UUID.randomUUID()), () -> trail.openedBy(List.of(file, other)));
    }

    private String html(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse().getContentAsString();
    }
}
