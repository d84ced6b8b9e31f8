package org.kapocs.desk.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.casework.Invented.key;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kapocs.desk.contact.Reach;
import org.kapocs.facts.client.Correction;
import org.kapocs.facts.client.Name;
import org.kapocs.facts.client.Person;
import org.kapocs.facts.client.ReachKind;
import org.kapocs.shared.access.Standing;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.audit.Purpose;
import org.kapocs.shared.web.Problem;

/** What each of two codes opens, when both were said to be one person's. */
class LaterCodeTest extends WroteAgain {
    private static final String OLD = "+36 1 555 0100";
    private static final String NEW = "+36 1 555 0142";

    @Test
    void the_new_code_opens_its_own_conversation_and_nothing_of_the_case() {
        join();
        var second = new Who.CodeHolder(again);
        assertThat(Standing.as(second, () -> contacts.get(second, again, Purpose.OWN_FILE))
                        .messages())
                .hasSize(1);
        assertThat(Standing.as(second, () -> own.of(second))).isEmpty();
        assertThat(Standing.as(second, () -> later.came(second))).isTrue();
        assertThatThrownBy(() -> Standing.as(second, () -> contacts.get(second, first(), Purpose.OWN_FILE)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(seen(second, "casework.case_file")
                        + seen(second, "casework.case_need")
                        + seen(second, "client.client"))
                .isZero();
    }

    @Test
    void the_first_code_reads_nothing_of_what_was_voiced_with_the_second() {
        join();
        var holder = new Who.CodeHolder(first());
        assertThat(Standing.as(holder, () -> own.of(holder)).orElseThrow().needs())
                .extracting(each -> each.need().voiced().topic())
                .containsExactly("school.primary");
        assertThat(Standing.as(holder, () -> later.came(holder))).isFalse();
        assertThat(seen(holder, "casework.case_need")).isEqualTo(1);
        assertThat(seen(holder, "casework.later_contact")).isZero();
        assertThatThrownBy(() -> Standing.as(holder, () -> contacts.get(holder, again, Purpose.OWN_FILE)))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void a_number_that_came_with_the_new_code_is_not_told_to_the_first() {
        says(OLD);
        UUID reached = asks("work.find", new Reach(Reach.Kind.PHONE, NEW, ""));
        Standing.as(officer, () -> later.complete(officer, open, version(), person("Dara", NEW)));
        Standing.as(officer, () -> {
            later.join(officer, open, reached, key());
            return true;
        });
        assertThat(file().client().person().reach()).hasSize(1);
        assertThat(told()).isEqualTo(OLD);
        correct(person("Dara Minta", NEW));
        assertThat(told()).as("when the name is corrected").isEqualTo(OLD);
        correct(person("Dara Minta", NEW + "3"));
        assertThat(told()).as("when that number is corrected").isEqualTo(OLD);
    }

    @Test
    void what_takes_the_place_of_the_first_number_is_told_unless_it_came_with_the_new_code() {
        says(OLD);
        again = asks("work.find", new Reach(Reach.Kind.PHONE, NEW, ""));
        join();
        Standing.as(officer, () -> later.complete(officer, open, version(), person("Dara", OLD, NEW)));
        correct(person("Dara", OLD, NEW));
        assertThat(told()).isEqualTo(OLD);
        correct(person("Dara", "+36 1 555 0177", NEW));
        assertThat(told()).as("a caseworker corrected it").isEqualTo("+36 1 555 0177");
        correct(person("Dara", "06 1 555-0142"));
        assertThat(told()).as("it is gone, and the other is not for this file").isEmpty();
    }

    @Test
    void a_number_that_stayed_in_the_record_after_a_mistake_is_not_told_either() {
        says(OLD);
        again = asks("work.find", new Reach(Reach.Kind.PHONE, NEW, ""));
        join();
        Standing.as(officer, () -> later.complete(officer, open, version(), person("Dara", NEW)));
        Standing.as(officer, () -> {
            later.apart(officer, open, again);
            return true;
        });
        correct(person("Dara", NEW, "+36 1 555 0188"));
        assertThat(told()).isEqualTo(OLD);
    }

    private void says(String number) {
        var holder = new Who.CodeHolder(first());
        Standing.as(holder, () -> contacts.reachBy(holder, new Reach(Reach.Kind.PHONE, number, "")));
        assertThat(told()).isEqualTo(number);
    }

    private String told() {
        return contact(first()).reach().value();
    }

    private int version() {
        return file().client().version();
    }

    private void correct(Person person) {
        assertThat(Standing.as(officer, () -> cases.correct(officer, open, version(), person)))
                .isInstanceOf(Correction.Done.class);
    }

    private static Person person(String name, String... numbers) {
        return new Person(
                List.of(Name.pseudonym(name)),
                null,
                List.of(),
                Stream.of(numbers)
                        .map(each -> new org.kapocs.facts.client.Reach(ReachKind.PHONE, each, ""))
                        .toList(),
                null);
    }

    @Test
    void a_number_that_came_with_the_new_code_is_told_to_the_first_where_both_are_kept_and_nothing_endangers() {
        String kept = "+36 1 555 0177";
        String came = "+36 1 555 0142";
        var holder = new Who.CodeHolder(first());
        UUID reached = asks("work.find", new Reach(Reach.Kind.PHONE, came, ""));
        Standing.as(officer, () -> later.complete(officer, open, 1, with(came)));
        Standing.as(officer, () -> {
            later.join(officer, open, reached, key());
            return true;
        });
        assertThat(told(holder)).as("nobody chose it").isEmpty();
        Standing.as(officer, () -> later.complete(officer, open, 2, with(kept, came)));
        assertThat(told(holder)).containsExactly(kept, came);
        UUID hurt = asks("safety.violence", Reach.NONE);
        Standing.as(officer, () -> {
            later.join(officer, open, hurt, key());
            return true;
        });
        assertThat(told(holder))
                .as("whichever code says that they are in danger")
                .isEmpty();
    }

    private List<String> told(Who.CodeHolder holder) {
        return Standing.as(
                holder,
                () -> transaction.execute(
                        t -> ownReach.of(holder, own.of(holder).orElseThrow().file()).stream()
                                .map(Reach::value)
                                .toList()));
    }

    private org.kapocs.facts.client.Person with(String... numbers) {
        var now = file().client().person();
        return new org.kapocs.facts.client.Person(
                now.names(),
                now.birth(),
                now.languages(),
                java.util.Arrays.stream(numbers)
                        .map(number ->
                                new org.kapocs.facts.client.Reach(org.kapocs.facts.client.ReachKind.PHONE, number, ""))
                        .toList(),
                now.district());
    }

    @org.springframework.beans.factory.annotation.Autowired
    OwnReach ownReach;
}
