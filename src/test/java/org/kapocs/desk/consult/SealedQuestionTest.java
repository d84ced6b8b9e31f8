package org.kapocs.desk.consult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kapocs.desk.consult.Advised.as;
import static org.kapocs.desk.consult.Advised.key;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kapocs.desk.seal.Danger;
import org.kapocs.desk.seal.Glasses;
import org.kapocs.desk.seal.LockOuts;
import org.kapocs.desk.seal.Said;
import org.kapocs.desk.seal.Seals;
import org.kapocs.desk.seal.Why;
import org.kapocs.shared.access.Role;
import org.kapocs.shared.access.Who;
import org.kapocs.shared.web.Problem;
import org.kapocs.testing.HouseTest;
import org.kapocs.testing.OnTheFirstDay;
import org.kapocs.testing.Staff;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions inside a sealed case name nobody: who is asked finds them, and who takes one has it alone. */
@HouseTest
@ExtendWith(OnTheFirstDay.class)
class SealedQuestionTest {
    @Autowired
    Advised advised;

    @Autowired
    Advice advice;

    @Autowired
    ConsultList list;

    @Autowired
    Consultations consultations;

    @Autowired
    Seals seals;

    @Autowired
    LockOuts lockOuts;

    @Autowired
    Glasses glasses;

    @Autowired
    Staff staff;

    Who.Staff officer;
    Who.Staff expert;
    Who.Staff another;
    Who.Staff clerk;
    UUID file;
    UUID question;

    @BeforeEach
    void asked_in_a_sealed_case() {
        officer = staff.with(Role.DESK_OFFICER);
        expert = staff.in(officer.organization(), Role.EXPERT);
        another = staff.in(officer.organization(), Role.EXPERT);
        clerk = staff.in(officer.organization(), Role.DESK_OFFICER);
        file = advised.open(officer);
        as(officer, () -> seals.seal(officer, file, Danger.TRAFFICKING, "", Set.of(), key()));
        question = advised.ask(officer, file, Advised.question(expert));
    }

    private boolean finds(Who.Staff who) {
        return as(who, () -> list.find(who, new ConsultQuery(View.OF_US)).lines()).stream()
                .anyMatch(line -> line.consultation().id().equals(question));
    }

    @Test
    void who_is_asked_finds_the_question_and_not_the_case() {
        assertThat(finds(expert)).isTrue();
        assertThat(as(
                        expert,
                        () -> list.find(expert, new ConsultQuery(View.OF_US)).lines()))
                .allMatch(
                        line -> !line.file().contains("K-2026") && !line.file().contains("Zamira"));
    }

    @Test
    void who_took_it_has_it_alone_with_what_was_answered() {
        as(expert, () -> advice.take(expert, question));
        assertThat(finds(another)).isFalse();
        as(expert, () -> advice.answer(expert, question, "Nyolc nap.", key()));
        assertThatThrownBy(() -> as(another, () -> advice.open(another, question)))
                .isInstanceOf(Problem.Missing.class);
        assertThat(advised.get(officer, question).state()).isEqualTo(ConsultState.ANSWERED);
    }

    @Test
    void who_is_locked_out_is_not_asked_and_cannot_go_on_with_what_they_took() {
        as(expert, () -> advice.take(expert, question));
        as(officer, () -> lockOuts.say(officer, file, expert.account(), Said.CLIENT));
        assertThat(finds(expert)).isFalse();
        assertThatThrownBy(() -> as(expert, () -> advice.answer(expert, question, "Nyolc nap.", key())))
                .isInstanceOf(Problem.Missing.class);
    }

    @Test
    void who_broke_the_glass_asks_nobody_and_answers_nobody() {
        String number = advised.file(officer, file).number();
        as(clerk, () -> glasses.breakNumbered(clerk, number, Why.DANGER, "Baj van.", key()));
        assertThatThrownBy(() -> advised.ask(clerk, file, Advised.question(expert)))
                .hasMessage("casework.error.visiting");
        assertThatThrownBy(() ->
                        as(clerk, () -> consultations.passOn(clerk, question, Advised.question(expert), null, key())))
                .hasMessage("casework.error.visiting");
        assertThatThrownBy(() -> as(clerk, () -> consultations.reply(clerk, question, "Igen.", key())))
                .hasMessage("casework.error.visiting");
    }

    @Test
    void who_does_not_keep_the_file_neither_closes_nor_withdraws_what_was_asked_in_it() {
        assertThatThrownBy(() -> as(clerk, () -> consultations.withdraw(clerk, question)))
                .isInstanceOf(Problem.Missing.class);
        assertThatThrownBy(() -> as(clerk, () -> consultations.close(clerk, question)))
                .isInstanceOf(Problem.Missing.class);
        as(officer, () -> consultations.withdraw(officer, question));
    }
}
