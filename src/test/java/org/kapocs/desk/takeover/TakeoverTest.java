package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.NewCase;
import org.kapocs.desk.casework.NewNeed;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Seals;
import org.kapocs.facts.need.Urgency;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A list is taken over row by row, and taken back. */
class TakeoverTest extends WithLists {
    private static final Who.Machine HOUSE = new Who.Machine("test");

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void nothing_comes_into_the_register_before_somebody_says_so() {
        UUID list = send(csv(OldList.rows(seed, 3, "")));
        tried(list);
        assertThat(found(list)).isEmpty();
        took(list);
        assertThat(found(list)).hasSize(3);
    }

    @Test
    void what_was_taken_over_stands_as_it_stood_in_the_list() {
        List<String> row = row(seed + "-1", "Őszi Anna" + word(), "03.04.1988");
        UUID list = send(csv(List.of(row)));
        tried(list);
        took(list);
        Line line = lines(list, Verdict.TAKEN).getFirst();
        assertThat(line.cells())
                .as("what a row said stands in the record, and here no longer")
                .isEmpty();
        var file = Standing.as(supervisor, () -> cases.file(supervisor, line.caseFile()));
        assertThat(file.client().person().name().family()).isEqualTo("Őszi");
        assertThat(file.client().person().birth().month()).isEqualTo(4);
        assertThat(file.file().owner()).isEqualTo(supervisor.account());
        assertThat(file.file().openedAt()).isBefore(Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(file.needs()).hasSize(1);
    }

    @Test
    void a_list_that_is_sent_again_brings_only_what_is_new() {
        List<List<String>> before = OldList.rows(seed, 4, "");
        took(triedList(csv(before)));
        var more = new ArrayList<>(before);
        more.add(row("neu" + seed, "Minta " + word(), "1970"));
        UUID again = send(csv(more));
        assertThat(tried(again)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.HERE, 4, Verdict.NEW, 1));
    }

    @Test
    void killed_between_rows_it_goes_on_and_takes_nobody_twice() {
        UUID list = send(csv(OldList.rows(seed, 250, "")));
        tried(list);
        as(() -> takeovers.take(supervisor, list, LegalBasis.PUBLIC_TASK));
        assertThat(work.some(list)).isTrue();
        int before = counts(list).get(Verdict.TAKEN);
        assertThat(before).isBetween(1, 249);
        as(() -> takeovers.pause(supervisor, list));
        assertThat(work.some(list)).isFalse();
        as(() -> takeovers.resume(supervisor, list));
        work.goOn(list);
        assertThat(counts(list)).containsExactlyEntriesOf(Map.of(Verdict.TAKEN, 250));
        assertThat(lines(list, Verdict.TAKEN)).extracting(Line::caseFile).doesNotHaveDuplicates();
        assertThat(get(list).state()).isEqualTo(Takeover.State.DONE);
    }

    @Test
    void taken_back_nothing_is_left_but_where_somebody_has_worked() {
        UUID list = send(csv(stillOpen(3)));
        tried(list);
        took(list);
        List<UUID> files =
                lines(list, Verdict.TAKEN).stream().map(Line::caseFile).toList();
        as(() -> cases.note(
                supervisor, files.get(1), "ma itt volt", UUID.randomUUID().toString()));
        as(() -> takeovers.takeBack(supervisor, list));
        work.goOn(list);
        assertThat(counts(list)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.BACK, 2, Verdict.STAYS, 1));
        as(() -> cases.get(supervisor, files.get(1), Purpose.CASEWORK));
        assertThatThrownBy(() -> as(() -> cases.get(supervisor, files.get(0), Purpose.CASEWORK)))
                .isInstanceOf(Problem.Missing.class);
        UUID again = send(csv(stillOpen(3)));
        assertThat(tried(again)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.NEW, 2, Verdict.HERE, 1));
    }

    @Test
    void a_client_who_has_a_second_case_since_stays_with_both() {
        UUID list = send(csv(stillOpen(2)));
        tried(list);
        took(list);
        List<UUID> files = found(list);
        var before = Standing.as(supervisor, () -> cases.file(supervisor, files.getFirst()));
        var wish = new NewCase(
                null,
                before.file().client(),
                before.client().person(),
                LegalBasis.PUBLIC_TASK,
                List.of(new NewNeed("housing.rent", Urgency.SOON, "")),
                List.of(),
                "");
        UUID second = Standing.as(
                supervisor, () -> cases.open(supervisor, wish, UUID.randomUUID().toString()));
        as(() -> takeovers.takeBack(supervisor, list));
        work.goOn(list);
        assertThat(counts(list)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.BACK, 1, Verdict.STAYS, 1));
        var whole = Standing.as(supervisor, () -> cases.file(supervisor, second));
        assertThat(whole.client().id()).isEqualTo(before.file().client());
        as(() -> cases.get(supervisor, files.getFirst(), Purpose.CASEWORK));
        assertThat(erased(files.getFirst())).isZero();
        assertThat(erased(files.getLast()))
                .as("programs that know it are told that it is gone")
                .isOne();
    }

    @Test
    void a_list_with_a_sealed_file_is_not_thrown_away_by_who_cannot_see_it() {
        UUID list = send(csv(stillOpen(1)));
        tried(list);
        took(list);
        UUID file = found(list).getFirst();
        as(() -> seals.seal(
                supervisor,
                file,
                Danger.VIOLENCE,
                "",
                Set.of(),
                UUID.randomUUID().toString()));
        as(() -> takeovers.takeBack(supervisor, list));
        work.goOn(list);
        Who.Staff second = staff.in(supervisor.organization(), Role.SUPERVISOR);
        assertThatThrownBy(() -> Standing.as(second, () -> takeovers.drop(second, list)))
                .isInstanceOf(Problem.Conflict.class);
    }

    private int erased(UUID file) {
        return Standing.as(
                HOUSE,
                () -> java.util.Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(_ -> sql.sql(
                                        "select count(*) from audit.entry where what = 'rights.erased' and subject_id = :file")
                                .param("file", file)
                                .query(Integer.class)
                                .single())));
    }

    @Test
    void another_organization_finds_no_list() {
        UUID list = send(csv(OldList.rows(seed, 1, "")));
        Who.Staff stranger = staff.with(Role.SUPERVISOR);
        assertThatThrownBy(() -> Standing.as(stranger, () -> takeovers.get(stranger, list)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void who_may_not_any_more_stops_the_list() {
        UUID list = send(csv(OldList.rows(seed, 2, "")));
        Who.Staff officer = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        as(() -> takeovers.check(officer, list));
        work.goOn(list);
        assertThat(get(list).state()).isEqualTo(Takeover.State.SENT);
    }
}
