package org.kapocs.desk.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kapocs.shared.access.Account;
import org.kapocs.shared.access.Accounts;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Trail;
import org.kapocs.shared.web.Problem;
import org.springframework.beans.factory.annotation.Autowired;

/** What would become of each row is found out before anything is taken over. */
class TryingTest extends WithLists {
    @Autowired
    Trail trail;

    @Autowired
    Accounts accounts;

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
    void a_colleague_who_was_said_to_be_meant_and_can_have_no_case_any_more_is_asked_for_anew() {
        var odd = new ArrayList<>(row(seed + "-1", "Minta " + word(), "1990"));
        odd.set(13, "Régi Kolléga");
        UUID list = send(csv(List.of(odd)));
        Who.Staff gone = staff.in(supervisor.organization(), Role.DESK_OFFICER);
        as(() -> readings.means(
                supervisor,
                list,
                Map.of(Field.WORKER, Map.of("regi kollega", gone.account().toString()))));
        Who.Staff administrator = staff.in(supervisor.organization(), Role.ADMINISTRATOR);
        Standing.as(administrator, () -> {
            Account was = accounts.get(administrator, gone.account());
            accounts.change(administrator, was.with(false));
        });
        assertThat(Standing.as(supervisor, () -> readings.unknown(supervisor, get(list))))
                .extracting(Readings.Unknown::written)
                .containsExactly("Régi Kolléga");
        assertThat(tried(list)).containsExactlyEntriesOf(Map.of(Verdict.REFUSED, 1));
        as(() -> readings.means(supervisor, list, Map.of(Field.WORKER, Map.of("regi kollega", Mapping.LEFT_OUT))));
        assertThat(tried(list)).containsExactlyEntriesOf(Map.of(Verdict.NEW, 1));
    }

    @Test
    void a_meaning_that_the_house_does_not_know_is_refused_whoever_says_it() {
        UUID list = send(csv(List.of(row(seed + "-1", "Minta " + word(), "1990"))));
        for (var said : List.of(
                Map.of(Field.LANGUAGES, Map.of("klingon", "nincs")),
                Map.of(Field.TOPICS, Map.of("x", "no.such")),
                Map.of(Field.WORKER, Map.of("valaki", UUID.randomUUID().toString())),
                Map.of(Field.CLOSED, Map.of("lehet", Mapping.LEFT_OUT)),
                Map.of(Field.NAME, Map.of("x", "y")))) {
            assertThatThrownBy(() -> as(() -> readings.means(supervisor, list, said)))
                    .as(said.toString())
                    .isInstanceOf(Problem.Invalid.class);
        }
    }

    @Test
    void what_was_seen_of_a_list_while_it_was_being_understood_stands_in_the_trail() {
        UUID list = send(csv(List.of(row(seed + "-1", "Minta " + word(), "1990"))));
        var subject = List.of(Takeovers.subject(list));
        assertThat(trail.openedBy(subject)).isEmpty();
        as(() -> readings.columns(supervisor, get(list)));
        assertThat(trail.openedBy(subject)).hasSize(1);
    }
}
