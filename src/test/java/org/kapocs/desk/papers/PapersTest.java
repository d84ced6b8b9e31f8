package org.kapocs.desk.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.desk.casework.CloseReason;
import org.kapocs.desk.casework.Outcome;
import org.kapocs.facts.need.UnmetReason;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class PapersTest {
    private static final Paper.Document PASSPORT =
            new Paper.Document(DocumentKind.PASSPORT, "ab 12-34567", "UA", LocalDate.of(2031, 3, 4));
    private static final Paper.Status STATUS =
            new Paper.Status(ResidenceStatus.TEMPORARY_PROTECTION, LocalDate.of(2027, 3, 4));

    @Autowired
    Papers papers;

    @Autowired
    Cases cases;

    @Autowired
    Staff staff;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    private Who.Staff officer =
            new Who.Staff(UUID.randomUUID(), "", UUID.randomUUID(), java.util.Set.of(), java.util.Set.of());
    private UUID file = UUID.randomUUID();

    @BeforeEach
    void a_case() {
        officer = staff.inCity(Role.DESK_OFFICER);
        file = Permit.open(cases, officer, null);
    }

    @Test
    void what_was_recorded_is_shown_again_and_nothing_of_it_lies_open_in_its_row() {
        UUID passport = record(PASSPORT);
        UUID status = record(STATUS);
        assertThat(show(passport, KeptPaper.Kind.DOCUMENT)).isEqualTo(PASSPORT);
        assertThat(show(status, KeptPaper.Kind.STATUS)).isEqualTo(STATUS);
        // Two letters may stand in sealed bytes by chance; these do not.
        assertThat(row(passport) + row(status))
                .doesNotContain("12-34", "34567", "PASSPORT", "TEMPORARY", "2031-03-04", "2027-03-04")
                .contains("DOCUMENT", "STATUS");
        assertThat(content(passport)).as("its size tells nothing").hasSameSizeAs(content(status));
    }

    @Test
    void nothing_is_kept_without_a_matter_or_a_need_that_depends_on_it() {
        assertThat(as(() -> papers.reasons(officer, file))).contains(Permit.REASON);
        for (String reason : List.of("", "matter.citizenship", "topic.work")) {
            assertThatThrownBy(() -> as(() -> papers.record(officer, file, PASSPORT, reason, key())))
                    .isInstanceOfSatisfying(
                            Problem.Invalid.class,
                            wrong -> assertThat(wrong.fields()).containsKey("reason"));
        }
        assertThat(as(() -> papers.ofCase(officer, file))).isEmpty();
    }

    @Test
    void a_content_that_is_moved_to_another_row_does_not_open() {
        UUID one = record(PASSPORT);
        UUID other = record(new Paper.Document(DocumentKind.OTHER, "99999", "HU", null));
        house(
                "update papers.paper set content = (select content from papers.paper where id = :other) where id = :one",
                one,
                other);
        assertThatThrownBy(() -> show(one, KeptPaper.Kind.DOCUMENT)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_removed_leaves_a_trace_and_opens_in_no_copy_while_the_others_still_open() {
        UUID passport = record(PASSPORT);
        UUID status = record(STATUS);
        byte[] copy = content(passport);
        as(() -> {
            papers.remove(officer, papers.kept(officer, file, passport, KeptPaper.Kind.DOCUMENT));
            return 1;
        });
        assertThat(as(() -> papers.ofCase(officer, file)))
                .filteredOn(paper -> paper.id().equals(passport))
                .singleElement()
                .satisfies(paper -> {
                    assertThat(paper.removedBy()).isEqualTo(officer.account());
                    assertThat(paper.kept()).isFalse();
                });
        assertThat(show(status, KeptPaper.Kind.STATUS)).isEqualTo(STATUS);
        assertThatThrownBy(() -> show(passport, KeptPaper.Kind.DOCUMENT)).isInstanceOf(Problem.Missing.class);
        assertThat(found("AB1234567")).isEmpty();

        as(() -> new TransactionTemplate(transactions)
                .execute(_ -> sql.sql("update papers.paper set content = :copy," + " removed_at = null where id = :id")
                        .param("copy", copy)
                        .param("id", passport)
                        .update()));
        assertThatThrownBy(() -> show(passport, KeptPaper.Kind.DOCUMENT))
                .as("an old copy, under a key that is gone")
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_document_is_found_by_exactly_its_number_however_it_is_written_and_only_at_home() {
        record(PASSPORT);
        assertThat(found("AB1234567")).hasSize(1);
        assertThat(found("ab 123 4567")).hasSize(1);
        assertThat(found("AB١٢٣٤٥٦٧")).as("digits of another script").hasSize(1);
        assertThat(found("AB123456")).isEmpty();
        assertThat(as(() -> papers.find(officer, DocumentKind.PASSPORT, "RU", "AB1234567")))
                .isEmpty();
        assertThat(as(() -> papers.find(officer, DocumentKind.OTHER, "UA", "AB1234567")))
                .isEmpty();
        Who.Staff stranger = staff.with(Role.DESK_OFFICER);
        assertThat(Standing.as(stranger, () -> papers.find(stranger, DocumentKind.PASSPORT, "UA", "AB1234567")))
                .isEmpty();
    }

    @Test
    void a_closed_case_takes_no_paper_and_lets_one_be_removed() {
        UUID passport = record(PASSPORT);
        as(() -> cases.close(
                officer,
                file,
                cases.get(officer, file, Purpose.CASEWORK).version(),
                CloseReason.values()[0],
                cases.needs(officer, file).stream()
                        .collect(java.util.stream.Collectors.toMap(
                                each -> each.need().id(), _ -> new Outcome.Unmet(UnmetReason.values()[0])))));
        assertThatThrownBy(() -> record(STATUS)).isInstanceOf(Problem.class);
        as(() -> {
            papers.remove(officer, papers.kept(officer, file, passport, KeptPaper.Kind.DOCUMENT));
            return 1;
        });
        assertThat(as(() -> papers.ofCase(officer, file))).noneMatch(KeptPaper::kept);
    }

    @Test
    void a_case_has_one_status_which_is_corrected_and_no_second() {
        UUID status = record(STATUS);
        assertThatThrownBy(() -> record(STATUS)).isInstanceOf(Problem.Conflict.class);
        var anew = new Paper.Status(ResidenceStatus.SETTLED, null);
        KeptPaper kept = as(() -> papers.kept(officer, file, status, KeptPaper.Kind.STATUS));
        as(() -> {
            papers.correct(officer, kept, 1, anew);
            return 1;
        });
        assertThat(show(status, KeptPaper.Kind.STATUS)).isEqualTo(anew);
        assertThatThrownBy(() -> as(() -> {
                    papers.correct(officer, kept, 1, STATUS);
                    return 1;
                }))
                .isInstanceOf(Problem.Conflict.class);
    }

    @Test
    void a_paper_does_not_say_what_is_in_it_when_somebody_prints_it() {
        assertThat(PASSPORT + " " + STATUS).isEqualTo("a document a status");
        assertThat(PASSPORT.masked()).isEqualTo("•••• 67");
    }

    private List<KeptPaper> found(String number) {
        return as(() -> papers.find(officer, DocumentKind.PASSPORT, "UA", number)).stream()
                .filter(paper -> paper.caseFile().equals(file))
                .toList();
    }

    private UUID record(Paper paper) {
        return as(() -> papers.record(officer, file, paper, Permit.REASON, key()));
    }

    private Paper show(UUID id, KeptPaper.Kind kind) {
        return as(() -> papers.show(officer, papers.kept(officer, file, id, kind), Purpose.PAPERS_CHECK));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private <T extends @Nullable Object> T as(Supplier<T> work) {
        return Standing.as(officer, work);
    }

    private void house(String statement, UUID one, UUID other) {
        as(() -> new TransactionTemplate(transactions)
                .execute(_ -> sql.sql(statement)
                        .param("one", one)
                        .param("other", other)
                        .update()));
    }

    private String row(UUID id) {
        return as(() -> new TransactionTemplate(transactions)
                .execute(_ -> sql.sql(
                                "select kind || reason || version || encode(content, 'escape') || encode(coalesce(number_hash, ''), 'escape')"
                                        + " from papers.paper where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()
                        .replaceAll("\\\\\\d{3}", "")
                        .replaceAll(Permit.REASON, "")));
    }

    private byte[] content(UUID id) {
        return as(() -> new TransactionTemplate(transactions)
                .execute(_ -> sql.sql("select content from papers.paper where id = :id")
                        .param("id", id)
                        .query(byte[].class)
                        .single()));
    }
}
