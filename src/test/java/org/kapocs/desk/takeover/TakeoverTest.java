package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.casework.Cases;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.privacy.LegalBasis;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** A list is tried, taken over row by row, and taken back. */
@HouseTest
class TakeoverTest {
    @Autowired
    Staff staff;

    @Autowired
    Takeovers takeovers;

    @Autowired
    Readings readings;

    @Autowired
    TakingOver work;

    @Autowired
    Cases cases;

    Who.Staff supervisor;
    long seed;

    @BeforeEach
    void somebody_who_may() {
        supervisor = staff.with(Role.SUPERVISOR);
        seed = ThreadLocalRandom.current().nextInt(1_000, 1_000_000);
    }

    @Test
    void every_column_is_guessed_by_its_head_and_nationality_is_left_out() {
        UUID list = send(OldList.csv(OldList.rows(seed, 5, ""), ';', Charset.forName("windows-1250")));
        Mapping guessed = get(list).mapping();
        assertThat(guessed.heads())
                .containsEntry("azonosito", Field.KEY)
                .containsEntry("nev", Field.NAME)
                .containsEntry("nev eredeti irassal", Field.OTHER_NAME)
                .containsEntry("szuletesi datum", Field.BIRTH)
                .containsEntry("megnyitva", Field.OPENED)
                .containsEntry("lezarva", Field.CLOSED)
                .containsEntry("ugyintezo", Field.WORKER)
                .doesNotContainKey("allampolgarsag");
    }

    @Test
    void a_workbook_with_a_title_above_and_days_as_numbers_is_read() {
        UUID list = send(OldList.xlsx(OldList.rows(seed, 8, supervisor.name())));
        assertThat(get(list).head()).isEqualTo(3);
        assertThat(get(list).sheets()).containsExactly("Ügyfelek", "Jegyzet");
        assertThat(tried(list)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 8));
    }

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
        assertThat(line.cells()).as("what a row said stands in the record, and here no longer").isEmpty();
        var file = Standing.as(supervisor, () -> cases.file(supervisor, line.caseFile()));
        assertThat(file.client().person().name().family()).isEqualTo("Őszi");
        assertThat(file.client().person().birth().month()).isEqualTo(4);
        assertThat(file.file().owner()).isEqualTo(supervisor.account());
        assertThat(file.file().openedAt()).isBefore(java.time.Instant.parse("2024-01-01T00:00:00Z"));
        assertThat(file.needs()).hasSize(1);
    }

    @Test
    void each_row_that_cannot_be_taken_says_why_and_where() {
        UUID list = send(csv(List.of(
                row(seed + "-1", "Minta " + word(), "2099-01-01"),
                row(seed + "-2", "Minta " + word(), "tavaly"),
                row(seed + "-3", "", "1990"),
                row(seed + "-4", "Minta " + word(), "1990"),
                row(seed + "-4", "Minta " + word(), "1991"),
                row(seed + "-5", "x".repeat(100_000), "1991"),
                row(seed + "-6", "=HYPERLINK(\"http://a\") " + word(), "1991"))));
        assertThat(tried(list)).containsEntry(Verdict.NEW, 2).containsEntry(Verdict.REFUSED, 5);
        assertThat(lines(list, Verdict.REFUSED))
                .extracting(Line::reason)
                .containsExactly("future", "birth", "name", "twice", "long");
        assertThat(lines(list, Verdict.REFUSED).getFirst().column()).isEqualTo(3);
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
    void who_may_be_here_is_not_taken_unless_somebody_says_that_they_are_another() {
        String name = "Minta " + word() + " " + word();
        took(triedList(csv(List.of(row("a" + seed, name, "1988-05-05")))));
        UUID second = send(csv(List.of(row("b" + seed, name, "1988-05-05"), row("c" + seed, name, "1950-05-05"))));
        assertThat(tried(second)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.ALIKE, 1, Verdict.NEW, 1));
        Line alike = lines(second, Verdict.ALIKE).getFirst();
        as(() -> takeovers.another(supervisor, second, List.of(alike.id())));
        assertThat(counts(second)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 2));
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
        UUID list = send(csv(OldList.rows(seed, 3, "")));
        tried(list);
        took(list);
        List<UUID> files = lines(list, Verdict.TAKEN).stream().map(Line::caseFile).toList();
        as(() -> cases.note(supervisor, files.get(1), "ma itt volt", UUID.randomUUID().toString()));
        as(() -> takeovers.takeBack(supervisor, list));
        work.goOn(list);
        assertThat(counts(list)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.BACK, 2, Verdict.STAYS, 1));
        as(() -> cases.get(supervisor, files.get(1), Purpose.CASEWORK));
        assertThatThrownBy(() -> as(() -> cases.get(supervisor, files.get(0), Purpose.CASEWORK)))
                .isInstanceOf(Problem.Missing.class);
        UUID again = send(csv(OldList.rows(seed, 3, "")));
        assertThat(tried(again)).containsExactlyInAnyOrderEntriesOf(Map.of(Verdict.NEW, 2, Verdict.HERE, 1));
    }

    @Test
    void a_value_that_nobody_knows_is_asked_for_and_remembered() {
        var odd = new ArrayList<>(row(seed + "-1", "Minta " + word(), "1990"));
        odd.set(5, "klingon");
        UUID list = send(csv(List.of(odd)));
        assertThat(Standing.as(supervisor, () -> readings.unknown(supervisor, get(list))))
                .extracting(Readings.Unknown::written)
                .containsExactly("klingon");
        assertThat(tried(list)).containsExactlyEntriesOf(Map.of(Verdict.REFUSED, 1));
        as(() -> readings.read(supervisor, list, get(list).mapping(), "Régi lista"));
        as(() -> readings.means(supervisor, list, Map.of(Field.LANGUAGES, Map.of("klingon", "tr"))));
        assertThat(tried(list)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 1));
        odd.set(0, "other" + seed);
        odd.set(1, "Minta " + word());
        assertThat(tried(send(csv(List.of(odd))))).containsExactlyEntriesOf(Map.of(Verdict.NEW, 1));
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

    private byte[] csv(List<List<String>> lines) {
        return OldList.csv(lines, ',', StandardCharsets.UTF_8);
    }

    private static List<String> row(String key, String name, String born) {
        return List.of(
                key, name, "", born, "", "ukrán", "+36 1 555 0100", "", "8", "lakás", "", "2021.04.05.", "", "");
    }

    /** Of letters alone, another each time. */
    private static String word() {
        return ThreadLocalRandom.current()
                .ints(9, 0, 15)
                .mapToObj(n -> "bdfgjklmnprstvz".charAt(n) + "a")
                .collect(java.util.stream.Collectors.joining());
    }

    private UUID send(byte[] file) {
        return Standing.as(
                supervisor, () -> takeovers.send(supervisor, "lista.csv", file, UUID.randomUUID().toString()));
    }

    private UUID triedList(byte[] file) {
        UUID list = send(file);
        tried(list);
        return list;
    }

    private Map<Verdict, Integer> tried(UUID list) {
        as(() -> takeovers.check(supervisor, list));
        work.goOn(list);
        assertThat(get(list).state()).isEqualTo(Takeover.State.CHECKED);
        return counts(list);
    }

    private void took(UUID list) {
        as(() -> takeovers.take(supervisor, list, LegalBasis.PUBLIC_TASK));
        work.goOn(list);
        assertThat(get(list).state()).isEqualTo(Takeover.State.DONE);
    }

    private Takeover get(UUID list) {
        return Standing.as(supervisor, () -> takeovers.get(supervisor, list));
    }

    private Map<Verdict, Integer> counts(UUID list) {
        return Standing.as(supervisor, () -> takeovers.counts(supervisor, list));
    }

    private List<Line> lines(UUID list, Verdict verdict) {
        return Standing.as(supervisor, () -> takeovers.lines(supervisor, list, verdict, 0));
    }

    /** The cases that came of it. */
    private List<UUID> found(UUID list) {
        return lines(list, Verdict.TAKEN).stream().map(Line::caseFile).toList();
    }

    private void as(Runnable work) {
        Standing.as(supervisor, work);
    }
}
